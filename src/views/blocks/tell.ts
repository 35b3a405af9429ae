import type { Language } from '../../languages/language.js';
import type { Messages } from '../../languages/messages.js';
import type { MessageId } from '../../languages/say.js';
import type { Inline, Style, Text } from '../view.js';

/** A message whose parameters can be links and styled words. `style` is that of the words around them. */
export function tell<Id extends MessageId>(
  language: Language,
  id: Id,
  parameters: Messages<Inline | Text>[Id] & object,
  style?: Style,
): Inline[] {
  const values = Object.entries<Inline | Text | number>(parameters as Readonly<Record<string, Inline | Text | number>>);
  // In a list, a value is told from the words around it.
  const texts = values.map(([name, value]) => [name, isText(value) || typeof value === 'number' ? value : [value]]);
  const pieces = language.pieces<Text>(id, Object.fromEntries(texts));
  const found: Inline[] = [];
  let words = '';
  // The words between two values are one piece, also if a plural form is among them.
  for (const piece of [...pieces, []]) {
    if (typeof piece === 'string') {
      words += piece;
      continue;
    }
    if (words !== '') found.push(style === undefined ? words : { text: words, style });
    // Not `push(...piece)`: a call cannot have a hundred thousand arguments, and a list of names can.
    for (const inline of piece) found.push(inline);
    words = '';
  }
  // A list that grew has room for sixteen more, and a document has thousands of them.
  return found.slice();
}

export function isText(value: Inline | Text | number): value is Text {
  return Array.isArray(value);
}
