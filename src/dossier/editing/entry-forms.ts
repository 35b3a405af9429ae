import * as v from 'valibot';
import type { IdSpace } from '../parts/fields/field.js';
import { type PartKey, partList, parts } from '../parts/registry.js';
import { linksIn } from '../reading/links.js';
import { entriesAt, type Structure, unwrap } from '../reading/schema-keys.js';
import type { Path } from '../yaml/path.js';

/** What `add` writes, and its keys. */
export interface Form {
  /** The word for it on the command line: `event`, `org`. */
  readonly word: string;
  /** The name of the kind in records: `organization`. */
  readonly name: string;
  readonly noun: string;
  readonly keys: readonly EntryKey[];
}

/** A kind of entry that can be added to a case file, and its keys. */
export interface EntryForm extends Form {
  readonly part: PartKey;
  readonly shape: 'list' | 'map';
  /** The key of the list in a group, such as `statements` in a section, for an entry that can be in one. */
  readonly list?: string;
}

/** A key of an entry, as the schema describes it. */
export interface EntryKey {
  /** Where the value is in the entry: `['title']`, or `['archive', 'url']` for a key of a map. */
  readonly path: readonly [string, ...string[]];
  readonly isRequired: boolean;
  readonly isList: boolean;
  readonly isFlag: boolean;
  readonly isDate: boolean;
  /** Whether the value, or each value of a list, is the code of a right. */
  readonly isRight: boolean;
  /** Whether the value is a map whose keys the author chooses. */
  readonly isMap: boolean;
  /** The words that are allowed. */
  readonly words?: readonly string[];
  /** The keys of the value, or of each value of a list, if it can be a map. */
  readonly inner?: readonly EntryKey[];
  /** Whether the value, or each value of a list, can be a text. */
  readonly takesText: boolean;
  /** The kinds of entries that the value names by their ids. */
  readonly links: readonly IdSpace[];
  readonly description?: string;
}

/** Every kind of entry, made from the table of parts and the schema. */
export const entryForms: readonly EntryForm[] = partList.flatMap(([part, { kind, shape, groups }]): EntryForm[] => {
  const [noun] = kind.words;
  const own = { word: kind.short ?? kind.name, name: kind.name, noun, part, shape };
  if (groups === undefined) return [{ ...own, keys: keysAt([part, shape === 'map' ? 'id' : 0]) }];
  const [word] = groups.words;
  const inGroup = keysAt([part, 0]).filter(({ path: [key] }) => key !== groups.list && key !== groups.key);
  return [
    { ...own, list: groups.list, keys: keysAt([part, 0, groups.list, 0]) },
    { word, name: word, noun: word, part, shape, list: groups.key, keys: inGroup },
  ];
});

/** The case itself: the keys at the top of the file that are no part of it and no id. */
const caseForm: Form = {
  word: 'case',
  name: 'case',
  noun: 'case',
  keys: keysAt([]).filter(({ path: [key] }) => key !== 'casefile' && key !== 'id' && !Object.hasOwn(parts, key)),
};

/** Everything that `add` writes. */
export const forms: readonly Form[] = [...entryForms, caseForm];

/** Whether a form is for entries, not for the case itself. */
export function isEntryForm(form: Form): form is EntryForm {
  return form !== caseForm;
}

/** The form that a word names: `org`, `organization` or `organisation`. */
export function formOf(word: string | undefined): Form | undefined {
  return forms.find((form) => word === form.word || word === form.name || word === form.noun);
}

/**
 * The keys of an entry at a path, as the schema describes them. With `isInner`, without the keys inside their values.
 */
export function keysAt(entry: Path, isInner = false): EntryKey[] {
  return Object.entries(entriesAt(entry)).flatMap(([key, schema]): EntryKey[] => {
    const { type, entries } = unwrap(schema);
    const path = [key] as const;
    if (entries === undefined || type === 'union') return [keyOf(entry, path, schema, isInner)];
    return Object.entries(entries).map(([below, inner]) => ({
      ...keyOf(entry, [key, below], inner, isInner),
      isRequired: false,
    }));
  });
}

function keyOf(entry: Path, path: EntryKey['path'], schema: unknown, isInner: boolean): EntryKey {
  const value = unwrap(schema);
  const list = [value, ...(value.options ?? []).map(unwrap)].find(({ type }) => type === 'array');
  const isList = list !== undefined;
  const item = isList ? unwrap(list.item) : value;
  const kinds = item.type === 'union' ? (item.options ?? []).map(unwrap) : [item];
  const map = kinds.find(({ entries }) => entries !== undefined);
  const words = item.type === 'picklist' ? (item.options ?? []).map(String) : undefined;
  const isFlag = words?.join(' ') === 'true false';
  const named = linksAt([...entry, ...path], isList, map);
  const description = descriptionOf(value);
  return {
    path,
    isList,
    isFlag,
    isRequired: (schema as Structure).type !== 'optional',
    isDate: named.some(({ role }) => role === 'date'),
    isRight: named.some(({ role }) => role === 'right'),
    isMap: value.type === 'record',
    takesText: kinds.some(({ entries }) => entries === undefined),
    links: [...new Set(named.flatMap(({ role, kinds: spaces }) => (role === 'link' ? spaces : [])))],
    ...(words && !isFlag && { words }),
    ...(map && !isInner && { inner: keysAt([...entry, ...path, ...(isList ? [0] : [])], true) }),
    ...(description !== undefined && { description }),
  };
}

/** The links and dates that a value at a path would be, as a text or as a map. */
function linksAt(path: Path, isList: boolean, map: Structure | undefined) {
  const values = ['x', ...(map?.entries ? [{ [Object.keys(map.entries)[0] ?? '']: 'x' }] : [])];
  return values.flatMap((value) => {
    const data = path.reduceRight<unknown>(
      (below, step) => (typeof step === 'number' ? [below] : { [step]: below }),
      isList ? [value] : value,
    );
    return linksIn(data).filter(({ path: found }) => path.every((step, index) => found[index] === step));
  });
}

/** The description of a schema. */
function descriptionOf(schema: Structure): string | undefined {
  const described = schema as unknown as v.GenericSchema;
  return v.getDescription(described) ?? (v.getMetadata(described)['description'] as string | undefined);
}
