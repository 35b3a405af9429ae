import type { Range } from './sentences.js';

/** A line of an article as it is copied out of a browser. */
export interface ArticleLine extends Range {
  readonly kind: 'title' | 'heading' | 'words' | 'reference';
  /** Without the links that were copied along. */
  readonly text: string;
  /** Of a reference: its number, where the copy has one. */
  readonly number?: number;
  /** Of a reference: a letter for each place that cites it, where there are several. */
  readonly backlinks: readonly string[];
}

/** The link beside a heading, in several languages, which a copy sets before the next line. */
const edit =
  '(?:edit source|edit|править код|править|Bearbeiten|Quelltext bearbeiten|modifier le code|modifier|editar|编辑|編輯|عدل)';
const editBefore = new RegExp(`^${edit}(?=[^\\p{Ll}\\s]|$)`, 'u');
const editBehind = new RegExp(`\\s*\\[ ?${edit}(?: ?\\| ?${edit})? ?\\]$`, 'u');
const reference = /^(?:[-*•–]\s*)?(?:(\d{1,4})\.\s*)?[\^↑]\s*(?:Jump up to:\s*)?/u;

/** The lines that are not empty. Where no heading has its link, a short line without a full stop between others is one. */
export function linesOf(text: string): ArticleLine[] {
  const lines: ArticleLine[] = [];
  let isHeaded = false;
  let start = 0;
  for (const written of text.split('\n')) {
    const end = start + written.length;
    const before = lines.at(-1);
    const trimmed = written.trim();
    const link = before?.kind === 'words' && isShort(before.text) ? (editBefore.exec(trimmed)?.[0] ?? '') : '';
    if (link !== '' && before !== undefined) {
      isHeaded = true;
      lines[lines.length - 1] = { ...before, kind: 'heading' };
    }
    const own = trimmed.slice(link.length).trim();
    const heading = own.replace(editBehind, '');
    const at = start + written.length - written.trimStart().length + link.length;
    if (heading !== own) {
      isHeaded = true;
      lines.push({ kind: 'heading', text: heading, start: at, end, backlinks: [] });
    } else if (own !== '') lines.push(lineOf(own, at, end));
    start = end + 1;
  }
  if (!isHeaded)
    lines.forEach((line, index) => {
      if (isHeading(line, lines[index - 1], lines[index + 1])) lines[index] = { ...line, kind: 'heading' };
    });
  // Above the first sentence stand the title and the name of the encyclopedia.
  const lead = lines.findIndex(({ kind, text }) => kind === 'reference' || (kind === 'words' && !isShort(text)));
  for (const [index, line] of lines.slice(0, Math.max(lead, 0)).entries()) lines[index] = { ...line, kind: 'title' };
  return lines;
}

function lineOf(text: string, start: number, end: number): ArticleLine {
  const [mark, number] = reference.exec(text) ?? [];
  if (mark === undefined) return { kind: 'words', text, start, end, backlinks: [] };
  let rest = text.slice(mark.length);
  const backlinks: string[] = [];
  for (
    let letter = 'a';
    rest.startsWith(`${letter} `) && backlinks.length < 26;
    letter = String.fromCharCode(97 + backlinks.length)
  ) {
    backlinks.push(letter);
    rest = rest.slice(2).trimStart();
  }
  // A title may begin with the word `a`.
  if (backlinks.length === 1) rest = text.slice(mark.length);
  return {
    kind: 'reference',
    text: rest,
    start,
    end,
    backlinks,
    ...(number !== undefined && { number: Number(number) }),
  };
}

function isShort(text: string): boolean {
  return text.length <= 100 && !/[.!?。！？؟۔:;,\]]["”»')]*$/u.test(text);
}

function isHeading(line: ArticleLine, before: ArticleLine | undefined, next: ArticleLine | undefined): boolean {
  if (line.kind !== 'words' || !isShort(line.text) || next === undefined) return false;
  return (before === undefined || !isShort(before.text)) && (next.kind === 'reference' || !isShort(next.text));
}
