import { type Access, maySee, type Status, statuses, withheldName } from '../dossier/format/vocabulary.js';
import { isMap, keyOf, listOf, named, type Plain, type Values } from './plain.js';

/** The ways in which a change weakens a case file, each in words. */
export const weaknesses = {
  'last-source-lost': 'cites no source any more',
  'saved-copy-lost': 'has no archived or saved copy any more',
  'status-without-source': 'has a stronger status without a new source',
  'more-public': 'is now shown to more people',
  'withheld-name-shown': 'now shows a name that was withheld',
} as const;

export type Weakness = keyof typeof weaknesses;

/** How much a status says that a claim is true. */
const strength: Readonly<Record<Status, number>> = { denied: 0, disputed: 1, alleged: 1, reported: 2, confirmed: 3 };

/** Whether a weakness says that more people may see something. */
export function isShowing(weakness: Weakness): boolean {
  return weakness === 'more-public' || weakness === 'withheld-name-shown';
}

interface Version {
  readonly access: Access;
  readonly values: Values;
}

/**
 * How the later version of an entry is weaker than the earlier one. `isPublic` says whether everyone may see the entry
 * with an id.
 */
export function weakerIn(old: Version, later: Version, isPublic: (id: string) => boolean): Weakness[] {
  const [before, after] = [old.values, later.values];
  const found: Weakness[] = [];
  if (isStricter(old.access, later.access)) found.push('more-public');
  if (isNamed(before, after, isPublic)) found.push('withheld-name-shown');
  const [cited, now] = [sourcesIn(before), sourcesIn(after)];
  if (cited.size > 0 && now.size === 0) found.push('last-source-lost');
  if (hasCopy(before) && !hasCopy(after)) found.push('saved-copy-lost');
  const isNew = [...now].some((source) => !cited.has(source));
  if (strengthOf(after) > strengthOf(before) && !isNew) found.push('status-without-source');
  return found;
}

/** Whether fewer people may see something with the first access than with the second. */
export function isStricter(one: Access, other: Access): boolean {
  return !maySee(other, one);
}

/** Whether a party, place or source that everyone may see replaces a pseudonym, a stand-in or `[withheld]`. */
function isNamed(before: Values, after: Values, isPublic: (id: string) => boolean): boolean {
  return Object.entries(before).some(([key, value]) => {
    const [old, now] = [listOf(value), listOf(after[key])];
    const gone = old.filter(isDisguise).length - now.filter(isDisguise).length;
    const known = new Set(old.map(keyOf));
    const isNew = (one: Plain) => !isDisguise(one) && !known.has(keyOf(one)) && isPublic(named(one).name ?? '');
    return gone > 0 && now.some(isNew);
  });
}

function isDisguise(value: Plain): boolean {
  return isMap(value) ? 'pseudonym' in value || 'standIn' in value : value === withheldName;
}

function sourcesIn({ refs }: Values): ReadonlySet<string | undefined> {
  return new Set(Array.isArray(refs) ? refs.map((cited: Plain) => named(cited).name) : []);
}

/** A saved copy has a path; an archived one an address. */
function hasCopy({ archive, files }: Values): boolean {
  return isMap(archive) || (Array.isArray(files) && files.length > 0);
}

/** The file does not write the usual status. */
function strengthOf({ status = 'reported' }: Values): number {
  const known = statuses.find((one) => one === status);
  return known === undefined ? 0 : strength[known];
}
