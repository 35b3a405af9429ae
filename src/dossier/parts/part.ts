import type { Access } from '../format/vocabulary.js';
import { list, map } from './containers.js';
import type { Field, IdSpace } from './field.js';

/** What every entry of a part has. */
export interface Entry {
  readonly id: string;
  /** Where it begins in the file, 1-based. */
  readonly line: number;
  readonly access: Access;
}

/** A kind of entry that can be listed, searched and counted: `Name` is what records and results call it. */
export interface EntryKind<Name extends string = string, Model extends Entry = Entry> {
  readonly name: Name;
  /** The key under which records count it. */
  readonly plural: string;
  /** What texts call one and several of it. */
  readonly words: readonly [one: string, several: string];
  /** Whether it states something with a status, which others may dispute. */
  readonly isClaim?: true;
  /** The line that a person recognises an entry by. */
  title(entry: Model): string;
}

/** A top-level list or map of a case file. */
export interface Part<Name extends string = string, Model extends Entry = Entry, Value = unknown, Written = unknown>
  extends Field<Value, Written> {
  readonly shape: 'list' | 'map';
  /** What the ids of its entries are unique among. */
  readonly space: IdSpace;
  readonly kind: EntryKind<Name, Model>;
  /** The fields of an entry. */
  readonly entry: Field<Model>;
  entries(value: Value): Iterable<Model>;
}

export function listPart<const Name extends string, Model extends Entry, Written>(
  space: IdSpace,
  kind: EntryKind<Name, Model>,
  entry: Field<Model, Written>,
): Part<Name, Model, readonly Model[], readonly Written[]> {
  return { ...list(entry), shape: 'list', space, kind, entry, entries: (value) => value };
}

export function mapPart<const Name extends string, Model extends Entry, Written>(
  space: IdSpace,
  kind: EntryKind<Name, Model>,
  entry: Field<Model, Written>,
): Part<Name, Model, ReadonlyMap<string, Model>, Readonly<Record<string, Written>>> {
  return { ...map(entry), shape: 'map', space, kind, entry, entries: (value) => value.values() };
}
