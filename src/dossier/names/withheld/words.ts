/** A text in Latin, Greek or Cyrillic letters. */
const usual = /^[\0-\u052f\u2000-\u206f]*$/;

/** The letters, marks and digits of these scripts. V8 finds them three times as fast as those of all scripts. */
const usualWord = /[\u0300-\u037d\u037f-\u0386\u0388-\u0481\u0483-\u052f0-9A-Za-zªµºÀ-ÖØ-öø-ʸˀˁ]+/g;
const anyWord = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, which consist of letters, marks and digits. */
export function wordsIn(text: string): RegExpStringIterator<RegExpExecArray> {
  return text.matchAll(wordOf(text));
}

/** The same words without their offsets, in a third of the time. */
export function rawWordsIn(text: string): readonly string[] {
  return text.match(wordOf(text)) ?? [];
}

function wordOf(text: string): RegExp {
  return usual.test(text) ? usualWord : anyWord;
}

/** Whether a text has signs that may be apostrophes. */
export function hasApostrophes(text: string): boolean {
  return /['’‘`]/.test(text);
}

/** Whether the only sign between two offsets is an apostrophe. */
export function isApostrophe(text: string, start: number, end: number): boolean {
  return end - start === 1 && "'’‘`".includes(text[start] ?? ' ');
}
