import { printDate } from '../dates/print-date.js';
import type { AboutRecord, CitationRecord } from './records.js';
import type { Inline, Run } from './view.js';

/** Words that several views put things into. */

export function date(edtf: string): Run {
  return { text: printDate(edtf), style: 'date' };
}

/** ` [4, p. 7][6]` behind a claim; `[citation needed]` where flagged; the status where it is not the usual one; what is disputed. */
export function marks(claim: {
  refs: readonly CitationRecord[];
  status: string;
  citationNeeded?: boolean;
  about?: AboutRecord | undefined;
}): Inline[] {
  const marked: Inline[] = claim.status === 'reported' ? [] : [' ', { text: `(${claim.status})`, style: 'warning' }];
  if (claim.refs.length > 0) marked.push(' ');
  for (const { number, locator } of claim.refs) {
    marked.push({ text: locator === undefined ? `[${number}]` : `[${number}, ${locator}]`, style: 'citation' });
  }
  if (claim.citationNeeded) marked.push(' ', { text: '[citation needed]', style: 'warning' });
  if (claim.about && claim.about.against.length > 0) {
    marked.push(' ', { text: `[disputed: ${claim.about.id}]`, style: 'warning' });
  }
  return marked;
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
