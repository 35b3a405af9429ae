import type { WrittenOrganization, WrittenPerson } from '../dossier/format/schema.js';
import { SourceIndex } from '../dossier/model/same-source.js';
import { fold, spellings } from '../dossier/names/fold.js';
import { partList } from '../dossier/parts/registry.js';
import { fields } from '../dossier/reading/fields.js';
import type { Path } from '../dossier/yaml/path.js';
import { takeId } from './ids.js';
import type { Parts } from './importer.js';

/** A person, organisation or reference of a draft that the case file already has. */
interface Known {
  readonly kind: 'people' | 'organizations' | 'references';
  readonly id: string;
  /** Its id in the case file. */
  readonly as: string;
  /** What the two have in common. */
  readonly by: 'name' | 'DOI' | 'address' | 'title';
}

export interface Merged {
  /** The draft without what is known. Its ids are new in the case file, and its links lead to known entries too. */
  readonly added: Parts;
  readonly known: readonly Known[];
}

/** Adapt a draft to the parts that a case file already has, so that both can be written into one file. */
export function merge(existing: Parts, draft: Parts): Merged {
  const known: Known[] = [];
  const ids = new Map<string, string>();
  const taken = takenIds(existing);
  const assignId = (kind: string, id: string) => {
    ids.set(`${kind} ${id}`, takeId(taken(kind), id));
    return true;
  };
  const isNew = (kind: Known['kind'], id: string, found: Omit<Known, 'kind' | 'id'> | undefined) => {
    if (found === undefined) return assignId(kind, id);
    known.push({ kind, id, ...found });
    ids.set(`${kind} ${id}`, found.as);
    return false;
  };
  const isNewParty = (kind: 'people' | 'organizations') => {
    const named = idsBySpelling(existing[kind]);
    return ([id, { name, names }]: [string, WrittenPerson | WrittenOrganization]) => {
      const [as, other] = new Set(spellingsOf({ name, names }).flatMap((spelling) => [...(named.get(spelling) ?? [])]));
      return isNew(kind, id, as !== undefined && other === undefined ? { as, by: 'name' } : undefined);
    };
  };
  const sources = new SourceIndex();
  for (const reference of existing.references ?? []) sources.add(reference.id, reference);
  const copy = structuredClone(draft);
  const people = Object.entries(copy.people ?? {}).filter(isNewParty('people'));
  const organizations = Object.entries(copy.organizations ?? {}).filter(isNewParty('organizations'));
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
      assignId(kinds[0] ?? '', value);
  }
  for (const { role, kinds, value, path, at } of [...fields(rest)]) {
    const id = kinds.map((kind) => ids.get(`${kind} ${value}`)).find((found) => found !== undefined);
    if (role !== 'date' && at === 'value' && id !== undefined) setValue(rest, path, id);
  }
  const keyed = <T>(kind: string, entries: readonly (readonly [string, T])[]) =>
    Object.fromEntries(entries.map(([id, entry]) => [ids.get(`${kind} ${id}`) ?? id, entry]));
  const parts = { ...rest, people: keyed('people', people), organizations: keyed('organizations', organizations) };
  return { added: withoutEmpty(parts), known };
}

/** Join two drafts into one. Their parts are joined; a single value, such as the title, comes from the first. */
export function joinParts(first: Parts, second: Parts): Parts {
  const parts = partList.map(([key, { shape }]) => [
    key,
    shape === 'map'
      ? { ...first[key], ...second[key] }
      : [first[key], second[key]].flatMap((part) => Object.values(part ?? {})),
  ]);
  const subjects = [...(first.subjects ?? []), ...(second.subjects ?? [])];
  return withoutEmpty({ ...second, ...first, subjects, ...Object.fromEntries(parts) });
}

function withoutEmpty(parts: Parts): Parts {
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

/** For each spelling of a name, the ids of the parties that have it. */
function idsBySpelling(parties: Readonly<Record<string, Party>> = {}): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>();
  for (const [id, party] of Object.entries(parties)) {
    for (const spelling of spellingsOf(party)) ids.set(spelling, (ids.get(spelling) ?? new Set()).add(id));
  }
  return ids;
}

function setValue(data: unknown, path: Path, value: string): void {
  const above = path.slice(0, -1).reduce((at, step) => (at as Record<string | number, unknown>)[step], data);
  (above as Record<string | number, unknown>)[path.at(-1) ?? ''] = value;
}
