import { printDate } from '../../dates/print.js';
import type { PublisherRecord } from '../../views/read/publishers.js';
import type { ReferenceRecord } from '../../views/read/refs.js';
import type { Format } from '../format.js';
import { archived, sharedFields } from './biblatex.js';
import { type KeyedReference, referencesOf } from './citation-keys.js';
import { datePoints } from './date-parts.js';
import { type TexField, texEntry, texField } from './tex.js';

/** The `bibtex` format: BibTeX in UTF-8. */
export const bibtex: Format<ReferenceRecord | PublisherRecord> = {
  reads: 'records',
  render: (view) => referencesOf(view).map(entry).join('\n'),
};

/** The entry type for each CSL type; the others become `misc`. */
export const bibtexTypes: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  'entry-dictionary': 'incollection',
  'entry-encyclopedia': 'incollection',
  manuscript: 'unpublished',
  pamphlet: 'booklet',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  review: 'article',
  'review-book': 'article',
  thesis: 'phdthesis',
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function entry(reference: KeyedReference): string {
  const type = bibtexTypes[reference.type] ?? 'misc';
  const note = [reference.note, archived(reference)].filter((text) => text !== undefined).join(' ');
  return texEntry(type, reference.key, [
    ...sharedFields(reference, type, 'school'),
    ...(reference.issued === undefined ? [] : dateFields(reference.issued)),
    ...texField('note', note === '' ? undefined : note),
  ]);
}

/** Year, month and day. Any other date is printed in words in the field `year`. */
function dateFields(edtf: string): TexField[] {
  const [point] = /[?~%/]/.test(edtf) ? [] : (datePoints(edtf) ?? []);
  if (point === undefined || point.season !== undefined) return texField('year', printDate(edtf));
  const [year, month, day] = point.parts;
  return [
    ...texField('year', String(year)),
    ...(month === undefined ? [] : [{ name: 'month', value: months[month - 1] ?? '' }]),
    ...(day === undefined ? [] : texField('day', String(day))),
  ];
}
