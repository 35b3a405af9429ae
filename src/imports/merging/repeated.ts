import type { WrittenSection } from '../../dossier/format/schema.js';
import { type Access, accessLevels, strictest } from '../../dossier/format/vocabulary.js';
import { fold } from '../../dossier/names/fold.js';
import { type PartKey, partList } from '../../dossier/parts/registry.js';
import { orderedJson } from '../../dossier/yaml/path.js';
import { getOrInsert } from '../../get-or-insert.js';
import type { Parts } from '../importer.js';

/** The entries of a draft that the case file has already. */
export interface Repeated {
  /** How many there are of each part. */
  readonly counts: ReadonlyMap<PartKey, number>;
  /** The access that is needed to know of all of them. */
  readonly access: Access;
}

/** What two drafts repeat. */
export function joinRepeated(one: Repeated, other: Repeated): Repeated {
  const counts = partList.map(([key]) => [key, (one.counts.get(key) ?? 0) + (other.counts.get(key) ?? 0)] as const);
  return { counts: new Map(counts), access: strictest([one.access, other.access]) };
}

export const noneRepeated: Repeated = { counts: new Map(), access: 'public' };

type Entry = Readonly<Record<string, unknown>>;

/** These are compared by their names or, since two entries can describe one source, by `SourceIndex`. */
const comparedElsewhere: ReadonlySet<PartKey> = new Set(['references', 'people', 'organizations', 'places']);
const comparedParts = partList.filter(([key]) => !comparedElsewhere.has(key));

/** The statements, events and other entries that a case file has already, and those of earlier drafts. */
export class KnownEntries {
  readonly #lists = new Map<PartKey, EntryIndex>();
  readonly #maps = new Map<PartKey, Map<string, Entry>>();
  readonly #statements: ByTitle = new Map();

  add(parts: Parts): void {
    for (const [key, { shape, groups }] of comparedParts) {
      if (groups) addStatements(this.#statements, parts.sections);
      else if (shape === 'map')
        for (const [id, entry] of Object.entries(parts[key] ?? {})) this.#map(key).set(id, entry);
      else for (const entry of Object.values(parts[key] ?? {})) this.#list(key).add(entry);
    }
  }

  /**
   * Leave out each entry of a draft that says nothing new: an entry here has the same value for every key of it but the
   * id. `renamed` has the id here for each id of such an entry.
   */
  withoutRepeated(draft: Parts): {
    readonly rest: Parts;
    readonly repeated: Repeated;
    readonly renamed: ReadonlyMap<string, string>;
  } {
    const renamed = new Map<string, string>();
    const counts = new Map<PartKey, number>();
    const found = new Set<Access>();
    const rest: Record<string, unknown> = { ...draft };
    for (const [key, { shape, groups }] of comparedParts) {
      const part = draft[key];
      if (part === undefined) continue;
      const drops = (same: Entry) => {
        counts.set(key, (counts.get(key) ?? 0) + 1);
        found.add(accessLevels.find((level) => level === same['access']) ?? 'public');
      };
      if (shape === 'map') {
        // An id of such an entry says what it is about, so the file has the last word.
        const isNew = ([id]: [string, unknown]) => {
          const same = this.#map(key).get(id);
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
        ? withoutEmptied(part as readonly WrittenSection[], this.#statements, drop)
        : drop(this.#list(key), part as readonly Entry[]);
    }
    return { rest, repeated: { counts, access: strictest([...found]) }, renamed };
  }

  #list(key: PartKey): EntryIndex {
    return getOrInsert(this.#lists, key, () => new EntryIndex());
  }

  #map(key: PartKey): Map<string, Entry> {
    return getOrInsert(this.#maps, key, () => new Map());
  }
}

/** The most entries with the same date and title that an entry is compared with. */
const mostCompared = 50;

/** Finds the entry of a list that says everything that another entry says. */
class EntryIndex {
  readonly #byKey = new Map<string, Entry[]>();

  add(entry: Entry): void {
    getOrInsert(this.#byKey, keyOf(entry), () => []).push(entry);
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
  return orderedJson(value);
}

/** Statements by the titles of the sections that they are in, from the outermost one. */
type ByTitle = Map<string, EntryIndex>;

function addStatements(found: ByTitle, sections: readonly WrittenSection[] = []): void {
  const walk = (inner: readonly WrittenSection[], above: string) => {
    for (const { title, statements = [], sections: below = [] } of inner) {
      const path = pathOf(above, title);
      const index = getOrInsert(found, path, () => new EntryIndex());
      for (const statement of statements) index.add(statement);
      walk(below, path);
    }
  };
  walk(sections, '');
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
