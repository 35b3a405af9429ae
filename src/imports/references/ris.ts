import { parseDate } from '../../dates/edtf.js';
import type { Problem } from '../../problems/problem.js';
import { compareProblems } from '../../problems/problem.js';
import { ImportedText } from '../imported-text.js';
import type { Importer } from '../importer.js';
import { lookupTable } from '../lookup-table.js';
import { readNotes } from './archived-note.js';
import { draftOf, type Entry, type Field } from './draft.js';

interface Line {
  readonly tag: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Imports references from RIS, which reference managers write: one tag per line, from TY to ER. */
export const ris: Importer = {
  detects: (text) => /^(?:\ufeff|\s)*TY {2}- /.test(text),
  async read(text, file) {
    const imported = new ImportedText(text, file);
    const outside: Problem[] = [];
    const records: Line[][] = [];
    let isOpen = false;
    for (const line of linesOf(text)) {
      const record = records.at(-1);
      if (line.tag === 'TY') records.push([line]);
      else if (isOpen && record !== undefined && line.tag !== 'ER') record.push(line);
      else if (line.tag !== 'ER')
        outside.push(
          imported.warning(
            line.start,
            line.end,
            'this line is outside any reference',
            'Begin each reference with a TY line, and end it with an ER line.',
          ),
        );
      isOpen = line.tag === 'TY' || (isOpen && line.tag !== 'ER');
    }
    const { written, warnings } = await draftOf(records.map(entry), imported);
    return { written, warnings: [...outside, ...warnings].sort(compareProblems) };
  },
};

/** The tagged lines of a file. A line without a tag continues the value above it. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const { 0: written, index } of text.matchAll(/[^\r\n]+/g)) {
    if (written.trim() === '') continue;
    const [, tag, value = ''] = /^\s*([A-Z][A-Z0-9]) {1,2}- ?(.*)$/.exec(written) ?? [];
    const end = index + written.trimEnd().length;
    const above = lines.at(-1);
    if (tag !== undefined || above === undefined || above.tag === 'ER') {
      lines.push({ tag: tag ?? '', value: value.trim(), start: index, end });
    } else lines[lines.length - 1] = { ...above, value: `${above.value} ${written.trim()}`.trim(), end };
  }
  return lines;
}

const types = lookupTable({
  ABST: 'article-journal',
  ART: 'graphic',
  BILL: 'bill',
  BLOG: 'post-weblog',
  BOOK: 'book',
  CASE: 'legal_case',
  CHAP: 'chapter',
  COMP: 'software',
  CONF: 'book',
  CPAPER: 'paper-conference',
  DATA: 'dataset',
  DICT: 'entry-dictionary',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  ELEC: 'webpage',
  ENCYC: 'entry-encyclopedia',
  FIGURE: 'figure',
  GEN: 'document',
  GOVDOC: 'report',
  HEAR: 'hearing',
  ICOMM: 'personal_communication',
  JFULL: 'periodical',
  JOUR: 'article-journal',
  MANSCPT: 'manuscript',
  MAP: 'map',
  MGZN: 'article-magazine',
  MPCT: 'motion_picture',
  MUSIC: 'musical_score',
  NEWS: 'article-newspaper',
  PAMP: 'pamphlet',
  PAT: 'patent',
  PCOMM: 'personal_communication',
  RPRT: 'report',
  SER: 'periodical',
  SOUND: 'broadcast',
  STAND: 'standard',
  STAT: 'legislation',
  THES: 'thesis',
  UNPB: 'manuscript',
  VIDEO: 'motion_picture',
  WEB: 'webpage',
});

const variables = lookupTable({
  TI: 'title',
  T1: 'title',
  CT: 'title',
  BT: 'container-title',
  T2: 'container-title',
  JO: 'container-title',
  JF: 'container-title',
  DP: 'custom.site',
  VL: 'volume',
  IS: 'issue',
  M1: 'number',
  PB: 'publisher',
  CY: 'publisher-place',
  PP: 'publisher-place',
  UR: 'URL',
  DO: 'DOI',
  SN: 'ISBN',
  LA: 'language',
});

function entry(lines: readonly Line[]): Entry {
  const all = (...tags: readonly string[]) => lines.filter(({ tag, value }) => tags.includes(tag) && value !== '');
  const [first] = lines;
  const [authors, notes, issued] = [all('AU', 'A1'), all('N1'), [...all('DA'), ...all('PY'), ...all('Y1')]];
  const { note, archive } = readNotes(notes.map(({ value }) => value));
  const [from, to] = [all('SP')[0], all('EP')[0]];
  const handled = new Set(['TY', 'ID', 'AU', 'A1', 'N1', 'SP', 'EP', 'DA', 'PY', 'Y1', 'Y2']);
  const optional = (line: Line | undefined, variable: string, value: unknown): Field[] =>
    line === undefined || value === undefined ? [] : [fieldOf(line, variable, value)];
  // DA may hold a full date and PY only its year, so the first date that can be read wins.
  const dateLine = issued.find(({ value }) => edtfOf(value) !== undefined) ?? issued[0];
  return {
    key: all('ID')[0]?.value ?? '',
    start: first?.start ?? 0,
    end: lines.at(-1)?.end ?? 0,
    fields: [
      ...optional(first, 'type', first && (types.get(first.value) ?? first.value)),
      ...optional(
        authors[0],
        'author',
        authors.map(({ value }) => nameOf(value)),
      ),
      ...optional(dateLine, 'issued', dateLine && { raw: edtfOf(dateLine.value) ?? dateLine.value }),
      ...all('Y2').flatMap((line) => optional(line, 'accessed', { raw: edtfOf(line.value) ?? line.value })),
      ...optional(from ?? to, 'page', [from, to].flatMap((line) => line?.value ?? []).join('–')),
      ...lines
        .filter(({ tag, value }) => !handled.has(tag) && value !== '')
        .map((line) => fieldOf(line, variableOf(line), line.value)),
      ...optional(notes[0], 'note', note),
      ...optional(notes.at(-1), 'custom.archive', archive),
    ],
  };
}

function fieldOf({ tag, start, end }: Line, variable: string | undefined, value: unknown): Field {
  return { variable, name: tag, value, start, end };
}

/** The CSL variable of a line. SN holds an ISBN or, for an article, the journal's ISSN, which a case file has no field for. */
function variableOf({ tag, value }: Line): string | undefined {
  if (tag === 'SN' && /^\d{4}-?\d{3}[\dX]$/i.test(value)) return undefined;
  return variables.get(tag);
}

function nameOf(value: string): object {
  const [family = '', given = '', suffix = ''] = value.split(',').map((part) => part.trim());
  return value.includes(',') ? { family, given, suffix } : { literal: value };
}

/** Convert `YYYY/MM/DD/` to EDTF. casefile writes a date that this cannot express as EDTF after the last slash. */
function edtfOf(value: string): string | undefined {
  const [year = '', month = '', day = '', ...rest] = value.split('/').map((part) => part.trim());
  const other = rest.join('/');
  if ('date' in parseDate(other)) return other;
  const written = [year, month, day];
  const gap = written.indexOf('');
  const parts = gap === -1 ? written : written.slice(0, gap);
  const edtf = parts.map((part) => part.padStart(2, '0')).join('-');
  return 'date' in parseDate(edtf) ? edtf : undefined;
}
