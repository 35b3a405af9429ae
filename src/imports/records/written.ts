import { isDate } from '../../dates/edtf.js';
import { defined } from '../../defined.js';
import { entrySchemas } from '../../dossier/format/schema.js';
import { idPattern, languageTagPattern } from '../../dossier/format/vocabulary.js';
import { asData, asList } from '../../dossier/yaml/path.js';
import type { EntryPart } from '../fit-schema.js';
import type { Parts } from '../importer.js';
import type { RecordData } from './kind.js';

/** Convert the data of a record to the keys of a case file. Leaves out absent values and default values. */
export type WrittenData = Record<string, unknown>;

/** Functions that convert the value of a key in a record to its value in a case file, by the key. */
export type Conversions = Readonly<Record<string, (value: unknown, data: RecordData) => unknown>>;

/** The keys whose value in a record differs from that in a case file, apart from links. */
const conversions: Conversions = {
  // A record of a statement without an id has SECTION/N instead, which is not an id.
  id: idIn,
  citationNeeded: (value) => (value === true ? 'true' : undefined),
  status: (value) => (value === 'reported' ? undefined : value),
  value: (_, { about }) => asData(about)['value'],
  names: (value) => filled(asList(value).map(spellingOf)),
  charge: (value) => (asList(value).length === 1 ? asList(value)[0] : filled(asList(value))),
  rights: (value) => filled(asList(value).map(rightOf)),
};

/**
 * Convert a record to an entry of a part. It takes the keys from the schema, so that no key of the format is lost.
 * `links` converts the links to other entries.
 */
export function writtenOf(part: EntryPart, data: RecordData, links: Conversions): WrittenData {
  const convert = (key: string) => (links[key] ?? conversions[key] ?? scalars)(data[key], data);
  const all = Object.keys(entrySchemas[part].entries).map((key) => [key, convert(key)] as const);
  return Object.fromEntries(all.filter(([, value]) => isGiven(value)));
}

/** A value with its numbers as texts, as the schema reads them. */
function scalars(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(scalars);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, scalars(inner)]));
}

function spellingOf(spelling: unknown): unknown {
  const { text, language } = asData(spelling);
  return language === undefined ? text : { text, language };
}

function rightOf(violated: unknown): unknown {
  const { right, refs } = asData(violated);
  return refs === undefined ? right : { right, refs };
}

/** The keys of a record that have a value. */
export function copied(data: RecordData, keys: readonly string[]): WrittenData {
  return Object.fromEntries(keys.filter((key) => isGiven(data[key])).map((key) => [key, data[key]]));
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}

/** A value if it is an id as a case file writes it. */
export function idIn(value: unknown): string | undefined {
  return typeof value === 'string' && idPattern.test(value) ? value : undefined;
}

/** A value if it is a text that is not empty. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A list without absent items; undefined if nothing is left. */
export function filled(list: readonly unknown[]): readonly unknown[] | undefined {
  const given = list.filter((item) => item !== undefined);
  return given.length === 0 ? undefined : given;
}

/** The data of the case itself in the views `overview` and `list`. */
export function headOf(data: RecordData): Pick<Parts, 'title' | 'summary' | 'asOf' | 'language'> {
  const { title, summary, asOf, language } = data;
  const date = textIn(asOf);
  return defined({
    title: textIn(title),
    summary: textIn(summary),
    asOf: date !== undefined && isDate(date) ? date : undefined,
    language: typeof language === 'string' && languageTagPattern.test(language) ? language : undefined,
  });
}
