import { compareDates } from '../../dates/compare.js';
import { dateOf } from '../../dates/edtf.js';
import { withoutWithheld } from '../../dossier/disclose.js';
import type { EntryForm, EntryKey } from '../../dossier/editing/entry-forms.js';
import type { Access } from '../../dossier/format/vocabulary.js';
import { idPattern } from '../../dossier/format/vocabulary.js';
import type { Dossier } from '../../dossier/model/dossier.js';
import { slugsIn } from '../../dossier/names/latin-slug.js';
import { idsNamed } from '../../dossier/names/spellings.js';
import { linksIn } from '../../dossier/reading/links.js';
import type { Parsed } from '../../dossier/reading/parse.js';
import { shortened, takeId } from '../../imports/ids.js';
import { CasefileError } from '../../problems/casefile-error.js';
import type { EntryOption } from './entry-options.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * Finds the id that a text means, if the key links to other entries; otherwise, and if there is no such
 * id, the text itself.
 */
type IdOf = (key: Pick<EntryKey, 'links'>, text: string) => string;

/** Throw if an option is missing that an entry needs. */
export function requireAll(form: EntryForm, options: readonly EntryOption[], values: Values): void {
  const missing = options.filter(({ key, attribute }) => key.isRequired && values[attribute] === undefined);
  if (missing.length > 0) {
    const flags = missing.map(({ option }) => option.flags).join(', ');
    throw new CasefileError(`"casefile add ${form.word}" needs ${flags}`, {
      hint: `Run "casefile add ${form.word} --help" for all options.`,
    });
  }
}

/** The entry that options describe, with names and numbers replaced by the ids that they mean. */
export function entryFrom(options: readonly EntryOption[], values: Values, idOf: IdOf): Record<string, unknown> {
  const entry: Record<string, unknown> = {};
  for (const { key, attribute, flag } of options) {
    const given = values[attribute];
    if (given === undefined) continue;
    // commander collects the values of an option that takes one.
    const value = key.isFlag ? true : valueFrom(key, given as readonly string[], flag, idOf);
    const [first, second] = key.path;
    if (second === undefined) entry[first] = value;
    else entry[first] = { ...(entry[first] as object | undefined), [second]: value };
  }
  return entry;
}

function valueFrom(key: EntryKey, given: readonly string[], flag: string, idOf: IdOf): unknown {
  if (key.isMap) return Object.fromEntries(given.map((text) => pairOf(text, flag)));
  if (key.isList) return given.flatMap((text) => listed(key, text)).map((text) => itemOf(key, text, idOf));
  const [only = '', ...others] = given;
  if (others.length > 0) throw new CasefileError(`${flag} was given ${given.length} times`, { hint: 'Give it once.' });
  return itemOf(key, only, idOf);
}

/** A value of a list. Ids can be separated by commas. */
function listed({ links }: EntryKey, text: string): string[] {
  const parts = text.split(',');
  return links.length > 0 && parts.every((part) => idPattern.test(part)) ? parts : [text];
}

/** A text or an id, or the map that `key=text,key=text` means. */
function itemOf(key: EntryKey, text: string, idOf: IdOf): unknown {
  const { inner, takesText } = key;
  const names = inner?.map(({ path }) => path[0]).join('|');
  if (inner === undefined || !new RegExp(`^\\s*(?:${names})\\s*=`).test(text)) {
    return takesText ? idOf(key, text) : { [inner?.[0]?.path[0] ?? '']: text };
  }
  const parts = text.split(new RegExp(`,(?=\\s*(?:${names})\\s*=)`)).map((part) => {
    const [name = '', ...value] = part.split('=');
    return [name.trim(), value.join('=').trim()] as const;
  });
  return Object.fromEntries(
    parts.map(([name, value]) => {
      const own = inner.find(({ path }) => path[0] === name);
      if (own === undefined) return [name, value];
      return [name, own.isList ? value.split(',').map((part) => idOf(own, part.trim())) : idOf(own, value)];
    }),
  );
}

/** A key and its text, as in `wikidata=Q42`. */
function pairOf(text: string, flag: string): readonly [key: string, value: string] {
  const [key = '', ...value] = text.split('=');
  if (value.length === 0) throw new CasefileError(`${flag} has no name: "${text}"`, { hint: 'Write it as name=text.' });
  return [key.trim(), value.join('=').trim()];
}

/** Make a function that replaces the name of a party or place, or the number of a reference, by its id. */
export function idFinder({ dossier }: Parsed, access: Access): IdOf {
  const shown = dossier && withoutWithheld(dossier, access);
  return ({ links }, text) => {
    const ids = shown ? links.flatMap((kind) => idsOf(shown, kind, text)) : [];
    const [id, ...others] = new Set(ids);
    return id !== undefined && others.length === 0 ? id : text;
  };
}

function idsOf(dossier: Dossier, kind: string, text: string): string[] {
  if (kind === 'people' || kind === 'organizations' || kind === 'places') return idsNamed(text, dossier[kind].values());
  if (kind !== 'references') return [];
  const wanted = text.replace(/^\[(\d+)\]$/, '$1');
  return dossier.references.flatMap(({ id, number }) => (id === text || String(number) === wanted ? [id] : []));
}

/** An id for a new entry that no other entry has, from its title, name or text. */
export async function freeId(form: EntryForm, entry: Values, { yaml }: Parsed): Promise<string> {
  const text = String(entry['title'] ?? entry['name'] ?? entry['text'] ?? entry['kind'] ?? '');
  const slug = await slugsIn(text);
  const space = form.list ?? form.part;
  const taken = new Set<string>();
  for (const { role, kinds, value } of linksIn(yaml?.data)) if (role === 'id' && kinds[0] === space) taken.add(value);
  return takeId(taken, shortened(slug(text)) || form.word);
}

/** The index of the entry that a new one follows, by date; undefined if dates give no order, so that it comes last. */
export function placeByDate(entries: unknown, date: unknown): number | undefined {
  const own = dateOf(String(date));
  if (!Array.isArray(entries) || own === undefined) return undefined;
  return entries.findLastIndex((entry: { readonly date?: unknown }) => {
    const other = dateOf(String(entry?.date));
    return other !== undefined && compareDates(other, own) <= 0;
  });
}
