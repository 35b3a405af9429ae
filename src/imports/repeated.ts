import type { WrittenSection } from '../dossier/format/schema.js';
import { type Access, accessLevels, strictest } from '../dossier/format/vocabulary.js';
import { fold } from '../dossier/names/fold.js';
import { type PartKey, partList } from '../dossier/parts/registry.js';
import type { Parts } from './importer.js';

/** The entries of a draft that the case file has already. */
export interface Repeated {
  /** How many there are of each part. */
  readonly counts: ReadonlyMap<PartKey, number>;
  /** The access that is needed to know of all of them. */
  readonly access: Access;
}

export function joinRepeated(one: Repeated, other: Repeated): Repeated {
  const counts = partList.map(([key]) => [key, (one.counts.get(key) ?? 0) + (other.counts.get(key) ?? 0)] as const);
  return { counts: new Map(counts), access: strictest([one.access, other.access]) };
}

export const noneRepeated: Repeated = { counts: new Map(), access: 'public' };

type Entry = Readonly<Record<string, unknown>>;

/** These are compared by their names or, since two entries can describe one source, by `SourceIndex`. */
const comparedElsewhere: ReadonlySet<PartKey> = new Set(['references', 'people', 'organizations', 'places']);

/**
 * Leave out the statements, events and other entries that the case file has already: those of which every key but the id
 * has the same value there. An entry of the file may say more. `renamed` has the id in the file for each id of such an
 * entry.
 */
export function withoutRepeated(
  existing: Parts,
  draft: Parts,
): { readonly rest: Parts; readonly repeated: Repeated; readonly renamed: ReadonlyMap<string, string> } {
  const renamed = new Map<string, string>();
  const counts = new Map<PartKey, number>();
  const found = new Set<Access>();
  const rest: Record<string, unknown> = { ...draft };
  for (const [key, { shape, groups }] of partList) {
    const part = draft[key];
    if (part === undefined || comparedElsewhere.has(key)) continue;
    const drops = (same: Entry) => {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      found.add(accessLevels.find((level) => level === same['access']) ?? 'public');
    };
    if (shape === 'map') {
      // An id of such an entry says what it is about, so the file has the last word.
      const known = new Map<string, Entry>(Object.entries(existing[key] ?? {}));
      const isNew = ([id]: [string, unknown]) => {
        const same = known.get(id);
        if (same !== undefined) drops(same);
        return same === undefined;
      };
      rest[key] = Object.fromEntries(Object.entries(part).filter(isNew));
      continue;
    }
    const drop = (known: EntryIndex, entries: readonly Entry[]) =>
      entries.filter((entry) => {
        const same = known.find(entry);
        if (same === undefined) return true;
        if (typeof entry['id'] === 'string' && typeof same['id'] === 'string')
          renamed.set(`${key} ${entry['id']}`, same['id']);
        drops(same);
        return false;
      });
    rest[key] = groups
      ? withoutEmptied(part as readonly WrittenSection[], statementsByTitle(existing.sections), drop)
      : drop(new EntryIndex(existing[key] as readonly Entry[] | undefined), part as readonly Entry[]);
  }
  return { rest, repeated: { counts, access: strictest([...found]) }, renamed };
}

/** The most entries with the same date and title that an entry is compared with. */
const mostCompared = 50;

/** Finds the entry of a list that says everything that another entry says. */
class EntryIndex {
  readonly #byKey = new Map<string, Entry[]>();

  constructor(entries: readonly Entry[] = []) {
    for (const entry of entries) this.add(entry);
  }

  add(entry: Entry): void {
    const key = keyOf(entry);
    const others = this.#byKey.get(key);
    if (others) others.push(entry);
    else this.#byKey.set(key, [entry]);
  }

  find(entry: Entry): Entry | undefined {
    return this.#byKey
      .get(keyOf(entry))
      ?.slice(0, mostCompared)
      .find((other) => saysAll(other, entry));
  }
}

function keyOf({ date, title, text, law, kind }: Entry): string {
  return JSON.stringify([date, title ?? text ?? law ?? kind].map(plain));
}

/** Whether every key of `entry`, except its id, has the same value in `other`, or all of its values if it is a list. */
function saysAll(other: Entry, entry: Entry): boolean {
  return Object.entries(entry).every(([key, value]) => {
    if (key === 'id' || value === undefined) return true;
    const there = other[key];
    if (!Array.isArray(value)) return plain(value) === plain(there);
    const known = new Set(Array.isArray(there) ? there.map(plain) : []);
    return value.every((one) => known.has(plain(one)));
  });
}

/** A text that is equal for equal values, whatever the order of their keys and the breaks of their lines. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

type ByTitle = ReadonlyMap<string, EntryIndex>;

/** The statements of a case file by the titles of the sections that they are in, from the outermost one. */
function statementsByTitle(sections: readonly WrittenSection[] = []): ByTitle {
  const found = new Map<string, EntryIndex>();
  const walk = (inner: readonly WrittenSection[], above: string) => {
    for (const { title, statements = [], sections: below = [] } of inner) {
      const path = pathOf(above, title);
      const index = found.get(path) ?? new EntryIndex();
      found.set(path, index);
      for (const statement of statements) index.add(statement);
      walk(below, path);
    }
  };
  walk(sections, '');
  return found;
}

function pathOf(above: string, title: string): string {
  return JSON.stringify([above, fold(title) || title]);
}

/** The sections without known statements, and without sections that have nothing else. */
function withoutEmptied(
  sections: readonly WrittenSection[],
  known: ByTitle,
  drop: (index: EntryIndex, entries: readonly Entry[]) => readonly Entry[],
  above = '',
): WrittenSection[] {
  return sections.flatMap((section) => {
    const path = pathOf(above, section.title);
    const index = known.get(path);
    const inner = withoutEmptied(section.sections ?? [], known, drop, path);
    // `drop` only leaves entries out.
    const statements = (
      index ? drop(index, section.statements ?? []) : section.statements
    ) as typeof section.statements;
    if (index && inner.length === 0 && (statements ?? []).length === 0) return [];
    return [
      {
        ...section,
        ...(section.statements && { statements }),
        ...(section.sections && { sections: inner }),
      },
    ];
  });
}
