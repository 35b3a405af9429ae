import { visibleLine } from '../formats/control-characters.js';
import { typed } from './address.js';
import type { Page } from './page.js';

/** What a page is called: the title of the case, and the command that prints the same. */
export function nameOf({ title, address: { words } }: Page): readonly [title: string, command: string] {
  const own = words.filter((word, index) => word !== '--case' && words[index - 1] !== '--case');
  return [printable(title), printable(typed(own))];
}

/** A text of one line, without a tab, which would move the cursor. */
export function printable(text: string): string {
  return visibleLine(text).replaceAll('\t', ' ');
}
