/** The occurrences of a term: rows in ascending order, and for each row its positions, as `placeOf` encodes them. */
export interface Postings {
  readonly rows: readonly number[];
  /** For each row, the index of its first position in `places`; one entry more than there are rows. */
  readonly starts: readonly number[];
  readonly places: readonly number[];
}

export const noPostings: Postings = { rows: [], starts: [0], places: [] };

const fieldBits = 4;

/** Encode a position in a row: the number of terms before it, and its field. */
export function placeOf(position: number, field: number): number {
  return position * 2 ** fieldBits + field;
}

export function fieldOf(place: number): number {
  return place % 2 ** fieldBits;
}

/** The position of the next term in the same field. */
function placeAfter(place: number, terms = 1): number {
  return place + terms * 2 ** fieldBits;
}

/** Encode numbers as bytes of seven bits; the eighth bit says that more follow. Rows and positions are stored as differences. */
export function encodePostings(rows: readonly number[], places: readonly number[]): number[] {
  const bytes: number[] = [];
  for (let index = 0, lastRow = 0; index < rows.length; ) {
    const row = rows[index] ?? 0;
    let end = index;
    while (rows[end] === row) end += 1;
    write(bytes, row - lastRow);
    write(bytes, end - index);
    lastRow = row;
    for (let last = 0; index < end; index += 1) {
      const place = places[index] ?? 0;
      write(bytes, place - last);
      last = place;
    }
  }
  return bytes;
}

function write(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
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
