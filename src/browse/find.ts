import { fold } from '../dossier/names/fold.js';
import type { Row } from './row.js';
import { type Searchable, searchable } from './searchable.js';

/** A place in a row, in UTF-16 units of its text. */
export interface Place {
  /** The row in which the words begin. */
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Words may begin in a row and go on in so many rows after it: a page breaks its lines where it must. */
const rowsAfter = 2;

/** The places in a row where words stand, or a part of them, without regard to case and diacritics. */
export function placesIn(rows: readonly Row[], row: number, words: string): Place[] {
  const sought = fold(words);
  if (sought === '') return [];
  const page = searchable(rows);
  const before = passage(page, row, -1).reverse();
  const around = [...before, row, ...passage(page, row, 1)];
  if (!foldedAll(page, around).includes(sought)) return [];
  const texts = around.map((index) => page.texts[index] ?? '');
  const all = texts.join(' ');
  const starts = [0];
  for (const text of texts) starts.push((starts.at(-1) ?? 0) + text.length + 1);
  const start = starts[before.length] ?? 0;
  const own = texts[before.length] ?? '';
  const { text, at } = folded(all);
  const places: Place[] = [];
  for (let from = text.indexOf(sought); from !== -1; from = text.indexOf(sought, from + sought.length)) {
    const [begin = 0, end = all.length] = [at[from], at[from + sought.length]];
    const begins = row - before.length + starts.findLastIndex((offset) => offset <= begin);
    const place = { row: begins, from: Math.max(0, begin - start), to: Math.min(own.length, end - start) };
    if (place.from < place.to) places.push(place);
  }
  return places;
}

/** The rows beside a row, up to an empty one. */
function passage({ texts }: Searchable, row: number, step: 1 | -1): number[] {
  const isEmpty = (index: number) => (texts[index] ?? '').trim() === '';
  const beside = Array.from({ length: rowsAfter }, (_, index) => row + step * (index + 1));
  const empty = isEmpty(row) ? 0 : beside.findIndex(isEmpty);
  return empty === -1 ? beside : beside.slice(0, empty);
}

/** The folded text of some rows. */
function foldedAll(page: Searchable, rows: readonly number[]): string {
  return rows
    .map((row) => page.folded(row))
    .filter((text) => text !== '')
    .join(' ');
}

/** A folded text, and for each of its characters the position of the character of the text that it is from. */
function folded(text: string): { readonly text: string; readonly at: readonly number[] } {
  let all = '';
  const at: number[] = [];
  for (const { 0: character, index } of text.matchAll(/./gsu)) {
    const isSign = /^[^\p{L}\p{N}\p{M}\p{Cf}]$/u.test(character);
    const part = isSign ? (all.endsWith(' ') ? '' : ' ') : fold(character);
    all += part;
    for (let unit = 0; unit < part.length; unit += 1) at.push(index);
  }
  return { text: all, at: [...at, text.length] };
}

/** The next row in which the words begin, before or after a row, or round the end of the page; -1 if none does. */
export function nextRow(rows: readonly Row[], words: string, from: number, step: 1 | -1): number {
  const sought = fold(words);
  if (sought === '') return -1;
  const page = searchable(rows);
  // A word is never split over two rows.
  const [first = ''] = sought.split(' ');
  for (let count = 1; count <= rows.length; count += 1) {
    const row = (from + step * count + rows.length * count) % rows.length;
    if (!page.canHave(row, first)) continue;
    const own = page.folded(row);
    const at = foldedAll(page, [row, ...passage(page, row, 1)]).indexOf(sought);
    if (at !== -1 && at < own.length) return row;
  }
  return -1;
}
