import { type Document, isAlias, isMap, isScalar, isSeq } from 'yaml';
import { nearest } from '../../problems/suggest.js';
import { remembering } from '../../remembering.js';
import { type Access, accessLevels, maySee, namedKinds, strictest } from '../format/vocabulary.js';
import { isAccessKey } from './is-access-key.js';
import { isUnknownPart } from './is-unknown-part.js';
import { accessOf } from './marks.js';
import type { Withheld } from './withheld.js';

/** Parts to whose entries nothing refers by id. Any other part, even one with a misspelt key, may have such entries. */
const unlinked = ['sections'];

/**
 * The entries that a case file or register withholds and that others can refer to, and the parties that refer to a
 * register. Misspelt and unknown keys count as what they probably mean.
 */
export function withheldIn(document: Document): Withheld[] {
  const withheld = withheldEntries(document);
  if (withheld.every(({ kind }) => kind !== 'people' && kind !== 'unknown')) return withheld;
  const named = namedIn(document);
  const known = accessLevels.map((level) => {
    const names = named
      .filter(({ access }) => access !== level && maySee(level, access))
      .flatMap(({ spellings }) => spellings);
    return [level, names] as const;
  });
  const knownTo = new Map(known.filter(([, names]) => names.length > 0));
  return knownTo.size === 0 ? withheld : withheld.map((one) => ({ ...one, known: knownTo }));
}

/** The names in a file that are not secret, each with the access that is needed to see it. */
function namedIn(document: Document) {
  return entriesOf(document.contents).flatMap(([key, part]) => {
    if (!namedKinds.some((kind) => kind === key)) return [];
    const above = accessOf(part);
    return entriesOf(part).flatMap(([, value]) => {
      const entry = isAlias(value) ? value.resolve(document) : value;
      const access = strictest([above, accessOf(entry)]);
      return access === 'secret' ? [] : [{ access, spellings: spellingsIn(entriesOf(entry), document) ?? [] }];
    });
  });
}

function withheldEntries(document: Document): Withheld[] {
  return entriesOf(document.contents).flatMap(([key, part]) => {
    if (nearest(key, unlinked) !== undefined) return [];
    const kind =
      namedKinds.find((one) => one === nearest(key, namedKinds)) ?? (isUnknownPart(key) ? 'unknown' : 'other');
    const above = accessOf(part);
    return [
      ...entriesIn(part, kind, above, document),
      ...(kind === 'unknown' ? entriesBelow(part, above, document) : []),
    ];
  });
}

function entriesIn(part: unknown, kind: Withheld['kind'], above: Access, document: Document): Withheld[] {
  return entriesOf(part).flatMap(([place, value], index, all) => {
    const entry = isAlias(value) ? value.resolve(document) : value;
    const access = strictest([above, accessOf(entry)]);
    const own = entriesOf(entry);
    if (isScalar(value) && isAccessKey(place)) return [];
    return withheldAs({ kind, access }, own, document, () => {
      const ids = isSeq(part) ? idsIn(own, document) : [place];
      // A hyphen too many separates an entry from its id.
      return ids.length === 0 ? [null, ...idsIn(entriesOf(all[index - 1]?.[1]), document)] : ids;
    });
  });
}

/** An entry under each of its ids; nothing if it is public and refers to no register. */
function withheldAs(
  { kind, access }: Pick<Withheld, 'kind' | 'access'>,
  entry: Entries,
  document: Document,
  idsOf: () => readonly (string | null)[],
): Withheld[] {
  const isParty = kind !== 'other';
  const registered = isParty ? registeredIn(entry, document) : [];
  if (access === 'public' && registered.length === 0) return [];
  const spellings = isParty ? spellingsIn(entry, document) : [];
  return idsOf().map((id) => ({ kind, access, id, spellings, ...(registered.length > 0 && { registered }) }));
}

interface Open {
  readonly key: string | null;
  readonly value: unknown;
  readonly above: Access;
  readonly isBelow: boolean;
}

/** The withheld maps, and those that refer to a register, below the entries of a part whose shape is unknown. */
function entriesBelow(part: unknown, above: Access, document: Document): Withheld[] {
  const found: Withheld[] = [];
  const open = entriesOf(part).map(([key, value]): Open => ({ key, value, above, isBelow: false }));
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const { key, value, above: around, isBelow } = one;
    const own = accessOf(value);
    const access = strictest([around, own]);
    const inside = entriesOf(value);
    if (isBelow && isMap(value)) {
      // A map that is not marked itself may be a part of an entry, and its key the name of a field.
      const ids = () => (own === 'public' ? [null] : [key, ...idsIn(inside, document)]);
      found.push(...withheldAs({ kind: 'unknown', access }, inside, document, ids));
    }
    const isList = isSeq(value);
    for (const [at, below] of inside)
      open.push({ key: isList ? null : at, value: below, above: access, isBelow: true });
  }
  return found;
}

/** The texts under `id`, or under a misspelling of it. */
function idsIn(entry: Entries, document: Document): (string | null)[] {
  return entry.flatMap(([key, id]) => (nearest(key, ['id']) === undefined ? [] : textsIn(id, document)));
}

/** The spellings of a party's name; null if one of them is unknown. */
function spellingsIn(party: Entries, document: Document): string[] | null {
  const names = party.flatMap(([key, name]) => (isForName(key) ? textsIn(name, document) : []));
  return names.every((name) => name !== null) ? names : null;
}

/** What may be the id of a party in the register; null for one that is unknown. */
function registeredIn(party: Entries, document: Document): (string | null)[] {
  const ids = party.flatMap(([key, id]) => (isForRegister(key) ? textsIn(id, document) : []));
  return ids.map((id) => id?.trim().toLowerCase() ?? null);
}

type Entries = readonly (readonly [key: string, value: unknown])[];

function entriesOf(node: unknown): Entries {
  if (isSeq(node)) return node.items.map((item, index) => [String(index), item]);
  return isMap(node) ? node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value]) : [];
}

/** Whether a key is `name` or `names`, a misspelling of them, or the key that another format uses for a name. */
const isForName = remembering((key) => /name/i.test(key) || nearest(key, ['name', 'names']) !== undefined);

/** Whether a key is `register`, or a misspelling of it. */
const isForRegister = remembering((key) => nearest(key, ['register']) !== undefined);

/** The texts in a value, without language tags; null for a text that is defined elsewhere and cannot be found. */
function textsIn(value: unknown, document: Document): (string | null)[] {
  const inner = entriesOf(value);
  if (inner.length > 0) return inner.flatMap(([key, part]) => (key === 'language' ? [] : textsIn(part, document)));
  const text = isAlias(value) ? value.resolve(document) : value;
  return isScalar(text) ? [String(text.value)] : isAlias(value) ? [null] : [];
}
