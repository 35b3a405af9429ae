import { type Status, statuses } from '../dossier/format/vocabulary.js';
import { isMap, named, type Plain, type Values } from './plain.js';

/** The ways in which a change weakens a case file, each in words. */
export const weaknesses = {
  'last-source-lost': 'cites no source any more',
  'saved-copy-lost': 'has no archived or saved copy any more',
  'status-without-source': 'has a stronger status without a new source',
} as const;

export type Weakness = keyof typeof weaknesses;

/** How much a status says that a claim is true. */
const strength: Readonly<Record<Status, number>> = { denied: 0, disputed: 1, alleged: 1, reported: 2, confirmed: 3 };

/** How the later version of an entry is weaker than the earlier one. */
export function weakerIn(before: Values, after: Values): Weakness[] {
  const found: Weakness[] = [];
  const [old, now] = [sourcesIn(before), sourcesIn(after)];
  if (old.size > 0 && now.size === 0) found.push('last-source-lost');
  if (hasCopy(before) && !hasCopy(after)) found.push('saved-copy-lost');
  const isNew = [...now].some((source) => !old.has(source));
  if (strengthOf(after) > strengthOf(before) && !isNew) found.push('status-without-source');
  return found;
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
