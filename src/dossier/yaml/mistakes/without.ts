import type { Edit } from '../edit.js';
import type { Page } from './page.js';

/** The value in which an offset lies left out. */
export function withoutValue(page: Page, offset: number): (readonly Edit[])[] {
  const line = page.lines[page.lineAt(offset)];
  const [before = ''] = /^ *(?:- +)*(?:[\w-]+:)? */.exec(line?.text ?? '') ?? [];
  return withoutText(page, (line?.start ?? 0) + before.length);
}

/** The text that begins at an offset left out: up to another, to the brackets at the end of the line, to its end. */
export function withoutText(page: Page, start: number, ...ends: readonly number[]): (readonly Edit[])[] {
  const { end } = page.lines[page.lineAt(start)] ?? { end: start };
  const inside = start + withoutEnd(page.text.slice(start, end), ' ,]}').length;
  const all = [...ends, ...(page.openBrackets(start).length > 0 ? [inside] : []), end];
  return all.filter((stop) => stop > start).map((stop) => [{ start, end: stop, text: 'x' }]);
}

/** The text without those of some characters that end it. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}
