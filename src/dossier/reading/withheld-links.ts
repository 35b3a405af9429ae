import { getOrInsert } from '../../get-or-insert.js';
import { likely, nearest, suggesting } from '../../problems/suggest.js';
import { isUnknownPart } from '../access/is-unknown-part.js';
import type { Withheld } from '../access/withheld.js';
import { type Access, strictest } from '../format/vocabulary.js';
import type { WrittenLink } from '../parts/fields/field.js';
import { parts } from '../parts/registry.js';
import { eachValue } from '../yaml/path.js';
import type { YamlText } from '../yaml/text.js';

/**
 * Withholds the lines of every link to a withheld entry, and of every broken link that may mean one. Also withholds
 * what has no meaning without the link. A citation is withheld with its quotation, even where a mistake hides from the
 * reader that it is a citation. `all` are the links of the file.
 */
export function withholdLinks(yaml: YamlText, entries: readonly Withheld[], all: readonly WrittenLink[]): void {
  const withheld = entries.filter(({ access }) => access !== 'public');
  if (withheld.length === 0) return;
  const accessOf = linkAccess(all, withheld);
  for (const { role, kinds, value, path } of all) {
    if (role !== 'link' || !kinds.some((kind) => kind === 'about' || Object.hasOwn(parts, kind))) continue;
    const access = accessOf(kinds, value);
    yaml.withhold(path, access);
    // A decision without its event, and a right without its references, are withheld too.
    if (path.at(-1) === 'event') yaml.withhold(path.slice(0, -1), access);
    if (path.at(-4) === 'rights') yaml.withhold(path.slice(0, -2), access);
  }
  const [ofCitation, ofClaim] = [suggesting(ownKeys, nearest), suggesting(['value'], nearest)];
  eachValue(yaml.data, (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const map = value as Data;
    const ref = refOfCitation(map, ofCitation);
    if (ref !== undefined) yaml.withhold(path(), accessOf(['references'], ref));
    // The value of a withheld point may be anywhere in a claim with a mistake, and a value without
    // its point may be one.
    if ('about' in map || Object.keys(map).some((key) => ofClaim(key) !== undefined))
      yaml.withhold(path(), accessOf(['about'], String(map['about'] ?? '')));
  });
}

/** Withholds what is under each key that is no part of the format, as strictly as anything in the file. */
export function withholdUnknownParts(yaml: YamlText, known?: readonly string[]): void {
  const keys = typeof yaml.data === 'object' && yaml.data !== null ? Object.keys(yaml.data) : [];
  for (const key of keys) if (isUnknownPart(key, known)) yaml.withhold([key], yaml.access);
}

/** Make a function that finds the access of a link, which is that of the entry that it leads to or may mean. */
function linkAccess(
  all: readonly WrittenLink[],
  withheld: readonly Withheld[],
): (kinds: WrittenLink['kinds'], value: string) => Access {
  const hidden = new Map<string, Access>();
  for (const { id, access } of withheld) if (id !== null) hidden.set(id, strictest([access, hidden.get(id) ?? access]));
  const targets = new Map<string, { readonly ids: ReadonlySet<string>; readonly meant: (typo: string) => Access }>();
  const targetsOf = (kinds: WrittenLink['kinds']) => {
    const ids = all.filter(({ role, kinds: of }) => role === 'id' && of.some((kind) => kinds.includes(kind)));
    const suggest = suggesting([...hidden.keys(), ...ids.map(({ value }) => value)], likely);
    const candidates = withheld.filter(({ kind }) => kind === 'other' || kind === 'unknown' || kinds.includes(kind));
    const unnamed = strictest(candidates.flatMap(({ id, access }) => (id === null ? [access] : [])));
    const meant = (typo: string) => {
      const id = typo === '' ? null : suggest(typo);
      // It is unknown what a link without an id means, and what the typos mean if there are too many.
      const access = id === null ? strictest(candidates.map((one) => one.access)) : hidden.get(id ?? '');
      return strictest([unnamed, access ?? 'public']);
    };
    return { ids: new Set(ids.map(({ value }) => value)), meant };
  };
  return (kinds, value) => {
    // A list without its commas or brackets is one text.
    const known = [value, ...value.split(/[\s,;]+/)].flatMap((id) => hidden.get(id) ?? []);
    if (known.length > 0) return strictest(known);
    const { ids, meant } = getOrInsert(targets, kinds.join(' '), () => targetsOf(kinds));
    return ids.has(value) ? 'public' : meant(value);
  };
}

/** The keys that only a citation has. */
const ownKeys = ['ref', 'quote', 'translation', 'locator'];

type Data = Readonly<Record<string, unknown>>;

/** The id of the reference of a citation, which is empty if it cannot be read; undefined for another map. */
function refOfCitation(map: Data, meant: ReturnType<typeof suggesting>): string | undefined {
  let isCitation = false;
  for (const key of Object.keys(map)) {
    const value = map[key];
    if (typeof value !== 'string' || key === 'refs') continue;
    const own = meant(key);
    if (own === 'ref') return value;
    isCitation ||= own !== undefined;
  }
  return isCitation ? '' : undefined;
}
