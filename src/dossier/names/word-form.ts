/**
 * The forms that a word of a name may have in a sentence: with the letters that cases, plurals and small words add to
 * it.
 */
export interface WordForm {
  /** The letters that all forms of the word share; several variants if a vowel is sometimes dropped. */
  readonly stems: readonly string[];
  /** The numbers of letters that may precede the stem and follow it, in UTF-16 units. */
  readonly before: number;
  readonly after: number;
  /** Whether figures may follow, as in a user name. Not if the word itself ends in one: `Unit 9` is not `Unit 90`. */
  readonly takesFigures: boolean;
}

/** The forms of a folded word, by the rules of its script. */
export function wordForm(word: string): WordForm {
  if (endsInFigure(word)) return { ...exactly(word), takesFigures: false };
  // V8 takes milliseconds to compile the letters of other scripts.
  const form = /^[а-я\u4e00-\u9fff]/.test(word) ? undefined : formByScript(word);
  if (form !== undefined || word.length < 3) return form ?? exactly(word);
  // Павел, Павла; Лев, Льва.
  const stem = word.length > 3 ? word.replace(/[аеиоуыэюяіөүұәьъ]$/, '') : word;
  const [, start = '', last = ''] = /^(.*)[ео]([лнцкрв])$/u.exec(stem) ?? [];
  const stems = last === '' ? [stem] : ['е', 'о', 'ь', ''].map((vowel) => start + vowel + last);
  const after = word.length > 3 ? 4 : 2;
  // A letter of a script such as Adlam or Osage is two UTF-16 units.
  return { stems, before: 0, after: /[\ud800-\udbff]/.test(word) ? 2 * after : after, takesFigures: true };
}

function endsInFigure(word: string): boolean {
  return /[0-9]$/.test(word) || (!/[a-zа-я\u0620-\u064a\u4e00-\u9fff]$/.test(word) && /\p{N}$/u.test(word));
}

/** The forms of a word of a script with rules of its own; undefined for Cyrillic and the others. */
function formByScript(word: string): WordForm | undefined {
  const isArabic = /^[\u0620-\u064a]/.test(word);
  if (/^[a-z]/.test(word) || (!isArabic && /^\p{Script=Latin}/u.test(word))) {
    if (word.length < 4) return exactly(word);
    return { ...exactly(word.length > 4 ? word.replace(/[aeiouy]$/, '') : word), after: 3 };
  }
  if (isArabic || /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u.test(word)) {
    return { ...exactly(word), before: 2, after: 3 };
  }
  // አበበ, ለእነአበበም.
  if (/^\p{Script=Ethiopic}/u.test(word)) return { ...exactly(word), before: 3, after: 3 };
  // A syllable is folded to two or three letters: 김철수, 김철수에게서는. Too many words begin with that of a family name.
  if (/^\p{Script=Hangul}/u.test(word)) return { ...exactly(word), after: word.length > 3 ? 12 : 0 };
  // Γιάννης, Γιάννη; გიორგი, გიორგისთვის.
  if (word.length > 2 && /^[\p{Script=Greek}\p{Script=Georgian}]/u.test(word)) {
    const stem = word.length > 3 ? word.replace(/(?:[αεηιουω]σ?|[აეიოუ])$/, '') : word;
    return { ...exactly(stem), after: 6 };
  }
  return undefined;
}

/** A word or an initial that takes no endings. */
export function exactly(word: string): WordForm {
  return { stems: [word], before: 0, after: 0, takesFigures: true };
}
