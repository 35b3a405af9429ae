import { rememberingEach } from '../../remembering.js';
import type { Claim, Dossier, Named } from '../model/dossier.js';
import type { NamesOf, PartyKind } from './fields/field.js';
import type { Part, Words } from './part.js';
import { type PartKey, partList, type parts } from './registry.js';

type Kinded<P> =
  P extends Part<infer Name, infer Model, infer _Value, infer _Written, infer Plural>
    ? { readonly kind: Name; readonly plural: Plural; readonly item: Model; readonly part: Part }
    : never;

/** An entry with its part and its kind, which determines its type. */
export type KindedEntry = { readonly [K in PartKey]: Kinded<(typeof parts)[K]> }[PartKey];

/** The name of a kind of entry in records and search results: `statement`, `event`, … */
export type KindName = KindedEntry['kind'];

/** The kinds of entries, in the order of the table of parts. */
export const kindNames = partList.map(([, part]) => part.kind.name as KindName);

/** The noun for one entry of each kind. */
export const nounsByKind = Object.fromEntries(
  partList.map(([, part]) => [part.kind.name, part.kind.words[0]]),
) as Readonly<Record<KindName, string>>;

/** Every entry of a dossier, in the order of the table of parts. */
export function entriesOf(dossier: Dossier): KindedEntry[] {
  return partList.flatMap(([key, part]) =>
    // The entries of each part are of the kind that the part names.
    Array.from(
      part.entries(dossier[key]),
      (item) => ({ kind: part.kind.name, plural: part.kind.plural, item, part }) as KindedEntry,
    ),
  );
}

/** What entries of several kinds have in common: what they cite, whom they name, or that they are claims. */
export type SharedKey = 'refs' | 'status' | PartyKind;

/** The entries that have a key, such as `refs` for those that can cite references. */
export type EntryWith<K extends SharedKey> = K extends SharedKey
  ? Extract<KindedEntry, { readonly item: Pick<Claim, K> }>
  : never;

/** The kinds whose entries have one of the keys, in the order of the table of parts. */
export function kindsWith<K extends SharedKey>(...keys: readonly K[]) {
  return partList
    .filter(([, { entry }]) => keys.some((key) => entry.keys.has(key)))
    .map(([part, { kind }]) => ({
      ...kind,
      part,
      name: kind.name as EntryWith<K>['kind'],
      plural: kind.plural as EntryWith<K>['plural'],
    }));
}

/** Every entry that has one of the keys, in the order of the table of parts. */
export function entriesWith<K extends SharedKey>(dossier: Dossier, ...keys: readonly K[]): EntryWith<K>[] {
  return entriesOf(dossier).filter((entry): entry is EntryWith<K> =>
    keys.some((key) => entry.part.entry.keys.has(key)),
  );
}

/** An entry that states something, with its status and sources. */
export type AnyClaim = EntryWith<'status'>['item'];

/** Every claim, in the order of the table of parts. Most checks ask for them. */
export const claimsOf = rememberingEach((dossier: Dossier): readonly AnyClaim[] =>
  entriesWith(dossier, 'status').map(({ item }) => item),
);

/** A key under which records count something, with the words for it. */
interface Counted {
  readonly key: CountKey;
  readonly words: Words;
}

/** The keys under which records count entries. */
export type EntryCountKey = (typeof parts)[PartKey]['kind']['plural'];
export type CountKey = EntryCountKey | 'sections';

/** Everything that a case file can contain, in the order in which texts count it. */
export const counted: readonly Counted[] = partList.flatMap(([, { groups, kind }]) => [
  ...(groups ? [{ key: groups.key as CountKey, words: groups.words }] : []),
  { key: kind.plural as CountKey, words: kind.words },
]);

export const entryCountKeys = partList.map(([, { kind }]) => kind.plural as EntryCountKey);

/** The number of entries of each kind in a dossier. */
export function entryCounts(dossier: Dossier): Readonly<Record<EntryCountKey, number>> {
  const counts = partList.map(([key, { kind, entries }]) => [kind.plural, [...entries(dossier[key])].length]);
  return Object.fromEntries(counts) as Record<EntryCountKey, number>;
}

/** The number of entries of each kind in a dossier, and of the groups that contain them, such as sections. */
export function countsOf(dossier: Dossier): Readonly<Record<CountKey, number>> {
  const counts: Readonly<Record<string, number>> = entryCounts(dossier);
  const groups = partList.flatMap(([key, { groups }]) => (groups ? [[groups.key, groups.count(dossier[key])]] : []));
  return { ...Object.fromEntries(groups), ...counts } as Record<CountKey, number>;
}

/** An object with a value for each key, such as a schema that has a number for each count. */
export function perKind<K extends string, T>(keys: readonly K[], make: (key: K) => T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>;
}

/** The withheld people that the subjects or an entry name, under a pseudonym. */
export function maskedPeople(dossier: Dossier): Named[] {
  const masked = dossier.subjects.filter(({ id }) => id === null);
  const collect: NamesOf = (kind, named) => {
    if (kind === 'people' && named.id === null) masked.push(named);
    return [];
  };
  for (const { part, item } of entriesOf(dossier)) part.entry.texts?.(item, collect, () => undefined);
  return masked;
}
