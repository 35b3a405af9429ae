import { crc32 } from 'node:zlib';
import { firstIndex } from '../first-index.js';
import { compareBytes } from './byte-order.js';
import { decodePostings, noPostings, type Postings } from './postings.js';
import { caseMark, caseTerm, headBytes, word } from './segment-layout.js';

/** Read bytes of a segment into new memory. Throws if there are not enough. */
export type ReadBytes = (offset: number, length: number) => Uint8Array;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const none = new Uint8Array();

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

/** A segment whose bytes are in memory. */
export function segmentInMemory(bytes: Uint8Array): Segment {
  return new Segment((offset, length) => {
    if (offset + length > bytes.length) throw new RangeError('not a segment');
    return bytes.slice(offset, offset + length);
  });
}

function unchecked(all: Uint8Array): Uint8Array {
  const bytes = all.subarray(0, -word);
  const checksum = new DataView(all.buffer, all.byteOffset + bytes.length).getUint32(0);
  if (crc32(bytes) !== checksum) throw new RangeError('not a segment');
  return bytes;
}
