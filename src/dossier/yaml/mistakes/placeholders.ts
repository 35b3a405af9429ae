import type { Edit } from '../edit.js';
import type { LexedText } from './lexed-text.js';

/** Edits that replace the value at an offset by a placeholder, so that the parser can read on. */
export function replaceValue(page: LexedText, offset: number): (readonly Edit[])[] {
  const line = page.lines[page.lineAt(offset)];
  const [before = ''] = /^ *(?:- +)*(?:[\w-]+:)? */.exec(line?.text ?? '') ?? [];
  return replaceText(page, (line?.start ?? 0) + before.length);
}

/**
 * Edits that replace the text from an offset by a placeholder, one for each possible end: each of `ends`, the brackets
 * at the end of the line, and the end of the line.
 */
export function replaceText(page: LexedText, start: number, ...ends: readonly number[]): (readonly Edit[])[] {
  const { end } = page.lines[page.lineAt(start)] ?? { end: start };
  const inside = start + trimEndOf(page.text.slice(start, end), ' ,]}').length;
  const all = [...ends, ...(page.openBrackets(start).length > 0 ? [inside] : []), end];
  return all.filter((stop) => stop > start).map((stop) => [{ start, end: stop, text: 'x' }]);
}

/** Remove all of `characters` from the end of a text. */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}
