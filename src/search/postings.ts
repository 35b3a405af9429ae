import { getOrInsert } from '../get-or-insert.js';
import type { ByteWriter } from './byte-writer.js';

/**
 * The occurrences of a term: rows in ascending order, and for each row its positions, as `encodePosition` encodes them.
 */
export interface Postings {
  readonly rows: readonly number[];
  /** For each row, the index of its first position in `positions`; one entry more than there are rows. */
  readonly starts: readonly number[];
  readonly positions: readonly number[];
}

export const noPostings: Postings = { rows: [], starts: [0], positions: [] };

/** A position is a multiple of this, plus the index of its field. There are fewer fields. */
const fieldSpan = 16;

/** Encode a position in a row: the number of terms before it, and its field. */
export function encodePosition(termsBefore: number, field: number): number {
  return termsBefore * fieldSpan + field;
}

export function fieldOf(position: number): number {
  return position % fieldSpan;
}

/** The position so many terms later, in the same field. */
function positionAfter(position: number, terms: number): number {
  return position + terms * fieldSpan;
}

/**
 * Write the occurrences of a term. `hits` has a row and a position in turn, in ascending order. Rows and positions are
 * stored as differences.
 */
export function writePostings(hits: ArrayLike<number>, bytes: ByteWriter): void {
  for (let index = 0, lastRow = 0; index < hits.length; ) {
    const row = hits[index] ?? 0;
    let end = index;
    while (hits[end] === row) end += 2;
    bytes.writeNumber(row - lastRow);
    bytes.writeNumber((end - index) / 2);
    lastRow = row;
    for (let last = 0; index < end; index += 2) {
      const position = hits[index + 1] ?? 0;
      bytes.writeNumber(position - last);
      last = position;
    }
  }
}

/** Decode postings. Throws a `RangeError` if the bytes are not postings of that many rows. */
export function decodePostings(bytes: Uint8Array, rowCount: number): Postings {
  const rows: number[] = [];
  const starts: number[] = [0];
  const positions: number[] = [];
  let at = 0;
  const read = (): number => {
    let value = 0;
    for (let shift = 1; shift <= 2 ** 42; shift *= 128) {
      const byte = bytes[at];
      if (byte === undefined) break;
      at += 1;
      value += (byte % 128) * shift;
      if (byte < 128) return value;
    }
    throw new RangeError('not postings');
  };
  for (let row = 0; at < bytes.length; ) {
    row += read();
    if (row >= rowCount) throw new RangeError('not postings');
    rows.push(row);
    const count = read();
    if (count > bytes.length - at) throw new RangeError('not postings');
    for (let index = 0, position = 0; index < count; index += 1) {
      position += read();
      positions.push(position);
    }
    starts.push(positions.length);
  }
  return { rows, starts, positions };
}

/** The union of several postings. */
export function union(all: readonly Postings[]): Postings {
  const [first = noPostings, ...others] = all;
  if (others.length === 0) return first;
  const byRow = new Map<number, number[]>();
  for (const { rows, starts, positions } of all) {
    for (const [index, row] of rows.entries()) {
      const known = getOrInsert(byRow, row, () => []);
      for (const position of positions.slice(starts[index], starts[index + 1])) known.push(position);
    }
  }
  const sorted = [...byRow].sort(([a], [b]) => a - b);
  const starts = [0];
  const positions: number[] = [];
  for (const [, own] of sorted) {
    for (const position of own.sort((a, b) => a - b)) positions.push(position);
    starts.push(positions.length);
  }
  return { rows: sorted.map(([row]) => row), starts, positions };
}

/**
 * The positions of a phrase: those of its first term at which each further term directly follows, in the same field.
 */
export function inARow(first: Postings, others: readonly Postings[]): Postings {
  return others.reduce((found, other, index) => {
    let at = 0;
    return filterPositions(found, (row) => {
      while ((other.rows[at] ?? Number.POSITIVE_INFINITY) < row) at += 1;
      if (other.rows[at] !== row) return null;
      const behind = new Set(other.positions.slice(other.starts[at], other.starts[at + 1]));
      return (position) => behind.has(positionAfter(position, index + 1));
    });
  }, first);
}

/** The positions that the test of their row accepts. A row without a test has none. */
export function filterPositions(
  { rows, starts, positions }: Postings,
  testOf: (row: number) => ((position: number) => boolean) | null,
): Postings {
  const kept: { rows: number[]; starts: number[]; positions: number[] } = { rows: [], starts: [0], positions: [] };
  for (const [index, row] of rows.entries()) {
    const test = testOf(row);
    if (test === null) continue;
    for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at += 1) {
      const position = positions[at] ?? 0;
      if (test(position)) kept.positions.push(position);
    }
    if (kept.positions.length === kept.starts.at(-1)) continue;
    kept.rows.push(row);
    kept.starts.push(kept.positions.length);
  }
  return kept;
}
