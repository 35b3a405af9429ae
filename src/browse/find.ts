import { fold } from '../dossier/names/fold.js';
import { type Row, textOf } from './row.js';

/** A place in a row, in UTF-16 units of its text. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** The places in a row where words stand, without regard to case and diacritics. */
export function placesIn(row: Row, words: string): Place[] {
  const sought = fold(words);
  if (sought === '') return [];
  const { text, at } = folded(textOf(row));
  const places: Place[] = [];
  for (let from = text.indexOf(sought); from !== -1; from = text.indexOf(sought, from + sought.length)) {
    places.push({ from: at[from] ?? 0, to: at[from + sought.length] ?? at.at(-1) ?? 0 });
  }
  return places;
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

/** The next row with the words, before or after a row, or round the end of the page; -1 if no row has them. */
export function nextRow(rows: readonly Row[], words: string, from: number, step: 1 | -1): number {
  const sought = fold(words);
  if (sought === '') return -1;
  for (let count = 1; count <= rows.length; count += 1) {
    const row = (from + step * count + rows.length * count) % rows.length;
    if (fold(textOf(rows[row] ?? [])).includes(sought)) return row;
  }
  return -1;
}
