import type { ByteWriter } from './byte-writer.js';

/** The occurrences of a term: rows in ascending order, and for each row its positions, as `placeOf` encodes them. */
export interface Postings {
  readonly rows: readonly number[];
  /** For each row, the index of its first position in `places`; one entry more than there are rows. */
  readonly starts: readonly number[];
  readonly places: readonly number[];
}

export const noPostings: Postings = { rows: [], starts: [0], places: [] };

/** A position is a multiple of this, plus the index of its field. There are fewer fields. */
const fieldSpan = 16;

/** Encode a position in a row: the number of terms before it, and its field. */
export function placeOf(position: number, field: number): number {
  return position * fieldSpan + field;
}

export function fieldOf(place: number): number {
  return place % fieldSpan;
}

/** The position of the next term in the same field. */
function placeAfter(place: number, terms = 1): number {
  return place + terms * fieldSpan;
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
      const place = hits[index + 1] ?? 0;
      bytes.writeNumber(place - last);
      last = place;
    }
  }
}

/** Decode postings. Throws a `RangeError` if the bytes are not postings of that many rows. */
export function decodePostings(bytes: Uint8Array, rowCount: number): Postings {
  const rows: number[] = [];
  const starts: number[] = [0];
  const places: number[] = [];
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
    for (let index = 0, place = 0; index < count; index += 1) {
      place += read();
      places.push(place);
    }
    starts.push(places.length);
  }
  return { rows, starts, places };
}

/** The union of several postings. */
export function union(all: readonly Postings[]): Postings {
  const [first = noPostings, ...others] = all;
  if (others.length === 0) return first;
  const byRow = new Map<number, number[]>();
  for (const { rows, starts, places } of all) {
    for (const [index, row] of rows.entries()) {
      const known = byRow.get(row) ?? [];
      byRow.set(row, known);
      for (const place of places.slice(starts[index], starts[index + 1])) known.push(place);
    }
  }
  const sorted = [...byRow].sort(([a], [b]) => a - b);
  const starts = [0];
  const places: number[] = [];
  for (const [, own] of sorted) {
    for (const place of own.sort((a, b) => a - b)) places.push(place);
    starts.push(places.length);
  }
  return { rows: sorted.map(([row]) => row), starts, places };
}

/** The positions of a phrase: those of its first term at which each further term directly follows, in the same field. */
export function inARow(first: Postings, others: readonly Postings[]): Postings {
  return others.reduce((found, other, index) => {
    let at = 0;
    return filterPlaces(found, (row) => {
      while ((other.rows[at] ?? Number.POSITIVE_INFINITY) < row) at += 1;
      if (other.rows[at] !== row) return null;
      const behind = new Set(other.places.slice(other.starts[at], other.starts[at + 1]));
      return (place) => behind.has(placeAfter(place, index + 1));
    });
  }, first);
}

/** The positions that the test of their row accepts. A row without a test has none. */
export function filterPlaces(
  { rows, starts, places }: Postings,
  testOf: (row: number) => ((place: number) => boolean) | null,
): Postings {
  const kept: { rows: number[]; starts: number[]; places: number[] } = { rows: [], starts: [0], places: [] };
  for (const [index, row] of rows.entries()) {
    const test = testOf(row);
    if (test === null) continue;
    for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at += 1) {
      const place = places[at] ?? 0;
      if (test(place)) kept.places.push(place);
    }
    if (kept.places.length === kept.starts.at(-1)) continue;
    kept.rows.push(row);
    kept.starts.push(kept.places.length);
  }
  return kept;
}
