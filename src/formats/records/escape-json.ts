/** What JSON leaves raw and a terminal or editor might act on: DEL, C1, line separators, bidi controls. */
const risky = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const everyRisky = new RegExp(risky, 'g');

/** Whether a text holds such a character. */
export function isRisky(text: string): boolean {
  return risky.test(text);
}

/** The same JSON with such characters as `\uXXXX`. They can only stand inside strings, so nothing is lost. */
export function escapeJson(json: string): string {
  if (!risky.test(json)) return json;
  return json.replace(everyRisky, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
