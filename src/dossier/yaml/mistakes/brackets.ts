import type { FindMistakes, Mistake } from './mistake.js';

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** A bracket that is not closed, or that is closed with the wrong one. */
export const brackets: FindMistakes = (page, error) => {
  const [at] = error.pos;
  const line = page.lineAt(at);
  // A case file never nests more than three brackets.
  const innermost = page.openBrackets(at).slice(-3).reverse();
  return innermost.map((start): Mistake => {
    const bracket = page.text[start] ?? '';
    const sign = closing[bracket] ?? '';
    const other = /[\]}]/.exec(page.text[at] ?? '')?.[0];
    if (other !== undefined && other !== sign) {
      return {
        start: at,
        end: at + 1,
        message: `bracket ${bracket} is closed with ${other}`,
        hint: `Write ${sign} instead.`,
        fixes: [[{ start: at, end: at + 1, text: sign }]],
      };
    }
    const last = page.lines.findLastIndex(({ text }, index) => index < line && text.trim() !== '');
    const ends = [page.lineAt(start), last, line].flatMap((ended) => {
      const { start: from = 0, text = '' } = page.lines[ended] ?? {};
      const end = from + text.replace(/ #.*/, '').trimEnd().length;
      return end > start ? [end] : [];
    });
    return {
      start,
      end: start + 1,
      message: `bracket ${bracket} is never closed`,
      hint: `Write ${sign} after its last entry.`,
      fixes: ends.map((end) => [{ start: end, end, text: sign }]),
    };
  });
};
