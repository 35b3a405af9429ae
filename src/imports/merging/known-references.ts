import type { WrittenReference } from '../../dossier/format/schema.js';
import { linksIn } from '../../dossier/reading/links.js';
import type { Parts } from '../importer.js';
import { type LikeName, likeInWords } from './like-names.js';
import type { Merged } from './merge.js';

/**
 * What to write into each reference of the file, by its id: every key that only the import has or that it has more
 * exactly, or some of these keys.
 */
export function updatesOf(
  { known, added }: Merged,
  update: true | string | undefined,
): ReadonlyMap<string, Partial<WrittenReference>> {
  const updates = new Map<string, Partial<WrittenReference>>();
  if (update === undefined) return updates;
  const wanted = update === true ? undefined : new Set(update.split(',').map((key) => key.trim()));
  const isNew = new Set(added.references?.map(({ id }) => id));
  for (const one of known) {
    const { kind, as } = one;
    if (kind !== 'references' || isNew.has(as)) continue;
    const chosen = Object.entries({ ...one.more, ...one.exact }).filter(([key]) => wanted?.has(key) ?? true);
    // If the import has two copies of a source, the first one takes precedence.
    if (chosen.length > 0) updates.set(as, { ...Object.fromEntries(chosen), ...updates.get(as) });
  }
  return updates;
}

/** The parts to add, without the publishers that only skipped references have: no entry of the file would name them. */
export function partsToAdd(
  { added, publishers }: Merged,
  updates: ReadonlyMap<string, Partial<WrittenReference>>,
): Parts {
  const { organizations, ...rest } = added;
  if (organizations === undefined || publishers.size === 0) return added;
  const named = new Set([...updates.values()].map(({ publisher }) => publisher));
  for (const { role, kinds, value } of linksIn(rest))
    if (role === 'link' && kinds.includes('organizations')) named.add(value);
  const kept = Object.entries(organizations).filter(([id]) => named.has(id) || !publishers.has(id));
  return kept.length === 0 ? rest : { ...rest, organizations: Object.fromEntries(kept) };
}

/** The maximum number of sentences of each kind, unless `--verbose` is given. */
const most = 5;

/**
 * Sentences that name the references that were skipped, those that were added although they resemble one, and the
 * people who may be others.
 */
export function knownInWords(
  { known, alike, added }: Merged,
  isVerbose: boolean,
  update?: true | string,
  like: readonly LikeName[] = [],
): string[] {
  const isNew = new Set(added.references?.map(({ id }) => id));
  const skipped = known.flatMap((one) => {
    if (one.kind !== 'references') return [];
    const { id, as, by, more = {}, exact = {} } = one;
    const exactly = Object.entries(exact).map(([key, value]) => `${key} (${String(value)}, which is more exact)`);
    const offers = isNew.has(as) || update !== undefined ? [] : [...Object.keys(more), ...exactly];
    const offer = offers.length > 0 ? ` Add its ${offers.join(', ')} with --update.` : '';
    return [`Skipped "${id}": it has the same ${by} as "${as}".${offer}`];
  });
  const kept = alike.map(
    ({ id, as, by }) => `Added "${id}", which has the same ${by} as "${as}" but describes another source.`,
  );
  return [skipped, kept, likeInWords(like)].flatMap((sentences) => {
    const more = isVerbose ? 0 : Math.max(0, sentences.length - most);
    const rest = more === 0 ? [] : [`And ${more} more like this: use --verbose to list them.`];
    return [...sentences.slice(0, sentences.length - more), ...rest];
  });
}
