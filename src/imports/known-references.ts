import type { WrittenReference } from '../dossier/format/schema.js';
import type { Merged } from './merge.js';

/** What to add to each reference of the file, by its id: every key that only the import has, or some of them. */
export function updatesOf(
  { known, added }: Merged,
  update: true | string | undefined,
): ReadonlyMap<string, Partial<WrittenReference>> {
  const updates = new Map<string, Partial<WrittenReference>>();
  if (update === undefined) return updates;
  const wanted = update === true ? undefined : new Set(update.split(',').map((key) => key.trim()));
  const isNew = new Set(added.references?.map(({ id }) => id));
  for (const { as, more = {} } of known) {
    if (isNew.has(as)) continue;
    const chosen = Object.entries(more).filter(([key]) => wanted?.has(key) ?? true);
    // If the import has two copies of a source, the first one takes precedence.
    if (chosen.length > 0) updates.set(as, { ...Object.fromEntries(chosen), ...updates.get(as) });
  }
  return updates;
}

/** The maximum number of sentences of each kind, unless `--verbose` is given. */
const most = 5;

/** Sentences that name the references that were skipped, and those that were added although they resemble one. */
export function knownInWords({ known, alike, added }: Merged, isVerbose: boolean, update?: true | string): string[] {
  const isNew = new Set(added.references?.map(({ id }) => id));
  const skipped = known.flatMap(({ kind, id, as, by, more = {} }) => {
    if (kind !== 'references') return [];
    const keys = isNew.has(as) ? [] : Object.keys(more);
    const offer = update === undefined && keys.length > 0 ? ` Add its ${keys.join(', ')} with --update.` : '';
    return [`Skipped "${id}": it has the same ${by} as "${as}".${offer}`];
  });
  const kept = alike.map(
    ({ id, as, by }) => `Added "${id}", which has the same ${by} as "${as}" but describes another source.`,
  );
  return [skipped, kept].flatMap((sentences) => {
    const more = isVerbose ? 0 : Math.max(0, sentences.length - most);
    const rest = more === 0 ? [] : [`And ${more} more like this: use --verbose to list them.`];
    return [...sentences.slice(0, sentences.length - more), ...rest];
  });
}
