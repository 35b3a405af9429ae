import { fold } from '../dossier/names/fold.js';
import { type Row, textOf } from './row.js';

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
  const before = passage(rows, row, -1).reverse();
  const own = textOf(rows[row] ?? []);
  const all = [...before, own, ...passage(rows, row, 1)].join(' ');
  if (!fold(all).includes(sought)) return [];
  const starts = [0];
  for (const text of before) starts.push((starts.at(-1) ?? 0) + text.length + 1);
  const start = starts.at(-1) ?? 0;
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

/** The texts of the rows beside a row, up to an empty one. */
function passage(rows: readonly Row[], row: number, step: 1 | -1): string[] {
  const texts = Array.from({ length: rowsAfter }, (_, index) => textOf(rows[row + step * (index + 1)] ?? []));
  const empty = textOf(rows[row] ?? []).trim() === '' ? 0 : texts.findIndex((text) => text.trim() === '');
  return empty === -1 ? texts : texts.slice(0, empty);
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

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII, where only the case differs
const ascii = /^[\u0000-\u007f]*$/;

/** The next row in which the words begin, before or after a row, or round the end of the page; -1 if none does. */
export function nextRow(rows: readonly Row[], words: string, from: number, step: 1 | -1): number {
  const sought = fold(words);
  if (sought === '') return -1;
  const [first = ''] = sought.split(' ');
  for (let count = 1; count <= rows.length; count += 1) {
    const row = (from + step * count + rows.length * count) % rows.length;
    const text = textOf(rows[row] ?? []);
    // No word is on two rows. Most rows of a large page are ASCII and do not have the first one.
    if (ascii.test(text) && !text.toLowerCase().includes(first)) continue;
    const own = fold(text);
    if (!own.includes(first)) continue;
    const at = [own, ...passage(rows, row, 1).map(fold)].join(' ').indexOf(sought);
    if (at !== -1 && at < own.length) return row;
  }
  return -1;
}
