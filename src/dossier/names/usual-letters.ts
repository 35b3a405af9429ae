/**
 * Whether a text has no other signs than Latin and Cyrillic letters and usual punctuation, as most texts. A pattern for it
 * can do without the letters of all scripts, which V8 takes milliseconds to compile.
 */
export function hasUsualLetters(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range includes all of ASCII
  return /^[\u0000-\u00ac\u00ae-\u024f\u0400-\u04ff\u2010-\u2027]*$/.test(text);
}

/**
 * What `\p{L}\p{N}` matches in such a text, and in its decomposition in small letters, for use inside the brackets of a
 * regular expression.
 */
export const usualLetters =
  'a-zA-Z0-9\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f' +
  '\u0250-\u02af\u03bc\u0400-\u0481\u048a-\u04ff';

/** What `\p{M}` matches in the decomposition of such a text, likewise. */
export const usualMarks = '\u0300-\u036f\u0483-\u0489';
