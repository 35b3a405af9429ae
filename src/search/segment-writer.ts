import { crc32 } from 'node:zlib';
import type { Dossier } from '../dossier/model/dossier.js';
import { fold } from '../dossier/names/fold.js';
import type { FoundText } from '../dossier/parts/fields/field.js';
import { searchFields } from '../dossier/parts/fields/search-field.js';
import { sortedByBytes } from './byte-order.js';
import { ByteWriter } from './byte-writer.js';
import { Occurrences } from './occurrences.js';
import { encodePosition, writePostings } from './postings.js';
import { searchable, textsOfCase } from './rows.js';
import { type Segment, segmentInMemory } from './segment.js';
import { caseTerm, directory, type Part, partNames } from './segment-layout.js';
import { termsOf } from './terms.js';

/**
 * Write a segment: the words of some dossiers, with their positions. Its bytes depend only on these dossiers. A segment
 * is never changed; a changed dossier gets into a new one.
 */
export function writeSegment(dossiers: readonly Dossier[]): Uint8Array {
  const builder = new SegmentBuilder();
  for (const dossier of dossiers) builder.add(dossier);
  return builder.bytes();
}

/** A segment of some dossiers in memory, which is not stored in the cache. */
export function segmentOf(dossiers: readonly Dossier[]): Segment {
  return segmentInMemory(writeSegment(dossiers));
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
    const head = Buffer.concat([sizes, ...directory.map((name) => content[name])]);
    const sums = bytesOf(Uint32Array.from([crc32(head), crc32(content.lengths)]));
    // Parts of a Uint8Array have memory of their own, unlike those of a Buffer.
    return new Uint8Array(Buffer.concat([sums, sizes, ...partNames.map((name) => content[name])]));
  }
}

function bytesOf(numbers: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(numbers.buffer);
}
