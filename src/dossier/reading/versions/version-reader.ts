import { grouped } from '../../../grouped.js';
import type { WrittenDossier } from '../../format/schema.js';
import type { Dossier } from '../../model/dossier.js';
import { decode } from '../../yaml/decode.js';
import { Doubt } from '../../yaml/ordinary.js';
import { build } from '../build.js';
import { checkIds, checkValues } from '../check-links.js';
import { fitting } from '../fits-schema.js';
import { linksIn } from '../links.js';
import { soundSource } from '../read-written.js';
import { CutVersion, type Entry } from './entries.js';
import { piecesOf } from './pieces.js';

/** An entry as it was read, and its position in its part. */
interface Model {
  readonly index: number;
  readonly model: object;
}

/**
 * Reads versions of one case file that are ordinary and without problems, as the quick reader does, but every
 * line is 1. What a version has in common with the one that was read before it is not read again, and is the
 * same object in both.
 */
export class VersionReader {
  #last: CutVersion | null = null;
  #names: ReadonlyMap<string, string> = new Map();
  #models: ReadonlyMap<Entry, Model> = new Map();

  /** Read a version. Null if it is unusual in any way: then `read` must read it. */
  read(bytes: Uint8Array, file: string): Dossier | null {
    const { text, problems } = decode(bytes, file);
    const pieces = text === null || problems.length > 0 ? null : piecesOf(text);
    if (pieces === null) return null;
    try {
      const version = new CutVersion(pieces, this.#last);
      this.#last = version;
      const written = checked(version);
      return written && this.#build(version, written, file);
    } catch {
      // The other readers will report what is wrong.
      return null;
    }
  }

  #build(version: CutVersion, written: WrittenDossier, file: string): Dossier {
    const names = namesIn(written);
    const reusable = this.#reusable(version, changedIds(this.#names, names));
    const models = new Map<object, object>();
    const dossier = build(
      written,
      {
        line: () => 1,
        once(own, read) {
          // A model that was read from the same object has the same type.
          const model = (reusable.get(own) as ReturnType<typeof read> | undefined) ?? read();
          models.set(own, model);
          return model;
        },
      },
      file,
    );
    this.#names = names;
    this.#models = new Map(
      version.parts.flatMap(([, entries]) =>
        entries.flatMap((entry, index) => {
          const model = models.get(entry.checked?.written ?? entry);
          return model === undefined ? [] : [[entry, { index, model }] as const];
        }),
      ),
    );
    return dossier;
  }

  /** What the last version made of entries that this version has too, by what is written. */
  #reusable(version: CutVersion, changed: ReadonlySet<string>): ReadonlyMap<object, object> {
    const found = new Map<object, object>();
    for (const [key, entries] of version.parts)
      for (const [index, entry] of entries.entries()) {
        const last = this.#models.get(entry);
        if (last === undefined || entry.checked === undefined) continue;
        // The number of a reference follows from its index.
        if (key === 'references' && last.index !== index) continue;
        // An entry has the names of the parties and places to which it links.
        if (changed.size > 0 && entry.checked.links.some(({ value }) => changed.has(value))) continue;
        found.set(entry.checked.written, last.model);
      }
    return found;
  }
}

/**
 * The file as it is written, once every entry was checked; null if it does not fit the schema. Throws
 * if a link is broken.
 */
function checked(version: CutVersion): WrittenDossier | null {
  const isNew = ({ checked: known }: Entry) => known === undefined;
  const news = version.with(({ data }) => data, isNew);
  const fitted = fitting(news);
  if (fitted === null) return null;
  const found = linksIn(news);
  checkValues(found, soundSource(news));
  const byEntry = grouped(found, ({ path }) => `${path[0]} ${path[1]}`);
  // It has the keys of the data, and a list or a map for each part.
  const written = fitted as object as Readonly<Record<string, Readonly<Record<string, object>>>>;
  for (const [key, entries] of version.parts)
    for (const [index, entry] of entries.filter(isNew).entries()) {
      const step = entry.id ?? index;
      const own = written[key]?.[step];
      if (own === undefined) throw new Doubt();
      entry.checked = { written: own, links: byEntry.get(`${key} ${step}`) ?? [] };
    }
  const parts = new Set<unknown>(version.parts.map(([key]) => key));
  const ofHead = found.filter(({ path }) => !parts.has(path[0]));
  const ofEntries = version.parts.flatMap(([, entries]) => entries.flatMap((entry) => entry.checked?.links ?? []));
  checkIds([...ofHead, ...ofEntries], soundSource(version.with(({ data }) => data)));
  const whole = version.with((entry) => entry.checked?.written);
  // Every entry fits the schema, and so does the rest.
  return Object.fromEntries(
    Object.entries(fitted).map(([key, own]) => [key, parts.has(key) ? whole[key] : own]),
  ) as object as WrittenDossier;
}

/** The names of parties and places, and the ids of references, on which the models of other entries depend. */
function namesIn({ people, organizations, places, references = [] }: WrittenDossier): ReadonlyMap<string, string> {
  const named = Object.entries({ people, organizations, places }).flatMap(([part, entries]) =>
    Object.entries(entries ?? {}).map(([id, { name }]) => [`${part} ${id}`, name] as const),
  );
  return new Map([...named, ...references.map(({ id }) => [`references ${id}`, ''] as const)]);
}

/** The ids of those that only one version has, or that have another name in the other. */
function changedIds(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): ReadonlySet<string> {
  const keys = [...one.keys(), ...other.keys()].filter((key) => one.get(key) !== other.get(key));
  return new Set(keys.map((key) => key.slice(key.indexOf(' ') + 1)));
}
