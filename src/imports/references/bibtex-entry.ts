import type { Entry as Parsed } from '@retorquere/bibtex-parser';
import { table } from '../table.js';
import { readNotes } from './archived-note.js';
import type { Entry, Field } from './draft.js';
import { plainText } from './tex-text.js';

/** An entry in the terms of CSL. `start` is where it begins in the file. */
export function bibtexEntry({ type: written, key, fields, input }: Parsed, start: number): Entry {
  const places = fieldPlaces(input);
  const names = Object.keys(fields);
  const texts = new Map(names.map((name) => [name, textOf(fields[name])]));
  const of = (name: string) => texts.get(name);
  const field = (name: string, variable: string | undefined, value: unknown): Field => {
    const [from, to] = places.get(name) ?? [0, input.length];
    return { variable, name, value, start: start + from, end: start + to };
  };
  const type = typeOf(written.toLowerCase(), of('entrysubtype'));
  const isArticle = type.startsWith('article') || type.startsWith('review');
  const notes = readNotes(['note', 'addendum', 'annote', 'annotation'].flatMap((name) => of(name) ?? []));
  const noted = names.find((name) => variables.get(name) === 'note') ?? 'note';
  const dated = of('date') === undefined ? 'year' : 'date';
  const title = [of('title'), of('subtitle')].filter((part) => part !== undefined).join(': ');
  const own = new Set(['title', 'subtitle', 'author', 'date', 'year', 'month', 'day', 'entrysubtype', 'crossref']);
  const addressed = of('url') !== undefined;
  const rest = names
    .filter((name) => !own.has(name) && variables.get(name) !== 'note')
    .map((name) =>
      field(name, variableOf(name, of(name) ?? '', { isArticle, addressed }), valueIn(name, of(name) ?? '')),
    );
  return {
    key,
    start,
    end: start + input.trimEnd().length,
    fields: [
      { variable: 'type', name: 'type', value: type, start, end: start + written.length + 1 },
      ...(title === '' ? [] : [field('title', 'title', title)]),
      ...(fields.author === undefined ? [] : [field('author', 'author', fields.author.map(nameOf))]),
      ...(of(dated) === undefined ? [] : [field(dated, 'issued', issued(of))]),
      ...rest,
      ...(notes.note === undefined ? [] : [field(noted, 'note', notes.note)]),
      ...(notes.archive === undefined ? [] : [field(noted, 'custom.archive', notes.archive)]),
    ],
  };
}

const types = table({
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

/** A type that is not known stays as it is, and is told. */
function typeOf(written: string, subtype: string | undefined): string {
  const type = types.get(written) ?? written;
  return type === 'article-journal' && /^(?:newspaper|magazine)$/.test(subtype ?? '') ? `article-${subtype}` : type;
}

/** The variable of CSL that a field is, whatever the type of the entry. */
const variables = table({
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
  { isArticle, addressed }: { readonly isArticle: boolean; readonly addressed: boolean },
): string | undefined {
  if (isArticle && name === 'number') return 'issue';
  if (name === 'howpublished' && !addressed && /^https?:\/\/\S+$/.test(value)) return 'URL';
  return variables.get(name);
}

function valueIn(name: string, text: string): unknown {
  if (name === 'pages') return text.replace(/--+/g, '–');
  if (name === 'urldate') return { raw: text };
  return name === 'language' || name === 'langid' ? (languages.get(text.toLowerCase()) ?? text) : text;
}

/** What babel calls languages. */
const languages = table({
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

/** `date` is EDTF; `year`, `month` and `day` are numbers as a rule, or words. */
function issued(of: (name: string) => string | undefined): unknown {
  const [year = '', month, day] = [of('year'), of('month'), of('day')];
  const date = of('date');
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
  // How BibTeX cuts a list short.
  if (lastName === 'others' && firstName === undefined) return { literal: lastName };
  return {
    family: plainText(lastName ?? ''),
    given: plainText(firstName ?? ''),
    'non-dropping-particle': plainText(prefix ?? ''),
    suffix: plainText(suffix ?? ''),
  };
}

/** From where to where each field of an entry stands, from its name to the end of its line. */
function fieldPlaces(input: string): ReadonlyMap<string, readonly [number, number]> {
  const places = new Map<string, readonly [number, number]>();
  let depth = 0;
  for (const { 0: found, index } of input.matchAll(/\\.|[{}]|(?<=[,\s])[a-zA-Z][\w-]*(?=\s*=)|^@\w+\s*[({]/g)) {
    if (found === '{') depth += 1;
    else if (found === '}') depth -= 1;
    else if (found.startsWith('@')) depth = 1;
    else if (depth === 1 && !found.startsWith('\\') && !places.has(found.toLowerCase())) {
      const end = input.indexOf('\n', index);
      places.set(found.toLowerCase(), [index, end === -1 ? input.length : end]);
    }
  }
  return places;
}
