import type { ProblemCode } from '../../problems/codes.js';
import type { Access } from '../format/vocabulary.js';
import { type EntryField, list, map, shownOnce } from './fields/containers.js';
import type { Field, IdSpace } from './fields/field.js';

/** The fields of every entry of a part. */
export interface Entry {
  readonly id: string;
  /** The line on which the entry begins, counted from 1. */
  readonly line: number;
  readonly access: Access;
}

/** The words for one and for several of something. */
export type Words = readonly [one: string, several: string];

export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/**
 * A kind of entry: `Name` is what records and search results call it, `Plural` the key under which records count it.
 */
export interface EntryKind<Name extends string = string, Model extends Entry = Entry, Plural extends string = string> {
  readonly name: Name;
  readonly plural: Plural;
  readonly words: Words;
  /** The word for one entry on the command line, if it is not `name`. */
  readonly short?: string;
  /** The text that a person recognises an entry by. */
  title(entry: Model): string;
  /** A longer text for lists of ids, if there is one. */
  label?(entry: Model): string;
}

/** A top-level list or map of a case file. */
export interface Part<
  Name extends string = string,
  Model extends Entry = Entry,
  Value = unknown,
  Written = unknown,
  Plural extends string = string,
> extends Field<Value, Written> {
  readonly shape: 'list' | 'map';
  readonly kind: EntryKind<Name, Model, Plural>;
  /** The field by which an entry is read, disclosed and searched. */
  readonly entry: EntryField<Model>;
  /** The noun that `check` uses for a duplicate id, by the space in which ids are unique. */
  readonly ids: Readonly<Partial<Record<IdSpace, string>>>;
  /** The problem of a broken link to this part; absent if nothing links here. */
  readonly unknown?: ProblemCode;
  entries(value: Value): Iterable<Model>;
  /**
   * The groups that contain the entries, such as sections, if there are any. `key` is the key of their count in
   * records, and of the groups inside a group; `list` is the key of the entries of a group.
   */
  readonly groups?: { readonly key: string; readonly list: string; readonly words: Words; count(value: Value): number };
}

interface Options {
  readonly unknown?: ProblemCode;
}

/** A part that is a list of entries, each with an `id`. */
export function listPart<const Name extends string, Model extends Entry, Written, const Plural extends string>(
  key: IdSpace,
  kind: EntryKind<Name, Model, Plural>,
  entry: EntryField<Model, Written>,
  options: Options = {},
): Part<Name, Model, readonly Model[], Written[], Plural> {
  return {
    ...list(shownOnce(entry)),
    shape: 'list',
    kind,
    entry,
    ids: { [key]: kind.words[0] },
    entries: (value) => value,
    ...options,
  };
}

/** A part that is a map from ids to entries. */
export function mapPart<const Name extends string, Model extends Entry, Written, const Plural extends string>(
  key: IdSpace,
  kind: EntryKind<Name, Model, Plural>,
  entry: EntryField<Model, Written>,
  options: Options = {},
): Part<Name, Model, ReadonlyMap<string, Model>, Record<string, Written>, Plural> {
  return {
    ...map(shownOnce(entry)),
    shape: 'map',
    kind,
    entry,
    ids: { [key]: kind.words[0] },
    entries: (value) => value.values(),
    ...options,
  };
}
