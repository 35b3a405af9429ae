import type { FindMistakes } from './mistake.js';
import { replaceText } from './placeholders.js';

/** Characters that have a special meaning at the beginning of a text, by the type of their token. */
const beginnings: Readonly<Record<string, string>> = {
  alias: '*',
  'seq-item-ind': '"- "',
  'block-scalar-header': '> or |',
  'flow-seq-end': '[',
  'flow-map-end': '{',
};

/** A text without quotes that begins with a special character. */
export const firstCharacter: FindMistakes = (page, error) => {
  const [at] = error.pos;
  const line = page.lines[page.lineAt(at)];
  const token = page.tokens.findLast(
    ({ type, start }) => start <= at && start >= (line?.start ?? 0) && (type ?? '') in beginnings,
  );
  if (line === undefined || token === undefined) return [];
  // The bracket that closes may be of another kind than the one at the beginning.
  const isBracket = token.type?.startsWith('flow-') ?? false;
  const begins = isBracket ? page.openBrackets(token.start).at(-1) : token.start;
  // A special character directly after the key, such as a hyphen, is a list on the wrong line: another mistake.
  if (begins === undefined || page.text.slice(line.start + line.column, begins).trim() === '') return [];
  return [
    {
      start: begins,
      end: begins + 1,
      message: `a text cannot begin with ${isBracket ? page.text.charAt(begins) : beginnings[token.type ?? '']}`,
      hint: 'Put the whole text in quotes.',
      fixes: replaceText(page, begins),
    },
  ];
};
