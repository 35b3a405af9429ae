import type { Entry as Parsed } from '@retorquere/bibtex-parser';
import { lookupTable } from '../lookup-table.js';
import { readNotes } from './archived-note.js';
import type { Entry, Field } from './draft.js';
import { plainText } from './tex-text.js';

/** Convert a BibTeX entry to CSL variables. `start` is the offset of the entry in the file. */
export function bibtexEntry({ type: written, key, fields, input }: Parsed, start: number): Entry {
  const ranges = fieldRanges(input);
  const names = Object.keys(fields);
  const texts = new Map(names.map((name) => [name, textOf(fields[name])]));
  const get = (name: string) => texts.get(name);
  const field = (name: string, variable: string | undefined, value: unknown): Field => {
    const [from, to] = ranges.get(name) ?? [0, input.length];
    return { variable, name, value, start: start + from, end: start + to };
  };
  const type = typeOf(written.toLowerCase(), get('entrysubtype'));
  const isArticle = type.startsWith('article') || type.startsWith('review');
  const notes = readNotes(['note', 'addendum', 'annote', 'annotation'].flatMap((name) => get(name) ?? []));
  const noteField = names.find((name) => variables.get(name) === 'note') ?? 'note';
  const dateField = get('date') === undefined ? 'year' : 'date';
  const title = [get('title'), get('subtitle')].filter((part) => part !== undefined).join(': ');
  const handled = new Set(['title', 'subtitle', 'author', 'date', 'year', 'month', 'day', 'entrysubtype', 'crossref']);
  const hasUrl = get('url') !== undefined;
  const rest = names
    .filter((name) => !handled.has(name) && variables.get(name) !== 'note')
    .map((name) =>
      field(name, variableOf(name, get(name) ?? '', { isArticle, hasUrl }), valueIn(name, get(name) ?? '')),
    );
  return {
    key,
    start,
    end: start + input.trimEnd().length,
    fields: [
      { variable: 'type', name: 'type', value: type, start, end: start + written.length + 1 },
      ...(title === '' ? [] : [field('title', 'title', title)]),
      ...(fields.author === undefined ? [] : [field('author', 'author', fields.author.map(nameOf))]),
      ...(get(dateField) === undefined ? [] : [field(dateField, 'issued', issued(get))]),
      ...rest,
      ...(notes.note === undefined ? [] : [field(noteField, 'note', notes.note)]),
      ...(notes.archive === undefined ? [] : [field(noteField, 'custom.archive', notes.archive)]),
    ],
  };
}

const types = lookupTable({
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'broadcast',
  book: 'book',
  bookinbook: 'chapter',
  booklet: 'pamphlet',
  collection: 'book',
  conference: 'paper-conference',
  dataset: 'dataset',
  electronic: 'webpage',
  image: 'graphic',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  jurisdiction: 'legal_case',
  legislation: 'legislation',
  letter: 'personal_communication',
  manual: 'book',
  mastersthesis: 'thesis',
  misc: 'document',
  movie: 'motion_picture',
  mvbook: 'book',
  mvcollection: 'book',
  online: 'webpage',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  phdthesis: 'thesis',
  proceedings: 'book',
  report: 'report',
  review: 'review',
  software: 'software',
  standard: 'standard',
  suppbook: 'chapter',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  www: 'webpage',
});

/** The CSL type of an entry. An unknown type stays as written; the draft warns about it. */
function typeOf(written: string, subtype: string | undefined): string {
  const type = types.get(written) ?? written;
  return type === 'article-journal' && /^(?:newspaper|magazine)$/.test(subtype ?? '') ? `article-${subtype}` : type;
}

/** The CSL variable for each BibTeX field. `variableOf` handles those that depend on the type of the entry. */
const variables = lookupTable({
  journal: 'custom.container',
  journaltitle: 'custom.container',
  booktitle: 'custom.container',
  volume: 'volume',
  issue: 'issue',
  number: 'number',
  eid: 'number',
  pages: 'page',
  publisher: 'publisher',
  institution: 'publisher',
  school: 'publisher',
  organization: 'publisher',
  address: 'publisher-place',
  location: 'publisher-place',
  url: 'URL',
  urldate: 'accessed',
  doi: 'DOI',
  isbn: 'ISBN',
  language: 'language',
  langid: 'language',
  howpublished: 'custom.site',
  note: 'note',
  addendum: 'note',
  annote: 'note',
  annotation: 'note',
});

function variableOf(
  name: string,
  value: string,
  { isArticle, hasUrl }: { readonly isArticle: boolean; readonly hasUrl: boolean },
): string | undefined {
  if (isArticle && name === 'number') return 'issue';
  if (name === 'howpublished' && !hasUrl && /^https?:\/\/\S+$/.test(value)) return 'URL';
  return variables.get(name);
}

function valueIn(name: string, text: string): unknown {
  if (name === 'pages') return text.replace(/--+/g, '–');
  if (name === 'urldate') return { raw: text };
  return name === 'language' || name === 'langid' ? (languages.get(text.toLowerCase()) ?? text) : text;
}

/** The language names of babel, TeX's language package. */
const languages = lookupTable({
  american: 'en-US',
  arabic: 'ar',
  british: 'en-GB',
  chinese: 'zh',
  english: 'en',
  french: 'fr',
  german: 'de',
  kazakh: 'kk',
  ngerman: 'de',
  persian: 'fa',
  portuguese: 'pt',
  russian: 'ru',
  spanish: 'es',
  turkish: 'tr',
  ukrainian: 'uk',
});

/** The date of issue as CSL: from `date` (EDTF), or from `year`, `month` and `day`, which are numbers or words. */
function issued(get: (name: string) => string | undefined): unknown {
  const [year = '', month, day] = [get('year'), get('month'), get('day')];
  const date = get('date');
  if (date !== undefined) return { raw: date };
  if (!/^\d{4}$/.test(year)) return { raw: [day, month, year].filter((part) => part !== undefined).join(' ') };
  if (month === undefined) return { raw: year };
  if (!/^\d\d?$/.test(month)) return { raw: `${month} ${year}` };
  return { 'date-parts': [[year, month, ...(day === undefined ? [] : [day])]] };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return plainText(value);
  return Array.isArray(value) && value.every((part) => typeof part === 'string')
    ? plainText(value.join(' and '))
    : undefined;
}

type Name = NonNullable<Parsed['fields']['author']>[number];

function nameOf({ name, lastName, firstName, prefix, suffix }: Name): object {
  if (name !== undefined) return { literal: plainText(name) };
  // BibTeX writes "and others" at the end of a list that was cut short.
  if (lastName === 'others' && firstName === undefined) return { literal: lastName };
  return {
    family: plainText(lastName ?? ''),
    given: plainText(firstName ?? ''),
    'non-dropping-particle': plainText(prefix ?? ''),
    suffix: plainText(suffix ?? ''),
  };
}

/** The start and end offsets of each field in an entry: from the field's name to the end of its line. */
function fieldRanges(input: string): ReadonlyMap<string, readonly [number, number]> {
  const ranges = new Map<string, readonly [number, number]>();
  let depth = 0;
  for (const { 0: found, index } of input.matchAll(/\\.|[{}]|(?<=[,\s])[a-zA-Z][\w-]*(?=\s*=)|^@\w+\s*[({]/g)) {
    if (found === '{') depth += 1;
    else if (found === '}') depth -= 1;
    else if (found.startsWith('@')) depth = 1;
    else if (depth === 1 && !found.startsWith('\\') && !ranges.has(found.toLowerCase())) {
      const end = input.indexOf('\n', index);
      ranges.set(found.toLowerCase(), [index, end === -1 ? input.length : end]);
    }
  }
  return ranges;
}
