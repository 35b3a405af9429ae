import type { WrittenOrganization, WrittenPerson } from '../dossier/format/schema.js';
import { SourceIndex } from '../dossier/model/same-source.js';
import { fold, spellings } from '../dossier/names/fold.js';
import { fields } from '../dossier/reading/fields.js';
import type { Path } from '../dossier/yaml/text.js';
import { takeId } from './ids.js';
import type { Parts } from './importer.js';

/** Something of a draft that the dossier has already. */
interface Known {
  readonly kind: 'people' | 'organizations' | 'references';
  readonly id: string;
  /** Its id in the dossier. */
  readonly as: string;
  /** What the two have in common. */
  readonly by: 'name' | 'DOI' | 'address' | 'title';
}

export interface Merged {
  /** The draft without what is known: its links lead to what the dossier has, and no id is one that it has. */
  readonly added: Parts;
  readonly known: readonly Known[];
}

/** Fits a draft to a dossier, so that the two can be written into one file. */
export function merge(existing: Parts, draft: Parts): Merged {
  const known: Known[] = [];
  const ids = new Map<string, string>();
  const taken = takenIds(existing);
  const settle = (kind: string, id: string) => {
    ids.set(`${kind} ${id}`, takeId(taken(kind), id));
    return true;
  };
  const isNew = (kind: Known['kind'], id: string, found: Omit<Known, 'kind' | 'id'> | undefined) => {
    if (found === undefined) return settle(kind, id);
    known.push({ kind, id, ...found });
    ids.set(`${kind} ${id}`, found.as);
    return false;
  };
  const party = (kind: 'people' | 'organizations') => {
    const named = namesOf(existing[kind]);
    return ([id, { name, names }]: [string, WrittenPerson | WrittenOrganization]) => {
      const [as, other] = new Set(spellingsOf({ name, names }).flatMap((spelling) => [...(named.get(spelling) ?? [])]));
      return isNew(kind, id, as !== undefined && other === undefined ? { as, by: 'name' } : undefined);
    };
  };
  const sources = new SourceIndex();
  for (const reference of existing.references ?? []) sources.add(reference.id, reference);
  const copy = structuredClone(draft);
  const people = Object.entries(copy.people ?? {}).filter(party('people'));
  const organizations = Object.entries(copy.organizations ?? {}).filter(party('organizations'));
  const references = (copy.references ?? []).filter((reference) => {
    const marks = { ...reference, publisher: ids.get(`organizations ${reference.publisher}`) };
    const found = sources.find(marks);
    const added = isNew('references', reference.id, found && { as: found.id, by: found.by });
    if (added) sources.add(ids.get(`references ${reference.id}`) ?? reference.id, marks);
    return added;
  });
  const rest = { ...copy, references };
  for (const { role, kinds, value, at } of fields(rest)) {
    if (role === 'id' && at === 'value' && kinds[0] !== 'case' && kinds[0] !== 'references')
      settle(kinds[0] ?? '', value);
  }
  for (const { role, kinds, value, path, at } of [...fields(rest)]) {
    const id = kinds.map((kind) => ids.get(`${kind} ${value}`)).find((found) => found !== undefined);
    if (role !== 'date' && at === 'value' && id !== undefined) set(rest, path, id);
  }
  const keyed = <T>(kind: string, entries: readonly (readonly [string, T])[]) =>
    Object.fromEntries(entries.map(([id, entry]) => [ids.get(`${kind} ${id}`) ?? id, entry]));
  const parts = { ...rest, people: keyed('people', people), organizations: keyed('organizations', organizations) };
  return { added: sized(parts), known };
}

/** Two parts as one, what they list one behind the other. What both say once, such as a title, the first says. */
export function join(first: Parts, second: Parts): Parts {
  const lists = ['subjects', 'sections', 'timeline', 'references'] as const;
  return sized({
    ...second,
    ...first,
    people: { ...first.people, ...second.people },
    organizations: { ...first.organizations, ...second.organizations },
    ...Object.fromEntries(lists.map((key) => [key, [...(first[key] ?? []), ...(second[key] ?? [])]])),
  });
}

/** Without what is empty. */
function sized(parts: Parts): Parts {
  return Object.fromEntries(
    Object.entries(parts).filter(([, part]) => typeof part !== 'object' || Object.keys(part).length > 0),
  );
}

function takenIds(existing: Parts): (kind: string) => Set<string> {
  const taken = new Map<string, Set<string>>();
  const of = (kind: string) => {
    const ids = taken.get(kind) ?? new Set();
    taken.set(kind, ids);
    return ids;
  };
  for (const { role, kinds, value } of fields(existing)) if (role === 'id') of(kinds[0] ?? '').add(value);
  return of;
}

type Party = Pick<WrittenPerson, 'name' | 'names'>;

function spellingsOf({ name, names = [] }: Party): string[] {
  const others = names.map((spelling) => (typeof spelling === 'string' ? { text: spelling } : spelling));
  return spellings({ name, names: others })
    .map(fold)
    .filter((spelling) => spelling !== '');
}

/** The ids that each spelling of a name leads to. */
function namesOf(parties: Readonly<Record<string, Party>> = {}): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>();
  for (const [id, party] of Object.entries(parties)) {
    for (const spelling of spellingsOf(party)) ids.set(spelling, (ids.get(spelling) ?? new Set()).add(id));
  }
  return ids;
}

function set(data: unknown, path: Path, value: string): void {
  const above = path.slice(0, -1).reduce((at, step) => (at as Record<string | number, unknown>)[step], data);
  (above as Record<string | number, unknown>)[path.at(-1) ?? ''] = value;
}
