import type { Access } from '../../format/vocabulary.js';
import { asData, asList, type Path } from '../../yaml/path.js';
import type { Field, Fields, FileContext, KnowingReader, KnownRule, Reader, WrittenLink } from './field.js';

type Data = Readonly<Record<string, unknown>>;

/** A map with known keys. */
interface RecordField<Model, Written> extends Field<Model, Written> {
  /** The record at a path. */
  readAt(written: Written, file: FileContext, path: Path): Model;
  write(value: Model): Written;
  links(written: unknown, path: Path, found: (link: WrittenLink) => void): void;
}

/** A map with known keys. A key without a field is never disclosed. `known` is absent for a part of an entry. */
export function record<Model extends object, Written extends object>(
  fields: Fields<Model, Written>,
  known?: KnownRule<Model>,
): RecordField<Model, Written> {
  const byKey: ReadonlyMap<string, Field<unknown>> = new Map(Object.entries<Field<unknown>>(fields));
  // Not pairs, because taking thousands of them apart is slow.
  const all = Array.from(byKey, ([key, field]) => ({ key, field }));
  const linking = all.filter(({ field }) => field.links !== undefined);
  const searched = all.filter(({ field }) => field.texts !== undefined);
  const readAt = (written: Written, file: FileContext, path: Path) => {
    const data = asData(written);
    const values: Record<string, unknown> = {};
    for (const { key, field } of all) {
      const value = field.read(data[key], file, path, key);
      if (value !== undefined) values[key] = value;
    }
    // Each key has what its own field made of it.
    return values as Model;
  };
  return {
    disclose(value, to) {
      const data = value as Data;
      const keys = Object.keys(data);
      const seen = keys.map((key) => {
        const field = byKey.get(key);
        const wasKnown = !known || !knewThen(to) || known.has(value, key, to);
        const own = wasKnown ? data[key] : field?.absent;
        return own === undefined ? undefined : field?.disclose(own, to);
      });
      // Most records are shown whole, and building an object is slow.
      if (keys.every((key, index) => seen[index] === data[key])) return value;
      const shown: Record<string, unknown> = {};
      keys.forEach((key, index) => {
        if (seen[index] !== undefined) shown[key] = seen[index];
      });
      // Each key has what its own field made of it.
      return shown as Model;
    },
    readAt,
    write(value) {
      const written: Record<string, unknown> = {};
      for (const [key, own] of Object.entries(value)) {
        const shown = own === undefined ? undefined : byKey.get(key)?.write(own);
        if (shown !== undefined) written[key] = shown;
      }
      // Each key has what its own field made of it.
      return written as Written;
    },
    read: (written, file, above, key) => written && readAt(written, file, [...above, key]),
    links(written, path, found) {
      const data = asData(written);
      for (const { key, field } of linking) {
        const value = data[key];
        // The id of an entry in a map is the key of the map, so the entry has none.
        if (value !== undefined || key === 'id') field.links?.(value, [...path, key], found);
      }
    },
    texts(value, names, found) {
      for (const { key, field } of searched) {
        const inner = (value as Data)[key];
        if (inner !== undefined) field.texts?.(inner, names, found);
      }
    },
  };
}

/** Whether a reader sees only what was known on a day. */
function knewThen(to: Reader): to is KnowingReader {
  return to.knew !== undefined;
}

/** An entry of a part. */
export interface EntryField<Model, Written = unknown> extends Field<Model, Written> {
  readonly keys: ReadonlySet<string>;
  readonly known?: KnownRule<Model>;
}

interface EntryOptions<Model, Written> {
  /** What was known of it on a day. Without this, `--known-on` leaves it out. */
  readonly known?: KnownRule<Model>;
  finish?(read: Model, written: Written): Model;
}

/** An entry of a part: a record that is withheld as a whole from readers who may not see it. */
export function entry<Model extends { readonly access: Access }, Written extends object>(
  fields: Fields<Model, Written>,
  { known, finish = (read) => read }: EntryOptions<Model, Written> = {},
): EntryField<Model, Written> {
  const inner = record<Model, Written>(fields, known);
  return {
    ...inner,
    keys: new Set(Object.keys(fields)),
    ...(known && { known }),
    disclose: (value, to) => (sees(to, value, known) ? inner.disclose(value, to) : undefined),
    read(written, file, above, key) {
      if (written === undefined) return undefined;
      const path = [...above, key];
      const finished = file.once(written, () => finish(inner.readAt(written, file, path), written));
      file.placed(finished, path);
      return finished;
    },
  };
}

/** An entry that is disclosed once to a reader of several versions. */
export function shownOnce<Model extends object, Written>(field: Field<Model, Written>): Field<Model, Written> {
  return {
    ...field,
    disclose: (value, to) =>
      to.once === undefined ? field.disclose(value, to) : to.once(value, () => field.disclose(value, to)),
  };
}

/** Whether a reader may see an entry, and knew of it. */
function sees<Model extends { readonly access: Access }>(to: Reader, value: Model, known?: KnownRule<Model>): boolean {
  return to.allows(value.access) && (!knewThen(to) || known?.is(value, to) === true);
}

/** A list of values. An absent key means an empty list. */
export function list<Model, Written>(item: Field<Model, Written>): Field<readonly Model[], Written[]> {
  // Most lists of most entries are absent, and thousands of empty ones take memory.
  const absent: readonly Model[] = [];
  return {
    absent,
    disclose(values, to) {
      const shown = values.map((value) => item.disclose(value, to));
      return shown.every((value, index) => value === values[index]) ? values : shown.filter(isPresent);
    },
    read(written, file, above, key) {
      if (written === undefined) return absent;
      const path = [...above, key];
      return written.map((value, index) => item.read(value, file, path, index)).filter(isPresent);
    },
    write: (values) => present(values.map((value) => item.write(value)).filter(isPresent)),
    ...(item.links && {
      links(written, path, found) {
        for (const [index, value] of asList(written).entries()) item.links?.(value, [...path, index], found);
      },
    }),
    ...(item.texts && {
      texts(values, names, found) {
        for (const value of values) item.texts?.(value, names, found);
      },
    }),
  };
}

/** A list of values. A single value is written without brackets. */
export function oneOrMore<Model, Written extends string>(
  item: Field<Model, Written>,
): Field<readonly Model[], Written | Written[]> {
  const many = list(item);
  return {
    ...many,
    read: (written, file, above, key) =>
      typeof written === 'string'
        ? [item.read(written, file, above, key)].filter(isPresent)
        : many.read(written, file, above, key),
    write(values) {
      const [one, ...others] = many.write(values) ?? [];
      return one === undefined || others.length === 0 ? one : [one, ...others];
    },
    links(written, path, found) {
      if (typeof written === 'string') item.links?.(written, path, found);
      else many.links?.(written, path, found);
    },
  };
}

/** Entries by id. An absent key means none. */
export function map<Model, Written>(
  item: Field<Model, Written>,
): Field<ReadonlyMap<string, Model>, Record<string, Written>> {
  return {
    absent: new Map(),
    disclose(values, to) {
      const shown = [...values].map(([id, value]) => [id, item.disclose(value, to)] as const);
      if (shown.every(([id, value]) => value === values.get(id))) return values;
      return new Map(shown.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])));
    },
    read: (written = {}, file, above, key) => {
      const path = [...above, key];
      const read = Object.entries(written).map(([id, value]) => [id, item.read(value, file, path, id)] as const);
      return new Map(read.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])));
    },
    write: (values) =>
      values.size === 0
        ? undefined
        : Object.fromEntries(
            [...values].flatMap(([id, value]) => {
              const written = item.write(value);
              return written === undefined ? [] : [[id, written]];
            }),
          ),
    links(written, path, found) {
      for (const [id, value] of Object.entries(asData(written))) item.links?.(value, [...path, id], found);
    },
  };
}

/** A list whose single entry may be written without brackets. */
export function listedOf(written: unknown): readonly unknown[] {
  // Placeholders of a broken list are not entries.
  return typeof written === 'string' && !/^-|[[\]]/.test(written) ? [written] : asList(written);
}

function present<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}
