import type { LexedText, Token } from './lexed-text.js';
import type { FindMistakes } from './mistake.js';
import { replaceText } from './placeholders.js';

const opening = new Set(['flow-seq-start', 'flow-map-start']);
const closing = new Set(['flow-seq-end', 'flow-map-end']);

/** More than the commas that one text has. */
const mostEnds = 12;

/**
 * A text inside `{ }` or `[ ]` that contains a bracket itself, and so ends there: `{ title: Arrest
 * [sic], date: 2020 }`.
 */
export const bracketsInText: FindMistakes = (page, error) => {
  const line = page.lines[page.lineAt(error.pos[0])];
  if (line === undefined) return [];
  const tokens = page.tokens.filter(({ type, start }) => type !== 'space' && start >= line.start && start < line.end);
  const found = tokens.findIndex((token, index) => isInText(page, token, tokens[index - 1], tokens[index + 1]));
  const [bracket, before] = [tokens[found], tokens[found - 1]];
  if (bracket === undefined || before === undefined) return [];
  const sign = page.text[bracket.start] ?? '';
  const outer = page.text[page.openBrackets(before.start).at(-1) ?? -1] === '[' ? '[ ]' : '{ }';
  const ends = tokens.slice(found).flatMap(({ type, start }) => (type === 'comma' ? [start] : []));
  return [
    {
      start: bracket.start,
      end: bracket.end,
      message: `a text inside ${outer} that contains ${sign} needs quotes`,
      hint: 'Put the whole text in quotes.',
      fixes: replaceText(page, before.start, ...ends.slice(0, mostEnds)),
    },
  ];
};

/** Whether a bracket belongs to a text: it opens after words, or words go on after it closes. */
function isInText(page: LexedText, { type }: Token, before: Token | undefined, after: Token | undefined): boolean {
  const isAfterWords = before?.type === null && page.openBrackets(before.start).length > 0;
  return isAfterWords && (opening.has(type ?? '') || (closing.has(type ?? '') && after?.type === null));
}
