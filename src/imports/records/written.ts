import { parseDate } from '../../dates/edtf.js';
import { defined } from '../../defined.js';
import { idPattern, languageTagPattern } from '../../dossier/format/vocabulary.js';
import type { Parts } from '../importer.js';
import type { RecordData } from './kind.js';

/** Convert the data of a record to the keys of a case file. Leaves out absent values and default values. */
export type WrittenData = Record<string, unknown>;

export function statementOf(data: RecordData): WrittenData {
  const { id, text, citationNeeded } = data;
  // A statement without an id of its own is named by its position: SECTION/N.
  const isOwn = typeof id === 'string' && !id.includes('/');
  return defined({
    id: isOwn ? id : undefined,
    text,
    citationNeeded: citationNeeded === true ? 'true' : undefined,
    ...claimOf(data),
  });
}

export function eventOf(data: RecordData): WrittenData {
  return { ...copied(data, ['date', 'title', 'text', 'kind', 'place', 'tags']), ...claimOf(data) };
}

export function personOf(data: RecordData): WrittenData {
  const keys = ['name', 'role', 'occupation', 'nationality', 'born', 'died', 'note', 'register'];
  return { ...copied(data, keys), ...spellingsOf(data) };
}

export function organizationOf(data: RecordData): WrittenData {
  return { ...copied(data, ['name', 'kind', 'country', 'url', 'note', 'register']), ...spellingsOf(data) };
}

const referenceKeys = [
  ...['type', 'title', 'authors', 'place', 'container', 'volume', 'issue', 'pages', 'documentNumber', 'site'],
  ...['issued', 'accessed', 'url', 'doi', 'isbn', 'archive', 'language', 'note'],
];

export function referenceOf(data: RecordData): WrittenData {
  const { publisher, origin } = data;
  return { ...copied(data, referenceKeys), ...defined({ publisher: idOf(publisher), origin: idOf(origin) }) };
}

/** The keys that statements and events share. */
function claimOf(data: RecordData): WrittenData {
  const { status, about, refs } = data;
  const point = asData(about);
  return {
    ...defined({
      refs: filled(asList(refs).map(citationOf)),
      status: status === 'reported' ? undefined : status,
      people: filled(asList(data['people']).map(idOf)),
      organizations: filled(asList(data['organizations']).map(idOf)),
      about: point['id'],
      value: point['value'],
    }),
    ...copied(data, ['note']),
  };
}

/** A citation as text, or as a map if it contains more than the id of the reference. */
function citationOf(citation: unknown): unknown {
  const { id: ref, number: _, ...rest } = asData(citation);
  const said = copied(rest, ['locator', 'quote', 'language', 'translation']);
  return Object.keys(said).length === 0 ? ref : { ref, ...said };
}

function spellingsOf(data: RecordData): WrittenData {
  const names = asList(data['names']).map((spelling) => {
    const { text, language } = asData(spelling);
    return language === undefined ? text : { text, language };
  });
  return defined({ names: filled(names) });
}

function copied(data: RecordData, keys: readonly string[]): WrittenData {
  const isGiven = (value: unknown) =>
    value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(keys.filter((key) => isGiven(data[key])).map((key) => [key, data[key]]));
}

/** The id in a link; undefined if the name is withheld, because such a link has no id. */
function idOf(link: unknown): string | undefined {
  return idIn(asData(link)['id']);
}

/** A value if it is an id as a case file writes it. */
export function idIn(value: unknown): string | undefined {
  return typeof value === 'string' && idPattern.test(value) ? value : undefined;
}

export function asData(value: unknown): RecordData {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A list without absent items; undefined if nothing is left. */
function filled(list: readonly unknown[]): readonly unknown[] | undefined {
  const given = list.filter((item) => item !== undefined);
  return given.length === 0 ? undefined : given;
}

/** The data of the case itself in the views `overview` and `list`. */
export function headOf(data: RecordData): Pick<Parts, 'title' | 'summary' | 'asOf' | 'language'> {
  const { title, summary, asOf, language } = data;
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  const date = text(asOf);
  return defined({
    title: text(title),
    summary: text(summary),
    asOf: date !== undefined && 'date' in parseDate(date) ? date : undefined,
    language: typeof language === 'string' && languageTagPattern.test(language) ? language : undefined,
  });
}
