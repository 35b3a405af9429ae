import type { FindMistakes } from './mistake.js';
import { withoutText } from './without.js';

/** Characters with a meaning of their own at the beginning of a text, by the tokens that they make. */
const beginnings: Readonly<Record<string, string>> = {
  alias: '*',
  'seq-item-ind': '"- "',
  'block-scalar-header': '> or |',
  'flow-seq-end': '[',
  'flow-map-end': '{',
};

export const firstCharacter: FindMistakes = (page, error) => {
  const [at] = error.pos;
  const line = page.lines[page.lineAt(at)];
  const token = page.tokens.findLast(
    ({ type, start }) => start <= at && start >= (line?.start ?? 0) && (type ?? '') in beginnings,
  );
  if (line === undefined || token === undefined) return [];
  const begins = token.type?.startsWith('flow-') ? page.openBrackets(token.start).at(-1) : token.start;
  // A list that begins behind its key is one that stands on the wrong line.
  if (begins === undefined || page.text.slice(line.start + line.column, begins).trim() === '') return [];
  return [
    {
      start: begins,
      end: begins + 1,
      message: `a text cannot begin with ${beginnings[token.type ?? '']}`,
      hint: 'Put the whole text in quotes.',
      fixes: withoutText(page, begins),
    },
  ];
};
