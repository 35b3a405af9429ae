import { typesOfTheWeb } from '../../dossier/format/vocabulary.js';
import type { PublisherRecord } from '../../views/read/publishers.js';
import type { ReferenceRecord } from '../../views/read/refs.js';
import type { Format } from '../format.js';
import { archived } from './biblatex.js';
import { type KeyedReference, oneLine, referencesOf } from './citation-keys.js';
import { datePoints } from './date-parts.js';

/** The `ris` format: RIS in UTF-8, for reference managers. */
export const ris: Format<ReferenceRecord | PublisherRecord> = {
  reads: 'records',
  render: (view) => referencesOf(view).map(entry).join('\n'),
};

/** The RIS type for each CSL type; the others become `GEN`. */
export const risTypes: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  broadcast: 'SOUND',
  chapter: 'CHAP',
  dataset: 'DATA',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  figure: 'FIGURE',
  graphic: 'ART',
  hearing: 'HEAR',
  legal_case: 'CASE',
  legislation: 'STAT',
  manuscript: 'MANSCPT',
  map: 'MAP',
  motion_picture: 'MPCT',
  musical_score: 'MUSIC',
  pamphlet: 'PAMP',
  'paper-conference': 'CPAPER',
  patent: 'PAT',
  periodical: 'SER',
  personal_communication: 'PCOMM',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  software: 'COMP',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',
};

function entry(reference: KeyedReference): string {
  const {
    type,
    title,
    authors,
    editors = [],
    tags = [],
    publisher,
    container,
    site,
    pages,
    issued,
    accessed,
    archive,
  } = reference;
  const isOfTheWeb = typesOfTheWeb.includes(type);
  // `A-12` is one page of a newspaper.
  const [, first = pages, last] = /^(\d+(?=-\d+$)|\w+(?=–))[-–](\w+)$/.exec(pages ?? '') ?? [];
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', risTypes[type] ?? 'GEN'],
    ['ID', reference.key],
    ['TI', title],
    ...authors.map((author) => ['AU', risName(author)] as const),
    ...editors.map((editor) => ['ED', risName(editor)] as const),
    ['T2', isOfTheWeb ? site : container],
    ['DP', isOfTheWeb ? undefined : site],
    ['T3', reference.series],
    ['ET', reference.edition],
    ['VL', reference.volume],
    ['IS', reference.issue],
    ['M1', reference.documentNumber],
    ['SP', first],
    ['EP', last],
    ['PB', publisher?.name],
    ['CY', reference.place],
    ['PY', issued && datePoints(issued)?.[0]?.parts[0]?.toString()],
    ['DA', issued && risDate(issued)],
    ['Y2', accessed && risDate(accessed)],
    ['UR', reference.url],
    ['DO', reference.doi],
    ['SN', reference.isbn],
    ['AN', reference.eprint],
    ['LA', reference.language],
    ...tags.map((tag) => ['KW', tag] as const),
    ['N1', reference.note],
    ['N1', archive && archived(reference)],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\n`])).join('');
}

function risName(name: ReferenceRecord['authors'][number]): string {
  if (typeof name === 'string') return name;
  return `${name.family},${name.given === undefined ? '' : ` ${name.given}`}`;
}

/** A date as `YYYY/MM/DD/`. A date that this cannot express fully is added as EDTF after the last slash. */
function risDate(edtf: string): string {
  const [point, end] = datePoints(edtf) ?? [];
  if (point === undefined) return `///${edtf}`;
  const [year = '', month = '', day = ''] = point.parts.map((part) => String(part).padStart(2, '0'));
  const isWhole = point.isWhole && !point.isAbout && point.season === undefined && end === undefined;
  return `${year}/${month}/${day}/${isWhole ? '' : edtf}`;
}
