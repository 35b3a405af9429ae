import { likely, nearest, suggesting } from '../../problems/suggest.js';
import type { Withheld } from '../access/withheld.js';
import { type Access, strictest } from '../format/vocabulary.js';
import { parts } from '../parts/registry.js';
import type { Path } from '../yaml/path.js';
import type { YamlText } from '../yaml/text.js';
import { type Field, fields } from './ids-links-dates.js';

/**
 * Withholds the lines of every link to a withheld entry, and of every broken link that may mean one. A citation is withheld
 * with its quotation, even where a mistake hides from the reader that it is a citation.
 */
export function withholdLinks(yaml: YamlText, withheld: readonly Withheld[]): void {
  if (withheld.length === 0) return;
  const all = fields(yaml.data);
  const accessOf = linkAccess(all, withheld);
  for (const { role, kinds, value, path } of all) {
    if (role === 'link' && kinds.some((kind) => Object.hasOwn(parts, kind)))
      yaml.withhold(path, accessOf(kinds, value));
  }
  for (const [path, ref] of citationsIn(yaml.data, [], suggesting(ownKeys, nearest)))
    yaml.withhold(path, accessOf(['references'], ref));
}

/** Make a function that finds the access of a link, which is that of the entry that it leads to or may mean. */
function linkAccess(
  all: readonly Field[],
  withheld: readonly Withheld[],
): (kinds: Field['kinds'], value: string) => Access {
  const hidden = new Map<string, Access>();
  for (const { id, access } of withheld) if (id !== null) hidden.set(id, strictest([access, hidden.get(id) ?? access]));
  const targets = new Map<string, { readonly ids: ReadonlySet<string>; readonly meant: (typo: string) => Access }>();
  const targetsOf = (kinds: Field['kinds']) => {
    const ids = all.filter(({ role, kinds: of }) => role === 'id' && of.some((kind) => kinds.includes(kind)));
    const suggest = suggesting([...hidden.keys(), ...ids.map(({ value }) => value)], likely);
    const candidates = withheld.filter(({ kind }) => kind === 'other' || kinds.includes(kind));
    const unnamed = strictest(candidates.flatMap(({ id, access }) => (id === null ? [access] : [])));
    const meant = (typo: string) => {
      const id = typo === '' ? null : suggest(typo);
      // Of too many typos, or of a link without an id, it is unknown what they mean.
      const access = id === null ? strictest(candidates.map((one) => one.access)) : hidden.get(id ?? '');
      return strictest([unnamed, access ?? 'public']);
    };
    return { ids: new Set(ids.map(({ value }) => value)), meant };
  };
  return (kinds, value) => {
    // A list without its commas or brackets is one text.
    const known = [value, ...value.split(/[\s,;]+/)].flatMap((id) => hidden.get(id) ?? []);
    if (known.length > 0) return strictest(known);
    const key = kinds.join(' ');
    const { ids, meant } = targets.get(key) ?? targetsOf(kinds);
    targets.set(key, { ids, meant });
    return ids.has(value) ? 'public' : meant(value);
  };
}

/** The keys that only a citation has. */
const ownKeys = ['ref', 'quote', 'translation', 'locator'];

/** Every citation that is a map, wherever it is, with the id of its reference, which is empty if it cannot be read. */
function* citationsIn(
  data: unknown,
  path: Path,
  meant: ReturnType<typeof suggesting>,
): Generator<readonly [path: Path, ref: string]> {
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) yield* citationsIn(value, [...path, key], meant);
  const texts = Object.entries(data).filter(([key, value]) => typeof value === 'string' && key !== 'refs');
  const own = texts.map(([key, value]) => [meant(key), String(value)] as const);
  if (own.some(([key]) => key !== undefined)) yield [path, own.find(([key]) => key === 'ref')?.[1] ?? ''];
}
