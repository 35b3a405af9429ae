import { printDate } from '../dates/print-date.js';
import type { Reference } from '../dossier/model.js';
import type { CitationRecord } from './records.js';
import type { Inline, Run, Text } from './view.js';

/** Words that several views put things into. */

export function date(edtf: string): Run {
  return { text: printDate(edtf), style: 'date' };
}

/** ` [4, p. 7][6]` behind a claim; `[citation needed]` where flagged; the status where it is not the usual one. */
export function marks(claim: { refs: readonly CitationRecord[]; status: string; citationNeeded?: boolean }): Inline[] {
  const marked: Inline[] = claim.status === 'reported' ? [] : [' ', { text: `(${claim.status})`, style: 'warning' }];
  if (claim.refs.length > 0) marked.push(' ');
  for (const { number, locator } of claim.refs) {
    marked.push({ text: locator === undefined ? `[${number}]` : `[${number}, ${locator}]`, style: 'citation' });
  }
  if (claim.citationNeeded) marked.push(' ', { text: '[citation needed]', style: 'warning' });
  return marked;
}

/** A reference as one recognises it in print; addresses follow in paragraphs of their own. */
export function bibliographic(reference: Reference): Text[] {
  const { authors, title, publisher, site, issued, accessed, url, archive } = reference;
  const writers = authors.map(authorName);
  const text: Inline[] = writers.length > 0 ? [`${writers.join(', ')}. `] : [];
  text.push({ text: `“${title}”`, style: 'title' }, '.');
  const source = publisher?.name ?? site;
  if (source !== undefined) text.push(` ${source}`, issued ? ', ' : '.');
  if (issued) text.push(source === undefined ? ' ' : '', date(issued.edtf), '.');
  if (accessed) text.push({ text: ` Accessed ${printDate(accessed.edtf)}.`, style: 'muted' });
  const addresses: Text[] = url === undefined ? [] : [[{ text: url, style: 'muted', href: url }]];
  if (archive)
    addresses.push([
      { text: 'Archived: ', style: 'muted' },
      { text: archive.url, style: 'muted', href: archive.url },
    ]);
  return [text, ...addresses];
}

export function authorName(author: Reference['authors'][number]): string {
  return typeof author === 'string' ? author : [author.given, author.family].filter(Boolean).join(' ');
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
