import type { LexedText, Token } from './lexed-text.js';
import type { FindMistakes, Mistake } from './mistake.js';
import { replaceText, trimEndOf } from './placeholders.js';

/** A quotation mark that is never closed, or text after the closing one. */
export const quotationMarks: FindMistakes = (page, error) => {
  // The error must be in the quoted text or directly after it.
  const [at] = error.pos;
  const quoted = page.tokens.findLast(({ type, start }) => type?.endsWith('quoted-scalar') && start <= at);
  if (quoted === undefined || page.text.slice(quoted.end, at).trim() !== '') return [];
  const mark = page.text[quoted.start] ?? '';
  const [first, last] = [page.lineAt(quoted.start), page.lineAt(quoted.end)];
  const swallowed = page.lines.findIndex(({ isEntry }, line) => isEntry && line > first && line <= last);
  const isClosed = quoted.end > quoted.start + 1 && page.text[quoted.end - 1] === mark;
  if (swallowed !== -1 || !isClosed) return [unclosedQuotation(page, quoted, mark, swallowed)];
  return textBehindQuotation(page, quoted, mark);
};

function unclosedQuotation(page: LexedText, { start, end }: Token, mark: string, swallowed: number): Mistake {
  const stop = page.lines[swallowed]?.start ?? end;
  const written = page.text.slice(start, stop);
  const inside = page.openBrackets(start).length > 0 ? [trimEndOf(written, ' \r\n,]}').length] : [];
  const ends = [...inside, written.trimEnd().length];
  return {
    start,
    end: start + 1,
    message: 'this quotation mark is never closed',
    hint: `Write ${mark} at the end of the text.`,
    fixes: ends.map((length) => [{ start: start + length, end: start + length, text: mark }]),
  };
}

function textBehindQuotation(page: LexedText, quoted: Token, mark: string): Mistake[] {
  const [behind, spaces = ''] = /^( *)[^\s,:\]}#][^\n]*/.exec(page.text.slice(quoted.end)) ?? [];
  if (behind === undefined) return [];
  const { end } = page.lines[page.lineAt(quoted.end)] ?? quoted;
  const other = mark === '"' ? 'single' : 'double';
  const fixes = replaceText(page, quoted.start, page.text.lastIndexOf(mark, end) + 1);
  if (spaces === '') {
    const [name, escaped] = mark === '"' ? ['quotation mark', '\\"'] : ['apostrophe', "''"];
    return [
      {
        start: quoted.end - 1,
        end: quoted.end,
        message: `this ${name} ends the text too early`,
        hint: `Write ${escaped} for ${mark} inside the text, or put the text in ${other} quotes.`,
        fixes,
      },
    ];
  }
  return [
    {
      start: quoted.end + spaces.length,
      end,
      message: 'the text continues after the closing quotation mark',
      hint: `Put the whole text in ${other} quotes, or remove the quotes.`,
      fixes,
    },
  ];
}
