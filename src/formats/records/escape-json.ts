/**
 * Characters that JSON does not escape, but that a terminal or editor may act on: DEL, C1, line
 * separators, bidi controls.
 */
const risky = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const everyRisky = new RegExp(risky, 'g');

/** Whether a text contains a character that a terminal or editor may act on. */
export function isRisky(text: string): boolean {
  return risky.test(text);
}

/** Escape these characters in JSON as `\uXXXX`. They occur only inside strings, so the data stays the same. */
export function escapeJson(json: string): string {
  if (!risky.test(json)) return json;
  return json.replace(everyRisky, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
