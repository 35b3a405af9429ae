import type { FindMistakes } from './mistake.js';

/** A ` #` in a text without quotes or in a key. YAML begins a comment there, which swallows the rest of the line. */
export const commentInText: FindMistakes = (page, error) => {
  const { end } = page.lines[page.lineAt(error.pos[0])] ?? { end: error.pos[1] };
  const comments = page.tokens.filter(({ type, start }) => type === 'comment' && start < end);
  return comments
    .slice(-5)
    .reverse()
    .map(({ start, end }) => ({
      start,
      end,
      message: 'a comment begins here, inside a text, a key or brackets',
      hint: 'If the # belongs to the text, put the whole text in quotes. Otherwise move the comment to the end.',
      fixes: [[{ start, end: start + 1, text: 'x' }]],
    }));
};
