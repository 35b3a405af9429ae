import { fold } from '../../fold.js';
import { startsAbjad } from './letters.js';
import { slavicForms } from './slavic-names.js';

/** What a word of a name may be, together with its neighbours or divided from them. */
export interface Compound {
  /** Which words of the name it replaces, by index. */
  readonly of: readonly number[];
  readonly spelling: string;
}

/** Persian names that begin or end longer ones, folded: `محمدرضا`, `Alireza`. */
const divided = /^(محمد|علي|امير|غلام|سيد)(.{3,})$|^(.{3,})(رضا|حسين|حسن|علي|مهدي|محمد)$/;

/** The article inside a name of two words: `نورالدين`. */
const innerArticle = /^(.{2,})ال(.{3,})$/;

/**
 * What may replace words of a name, which are also given in Latin letters. A Slavic given name has forms in other
 * languages, and other spellings of Arabic letters divide the words: two as one, `Nasrallah`, `Noureddine`,
 * `Mohammadreza`, or one as two, `Mohammad Reza`.
 */
export function compoundsOf(own: readonly string[], latin: readonly string[]): Compound[] {
  const found: Compound[] = [];
  for (const [index, word] of own.entries()) {
    for (const spelling of slavicForms(latin[index] ?? '')) found.push({ of: [index], spelling });
    if (!startsAbjad.test(word)) continue;
    const folded = fold(word);
    found.push(...asSpoken(folded).map((spelling) => ({ of: [index], spelling })));
    const [, first, rest, start, last] = divided.exec(folded) ?? [];
    for (const piece of [first, rest, start, last])
      if (piece !== undefined) found.push({ of: [index], spelling: piece });
    const next = own[index + 1];
    if (next === undefined || own.length < 3 || !startsAbjad.test(next)) continue;
    const joined = folded + fold(next);
    for (const spelling of [joined, ...asSpoken(joined)]) found.push({ of: [index, index + 1], spelling });
  }
  return found;
}

/** A word with the article inside as it is spoken: `Nureddin`, and in Turkish `Nurettin`. */
function asSpoken(word: string): string[] {
  const [, start = '', rest = ''] = innerArticle.exec(word) ?? [];
  if (start === '') return [];
  return rest === 'دين' ? [`${start}دين`, `${start}تين`] : [start + rest];
}
