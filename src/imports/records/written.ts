import { parseDate } from '../../dates/edtf.js';
import { defined } from '../../defined.js';
import { entrySchemas } from '../../dossier/format/schema.js';
import { idPattern, languageTagPattern } from '../../dossier/format/vocabulary.js';
import type { Parts } from '../importer.js';
import type { RecordData } from './kind.js';

/** Convert the data of a record to the keys of a case file. Leaves out absent values and default values. */
export type WrittenData = Record<string, unknown>;

type Part = keyof typeof entrySchemas;

/** The keys whose value in a record differs from that in a case file, each with a function that converts it. */
const conversions: ReadonlyMap<string, (value: unknown, data: RecordData) => unknown> = new Map<
  string,
  (value: unknown, data: RecordData) => unknown
>([
  // A record of a statement without an id has SECTION/N instead, which is not an id.
  ['id', idIn],
  ['citationNeeded', (value) => (value === true ? 'true' : undefined)],
  ['status', (value) => (value === 'reported' ? undefined : value)],
  ['refs', (value) => filled(asList(value).map(citationOf))],
  ['people', (value) => filled(asList(value).map(idOf))],
  ['organizations', (value) => filled(asList(value).map(idOf))],
  ['about', (value) => asData(value)['id']],
  ['value', (_, { about }) => asData(about)['value']],
  ['publisher', idOf],
  ['origin', idOf],
  ['names', (value) => filled(asList(value).map(spellingOf))],
]);

/** Convert a record to an entry of a part. It takes the keys from the schema, so that no key of the format is lost. */
export function writtenOf(part: Part, data: RecordData): WrittenData {
  const keys = Object.keys(entrySchemas[part].entries);
  return copied(
    Object.fromEntries(keys.map((key) => [key, (conversions.get(key) ?? identity)(data[key], data)])),
    keys,
  );
}

function identity(value: unknown): unknown {
  return value;
}

/** A citation as text, or as a map if it contains more than the id of the reference. */
function citationOf(citation: unknown): unknown {
  const { id: ref, number: _, ...rest } = asData(citation);
  const said = copied(rest, ['locator', 'quote', 'language', 'translation']);
  return Object.keys(said).length === 0 ? ref : { ref, ...said };
}

function spellingOf(spelling: unknown): unknown {
  const { text, language } = asData(spelling);
  return language === undefined ? text : { text, language };
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
