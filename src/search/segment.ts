import { crc32 } from 'node:zlib';
import type { Dossier } from '../dossier/model/dossier.js';
import { fold } from '../dossier/names/fold.js';
import type { FoundText } from '../dossier/parts/fields/field.js';
import { searchFields } from '../dossier/parts/fields/search-field.js';
import { firstIndex } from '../first-index.js';
import { compareBytes, sortedByBytes } from './byte-order.js';
import { ByteWriter } from './byte-writer.js';
import { Occurrences } from './occurrences.js';
import { decodePostings, encodePosition, noPostings, type Postings, writePostings } from './postings.js';
import { searchable, textsOfCase } from './rows.js';
import { termsOf } from './terms.js';

/** Read bytes of a segment into new memory. Throws if there are not enough. */
export type ReadBytes = (offset: number, length: number) => Uint8Array;

/**
 * The parts of a segment. `docs` has the first row of each dossier, then the number of rows. `termStarts` has the
 * offset of each term in `terms`, where they are in byte order, then the length of `terms`. `postingStarts` has the
 * same for `postings`, in which a checksum follows the postings of each term. `lengths` has the number of terms of each
 * row, at most 65,535.
 */
const partNames = ['docs', 'termStarts', 'postingStarts', 'terms', 'lengths', 'postings'] as const;
type Part = (typeof partNames)[number];

/** The parts that are read first, to locate everything else. */
const directory = ['docs', 'termStarts', 'postingStarts', 'terms'] as const satisfies readonly Part[];

const word = 4;
/** The checksums of the sizes with the directory, and of the lengths; then the size of each part. */
const headBytes = word * (2 + partNames.length);
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A character that no text contains. It begins the terms that describe a case file as a whole. */
const caseMark = '\u0001';

/** The term of a case file with a person, an organisation, a name of its own, or a language. */
export function caseTerm(kind: 'person' | 'org' | 'case' | 'language', value: string): string {
  return `${caseMark}${kind}:${value}`;
}

/**
 * Write a segment: the words of some dossiers, with their positions. Its bytes depend only on these dossiers. A segment
 * is never changed; a changed dossier gets into a new one.
 */
export function writeSegment(dossiers: readonly Dossier[]): Uint8Array {
  const builder = new SegmentBuilder();
  for (const dossier of dossiers) builder.add(dossier);
  return builder.bytes();
}

/** A segment that grows by one dossier after another. It stores their words, but not the dossiers. */
export class SegmentBuilder {
  readonly #docs = [0];
  readonly #lengths: number[] = [];
  readonly #occurrences = new Occurrences();
  /** The number of each term. */
  readonly #terms = new Map<string, number>();
  /** For each word between two spaces, the numbers of its terms. Folding is slow, and most words recur. */
  readonly #words = new Map<string, readonly number[]>();

  add(dossier: Dossier): void {
    const ownRow = this.#lengths.length;
    const { entries, textsOf, partiesOf } = searchable(dossier);
    this.#addRow((found) => textsOfCase(dossier, found));
    for (const entry of entries) this.#addRow((found) => textsOf(entry, found));
    const values = {
      person: partiesOf('people').map(fold),
      org: partiesOf('organizations').map(fold),
      case: [dossier.id, dossier.title].map(fold),
      language: [dossier.language?.split('-')[0]?.toLowerCase() ?? ''],
    };
    for (const kind of ['person', 'org', 'case', 'language'] as const) {
      for (const value of new Set(values[kind])) {
        this.#occurrences.add(this.#numberOf(caseTerm(kind, value)), ownRow, 0);
      }
    }
    this.#docs.push(this.#lengths.length);
  }

  #addRow(read: (found: FoundText) => void): void {
    const row = this.#lengths.length;
    let position = 0;
    let length = 0;
    read((field, text) => {
      const fieldNumber = searchFields.indexOf(field);
      const start = position;
      for (const word of text.split(' ')) {
        for (const term of this.#termsIn(word))
          this.#occurrences.add(term, row, encodePosition(position++, fieldNumber));
      }
      // The words of a date do not make a text longer.
      if (field !== 'date') length += position - start;
      // A phrase must not extend over two texts.
      position += 1;
    });
    this.#lengths.push(Math.min(length, 65_535));
  }

  #termsIn(word: string): readonly number[] {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const terms = termsOf(word).map((term) => this.#numberOf(term));
    this.#words.set(word, terms);
    return terms;
  }

  #numberOf(term: string): number {
    const known = this.#terms.get(term);
    if (known !== undefined) return known;
    this.#terms.set(term, this.#terms.size);
    return this.#terms.size - 1;
  }

  bytes(): Uint8Array {
    const sorted = sortedByBytes([...this.#terms.keys()]);
    const hitsOf = this.#occurrences.byTerm(sorted.length);
    const [terms, postings] = [new ByteWriter(), new ByteWriter()];
    const [termStarts, postingStarts] = [new Uint32Array(sorted.length + 1), new Uint32Array(sorted.length + 1)];
    for (const [index, term] of sorted.entries()) {
      terms.writeText(term);
      termStarts[index + 1] = terms.length;
      writePostings(hitsOf(this.#terms.get(term) ?? 0), postings);
      postings.writeChecksum(postingStarts[index] ?? 0);
      postingStarts[index + 1] = postings.length;
    }
    const content: Record<Part, Uint8Array> = {
      docs: bytesOf(Uint32Array.from(this.#docs)),
      termStarts: bytesOf(termStarts),
      postingStarts: bytesOf(postingStarts),
      terms: terms.bytes,
      lengths: bytesOf(Uint16Array.from(this.#lengths)),
      postings: postings.bytes,
    };
    const sizes = bytesOf(Uint32Array.from(partNames.map((name) => content[name].length)));
    const sums = [crc32(concat([sizes, ...directory.map((name) => content[name])])), crc32(content.lengths)];
    return concat([bytesOf(Uint32Array.from(sums)), sizes, ...partNames.map((name) => content[name])]);
  }
}

/** Reads a segment; lengths and postings only on demand. Throws a `RangeError` if the bytes are damaged. */
export class Segment {
  readonly #read: ReadBytes;
  readonly #lengths: { readonly offset: number; readonly size: number; readonly checksum: number };
  readonly #postingsOffset: number;
  readonly #terms: Uint8Array;
  readonly #termStarts: Uint32Array;
  readonly #postingStarts: Uint32Array;
  /** The first row of each case file, and at the end the number of rows. */
  readonly docs: Uint32Array;

  constructor(read: ReadBytes) {
    this.#read = read;
    const head = read(0, headBytes);
    const [checksum = 0, lengthsChecksum = 0, ...sizes] = new Uint32Array(head.buffer);
    const [docs = 0, termStarts = 0, postingStarts = 0, terms = 0, lengths = 0] = sizes;
    const directorySize = docs + termStarts + postingStarts + terms;
    const { buffer } = read(headBytes, directorySize);
    if (crc32(new Uint8Array(buffer), crc32(head.subarray(2 * word))) !== checksum)
      throw new RangeError('not a segment');
    this.docs = new Uint32Array(buffer, 0, docs / word);
    this.#termStarts = new Uint32Array(buffer, docs, termStarts / word);
    this.#postingStarts = new Uint32Array(buffer, docs + termStarts, postingStarts / word);
    this.#terms = new Uint8Array(buffer, docs + termStarts + postingStarts, terms);
    this.#lengths = { offset: headBytes + directorySize, size: lengths, checksum: lengthsChecksum };
    this.#postingsOffset = headBytes + directorySize + lengths;
  }

  get rowCount(): number {
    return this.docs.at(-1) ?? 0;
  }

  /** The number of terms in each row. */
  get lengths(): Uint16Array {
    const { offset, size, checksum } = this.#lengths;
    const bytes = this.#read(offset, size);
    if (crc32(bytes) !== checksum) throw new RangeError('not a segment');
    return new Uint16Array(bytes.buffer);
  }

  postings(term: string): Postings {
    const bytes = encoder.encode(term);
    const index = this.#indexOf(bytes);
    return compareBytes(this.#term(index) ?? none, bytes) === 0 ? this.#postingsAt(index) : noPostings;
  }

  /** The postings of every term with a given beginning. */
  postingsUnder(prefix: string): Postings[] {
    return [...this.#indexesUnder(prefix)].map((index) => this.#postingsAt(index));
  }

  /** Every term with a given beginning, in byte order. */
  termsUnder(prefix: string): string[] {
    return [...this.#indexesUnder(prefix)].map((index) => decoder.decode(this.#term(index)));
  }

  /** The languages of the case files: first subtags of BCP 47 tags, and '' if a file has none. */
  languages(): string[] {
    const start = caseTerm('language', '');
    return this.termsUnder(start).map((term) => term.slice(start.length));
  }

  /** Every word, in byte order. */
  words(): string[] {
    return this.termsUnder('').filter((term) => !term.startsWith(caseMark));
  }

  *#indexesUnder(prefix: string): Generator<number> {
    const bytes = encoder.encode(prefix);
    for (let index = this.#indexOf(bytes); ; index += 1) {
      const term = this.#term(index);
      if (term === undefined || compareBytes(term.subarray(0, bytes.length), bytes) !== 0) return;
      yield index;
    }
  }

  #term(index: number): Uint8Array | undefined {
    return index + 1 < this.#termStarts.length
      ? this.#terms.subarray(this.#termStarts[index], this.#termStarts[index + 1])
      : undefined;
  }

  /** The index of the first term that is equal to these bytes or after them, in byte order. */
  #indexOf(bytes: Uint8Array): number {
    return firstIndex(this.#termStarts.length - 1, (index) => compareBytes(this.#term(index) ?? none, bytes) >= 0);
  }

  #postingsAt(index: number): Postings {
    const [start = 0, end = 0] = this.#postingStarts.subarray(index, index + 2);
    return decodePostings(unchecked(this.#read(this.#postingsOffset + start, end - start)), this.rowCount);
  }
}

const none = new Uint8Array();

/** A segment in memory, which is not stored in the cache. */
export function segmentInMemory(bytes: Uint8Array): Segment {
  return new Segment((offset, length) => {
    if (offset + length > bytes.length) throw new RangeError('not a segment');
    return bytes.slice(offset, offset + length);
  });
}

function bytesOf(numbers: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(numbers.buffer);
}

function unchecked(all: Uint8Array): Uint8Array {
  const bytes = all.subarray(0, -word);
  const checksum = new DataView(all.buffer, all.byteOffset + bytes.length).getUint32(0);
  if (crc32(bytes) !== checksum) throw new RangeError('not a segment');
  return bytes;
}

function concat(all: readonly ArrayLike<number>[]): Uint8Array {
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of all) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
