import { readDate } from '../../../dates/read.js';
import { readPrintedDate } from '../../../dates/read-printed.js';
import { ImportedText } from '../../imported-text.js';
import type { Importer } from '../../importer.js';
import { lookupTable } from '../../lookup-table.js';
import { draftOf, type Entry, type Field } from '../draft.js';
import { entryOf, isbnOrIssn, nameOf } from './fields.js';

/** A tagged line of a file, with the lines that continue it. */
interface Line {
  readonly tag: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Imports references from PubMed (NBIB, also called MEDLINE): one tag on each line. */
export const nbib: Importer = {
  detects: (text) => /^\s*PMID- ?\d/.test(text) && /^[A-Z]{2,4} *- /m.test(text),
  async read(text, file) {
    return draftOf(recordsOf(text).map(entry), new ImportedText(text, file));
  },
};

/** The records of a file. Each begins with its PMID, or after an empty line. */
function recordsOf(text: string): Line[][] {
  const records: Line[][] = [];
  let isOver = true;
  for (const { 0: written, index } of text.matchAll(/[^\r\n]+|\n(?=\r?\n)/g)) {
    const [, tag, value = ''] = /^([A-Z]{2,4}) *- ?(.*)$/.exec(written) ?? [];
    const end = index + written.trimEnd().length;
    const record = records.at(-1);
    const above = record?.at(-1);
    if (tag !== undefined) {
      const line = { tag, value: value.trim(), start: index, end };
      if (record === undefined || isOver || tag === 'PMID') records.push([line]);
      else record.push(line);
    } else if (written.trim() !== '' && record !== undefined && above !== undefined) {
      record[record.length - 1] = { ...above, value: `${above.value} ${written.trim()}`, end };
    }
    isOver = written.trim() === '';
  }
  return records;
}

const variables = lookupTable({
  ...{
    TI: 'title',
    BTI: 'container-title',
    CTI: 'collection-title',
    JT: 'container-title',
    TA: 'container-title-short',
  },
  ...{ VI: 'volume', IP: 'issue', PG: 'page', PB: 'publisher', PL: 'publisher-place', EN: 'edition', LA: 'language' },
  ...{ AB: 'abstract', PMC: 'PMCID', PMID: 'PMID', GN: 'note', TT: 'original-title' },
});

/** Tags that only PubMed uses, and tags whose content another line also has. */
const settings: ReadonlySet<string> = new Set([
  ...['OWN', 'STAT', 'DCOM', 'LR', 'EDAT', 'MHDA', 'CRDT', 'PHST', 'PST', 'SB', 'JID', 'SO', 'DA', 'DEP', 'AUID'],
  ...['AD', 'AU', 'ED', 'CI', 'RN', 'NM', 'GR', 'RF', 'FIR', 'IR', 'IRAD', 'SI', 'MID', 'PMCR', 'OAB', 'OABL', 'COIS'],
]);

const types = lookupTable({
  Book: 'book',
  'Book Chapter': 'chapter',
  Congress: 'paper-conference',
  Dataset: 'dataset',
  Legislation: 'legislation',
  'Newspaper Article': 'article-newspaper',
  Preprint: 'article',
  'Technical Report': 'report',
  'Academic Dissertation': 'thesis',
});

function entry(lines: readonly Line[]): Entry {
  const of = (...tags: readonly string[]) => lines.filter(({ tag }) => tags.includes(tag));
  const [first] = lines;
  const place = { start: first?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  const known = of('PT').flatMap(({ value }) => types.get(value) ?? []);
  const isChapter = of('BTI').length > 0 && of('TI').length > 0;
  const type = isChapter ? 'chapter' : (known[0] ?? (of('BTI').length > 0 ? 'book' : 'article-journal'));
  return entryOf('', place, [
    { ...place, name: 'PT', variable: 'type', value: type },
    // Full names where the file has them.
    ...(of('FAU').length > 0 ? of('FAU') : of('AU')).map((line) => field(line, 'author', [nameOf(line.value)])),
    ...of('CN').map((line) => field(line, 'author', [{ literal: line.value }])),
    ...(of('FED').length > 0 ? of('FED') : of('ED')).map((line) => field(line, 'editor', [nameOf(line.value)])),
    ...lines.flatMap((line) => fieldsOf(line, isChapter)),
  ]);
}

function fieldsOf(line: Line, isChapter: boolean): Field[] {
  const { tag, value } = line;
  if (settings.has(tag) || ['PT', 'FAU', 'CN', 'FED'].includes(tag)) return [];
  if (tag === 'TI') return [field(line, 'title', value.replace(/(?<=[^.])\.$/, ''))];
  if (tag === 'BTI' && !isChapter) return [field(line, 'title', value.replace(/(?<=[^.])\.$/, ''))];
  if (tag === 'DP') return [field(line, 'issued', { raw: dateOf(value) ?? value })];
  if (tag === 'MH' || tag === 'OT') return [field(line, 'keyword', [value.replace(/^\*/, '')])];
  if (tag === 'IS' || tag === 'ISBN')
    return [field(line, isbnOrIssn(value), value.endsWith(')') ? value.replace(/ \(.*$/s, '') : value)];
  if (tag === 'AID' || tag === 'LID') {
    const [, doi] = /^(\S+) \[doi\]$/.exec(value) ?? [];
    return doi === undefined ? [] : [field(line, 'DOI', doi)];
  }
  return [field(line, variables.get(tag), value)];
}

/** `2019 Apr 7`, `2019 Apr-May`, `2018 Dec-2019 Jan` or `2019 Spring` as EDTF. */
function dateOf(value: string): string | undefined {
  const [, year, from, otherYear = year, to] =
    /^(\d{4}) ([A-Z][a-z]{2})-(?:(\d{4}) )?([A-Z][a-z]{2})$/.exec(value) ?? [];
  if (year !== undefined) return readDate(`${from} ${year} – ${to} ${otherYear}`);
  const [, ofSeason, season = ''] = /^(\d{4}) (Spring|Summer|Autumn|Fall|Winter)$/.exec(value) ?? [];
  if (ofSeason === undefined) return readDate(value);
  return readPrintedDate(`${season.toLowerCase().replace('fall', 'autumn')} ${ofSeason}`);
}

function field({ tag, start, end }: Line, variable: string | undefined, value: unknown): Field {
  return { name: tag, variable, value, start, end };
}
