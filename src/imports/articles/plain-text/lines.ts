import type { Range } from '../range.js';
import { unwrap } from './unwrap.js';

/** A line of an article that was copied from a browser, with its offsets in the copy. */
export interface ArticleLine extends Range {
  readonly kind: 'title' | 'heading' | 'words' | 'reference';
  /** The text without the links beside it, such as "edit". */
  readonly text: string;
  /** For a reference: its number, if the copied text has one. */
  readonly number?: number;
  /** For a reference: one letter for each sentence that cites it, if there are several. */
  readonly backlinks: readonly string[];
}

/** The "edit" link beside a heading, in several languages. A browser copies it to the start of the next line. */
const edit =
  '(?:edit source|edit|править код|править|Bearbeiten|Quelltext bearbeiten|modifier le code|modifier|editar|编辑|編輯|عدل)';
const editBefore = new RegExp(`^${edit}(?=[^\\p{Ll}\\s]|$)`, 'u');
const editAfter = new RegExp(`(?<!\\s)\\s*\\[ ?${edit}(?: ?\\| ?${edit})? ?\\]$`, 'u');
const reference = /^(?:[-*•–]\s*)?(?:(\d{1,4})\.\s*)?[\^↑]\s*(?:Jump up to:\s*)?/u;

/**
 * The lines of a copied article that are not empty; a paragraph that was wrapped is one line. An "edit" link marks a
 * heading; if the copy has no such links, a short line without a full stop between longer lines is a heading.
 */
export function linesOf(text: string): ArticleLine[] {
  const lines: ArticleLine[] = [];
  let hasEditLinks = false;
  let start = 0;
  for (const written of unwrap(text).split('\n')) {
    const end = start + written.length;
    const before = lines.at(-1);
    const trimmed = written.trim();
    const link = before?.kind === 'words' && isShort(before.text) ? (editBefore.exec(trimmed)?.[0] ?? '') : '';
    if (link !== '' && before !== undefined) {
      hasEditLinks = true;
      lines[lines.length - 1] = { ...before, kind: 'heading' };
    }
    const own = trimmed.slice(link.length).trim();
    const heading = own.replace(editAfter, '');
    const at = start + written.length - written.trimStart().length + link.length;
    if (heading !== own) {
      hasEditLinks = true;
      lines.push({ kind: 'heading', text: heading, start: at, end, backlinks: [] });
    } else if (own !== '') lines.push(lineOf(own, at, end));
    start = end + 1;
  }
  if (!hasEditLinks)
    lines.forEach((line, index) => {
      if (isHeading(line, lines[index - 1], lines[index + 1])) lines[index] = { ...line, kind: 'heading' };
    });
  // The lines above the first sentence are the title and the name of the encyclopedia.
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
  // A single `a` is not a backlink, but the first word of a title.
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
