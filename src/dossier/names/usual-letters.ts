const usual = new RegExp(
  '^[\\u0000-\\u00ac\\u00ae-\\u024f\\u0400-\\u04ff\\u0606-\\u061b\\u061d-\\u06dc\\u06de-\\u06ff\\u2010-\\u2027' +
    '\\u3000-\\u3003\\u3008-\\u3011\\u4e00-\\u9fff\\uff01-\\uff0f\\uff1a-\\uff20]*$',
);

/**
 * Whether a text has no other signs than Latin, Cyrillic, Arabic and usual Chinese letters and their punctuation, as
 * most texts. A pattern for it can do without the letters of all scripts, which V8 takes milliseconds to compile.
 */
export function hasUsualLetters(text: string): boolean {
  return usual.test(text);
}

/**
 * What `\p{L}\p{N}` matches in such a text, and in its decomposition in small letters, for use inside the brackets of a
 * regular expression.
 */
export const usualLetters =
  'a-zA-Z0-9\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f' +
  '\u0250-\u02af\u03bc\u0400-\u0481\u048a-\u04ff' +
  '\u0620-\u064a\u0660-\u0669\u066e\u066f\u0671-\u06d3\u06d5\u06e5\u06e6\u06ee-\u06fc\u06ff\u4e00-\u9fff';

/** What `\p{M}` matches in the decomposition of such a text, likewise, and U+0640. */
export const usualMarks =
  '\u0300-\u036f\u0483-\u0489\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed';
