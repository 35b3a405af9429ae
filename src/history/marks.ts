import { type Access, accessLevels, strictest } from '../dossier/format/vocabulary.js';
import type { Dossier, Section } from '../dossier/model/dossier.js';
import { partList } from '../dossier/parts/registry.js';

interface Entry {
  readonly id: string;
  readonly access: Access;
}

/** A test of an entry, by its kind and id. */
export type IsMarked = (kind: string, id: string) => boolean;

const hidden = { access: strictest(accessLevels) };

/** A dossier in which some entries need the strictest access, as if their author had marked them. */
export function withMarks(dossier: Dossier, isMarked: IsMarked): Dossier {
  const marked = partList.map(([key, { kind, shape }]) => {
    const mark = <T extends Entry>(entry: T): T => (isMarked(kind.name, entry.id) ? { ...entry, ...hidden } : entry);
    if (key === 'sections') return [key, dossier.sections.map((section) => sectionWith(section, mark))];
    // The table of parts says that a part is a list or a map of entries.
    const value = dossier[key] as unknown;
    if (shape === 'list') return [key, (value as readonly Entry[]).map(mark)];
    return [key, new Map(Array.from(value as ReadonlyMap<string, Entry>, ([id, entry]) => [id, mark(entry)]))];
  });
  return { ...dossier, ...Object.fromEntries(marked) };
}

function sectionWith(section: Section, mark: <T extends Entry>(entry: T) => T): Section {
  return {
    ...section,
    statements: section.statements.map(mark),
    sections: section.sections.map((inner) => sectionWith(inner, mark)),
  };
}

/** Parts whose ids other entries may use without an entry: a misspelling of a withheld id is then found. */
const unlisted = [
  ['places', 'place'],
  ['disputes', 'dispute'],
] as const;

/** Places and disputes by their part and id. */
type Unlisted = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

/** The marked places and disputes of several versions, each with its marks. */
export function markedUnlisted(versions: readonly (readonly [dossier: Dossier, isMarked: IsMarked])[]): Unlisted {
  const found = unlisted.map(([key, kind]) => {
    const all = versions.flatMap(([dossier, isMarked]) => {
      const entries: Iterable<[string, Entry]> = dossier[key];
      return Array.from(entries).filter(([id]) => isMarked(kind, id));
    });
    return [key, new Map(all.map(([id, entry]) => [id, { ...entry, ...hidden }]))] as const;
  });
  return new Map(found);
}

/** A dossier with such entries, unless it has its own, so that nothing shows their ids. */
export function withUnlisted(dossier: Dossier, entries: Unlisted): Dossier {
  const added = unlisted.map(([key]) => [key, new Map<string, Entry>([...(entries.get(key) ?? []), ...dossier[key]])]);
  return { ...dossier, ...Object.fromEntries(added) };
}

/** A dossier in which people have the pseudonyms that `of` gives, or none. */
export function withPseudonyms(dossier: Dossier, of: (id: string) => { readonly pseudonym?: string } | null): Dossier {
  const people = Array.from(dossier.people, ([id, person]) => {
    const given = of(id);
    if (given === null) return [id, person] as const;
    const { pseudonym: _, ...rest } = person;
    return [id, { ...rest, ...given }] as const;
  });
  return { ...dossier, people: new Map(people) };
}
