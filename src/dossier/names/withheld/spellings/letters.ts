// Ranges of characters, because V8 takes milliseconds to compile a class such as \p{Script=Arabic}.

export const cyrillic = /^[\u0400-\u052f]+$/;
export const startsCyrillic = /^[\u0400-\u052f]/;

/** A word in a script that writes consonants only: Arabic, Hebrew, Syriac and their relatives. */
export const startsAbjad = /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

export const cyrillicOrGreek = /[\u0370-\u052f]/;

export const han = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840-\ud888]/;
export const everyHan = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323ff}]/gu;

/** A letter of a script whose vowels, or voiced sounds, are marks: those of South Asia, Thai, Burmese, Khmer, Kana. */
export const vowelMarks = /[\u0900-\u109f\u1780-\u17ff\u3040-\u30ff]/;

/** A Korean syllable, as it is or folded to its letters. */
export const hangul = /[\u1100-\u11ff\uac00-\ud7a3]/;

/** A Chinese or Korean syllable. */
export const syllable = /[\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]/;

/** Whether a word begins with a lower-case letter. Georgian letters count as capitals, because texts use no others. */
export function isSmall(word: string): boolean {
  const code = word.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  const first = String.fromCodePoint(code);
  return first.toUpperCase() !== first && !/[\u10d0-\u10ff]/.test(first);
}
