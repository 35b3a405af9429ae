import { withoutWithheld } from '../../dossier/disclose.js';
import { withKeys } from '../../dossier/editing/add.js';
import type { Rewritten } from '../../dossier/editing/before-after.js';
import type { EntryForm } from '../../dossier/editing/entry-forms.js';
import { entriesOf } from '../../dossier/parts/entries-by-kind.js';
import { CasefileError } from '../../problems/casefile-error.js';
import { didYouMean } from '../../problems/suggest.js';
import type { Context } from '../context.js';
import { permitValues, type Target } from './write-change.js';

/**
 * The file in which an entry has other values: keys that it lacks are added, and texts are replaced. Null if the file cannot
 * be read. Undefined if the entry has these values already. Throws if this reader sees no such entry, if the given keys have
 * withheld values, or if the entry has a list where a value is given.
 */
export async function changedEntry(
  { workspace }: Context,
  target: Target,
  { name, noun }: EntryForm,
  id: string,
  values: Readonly<Record<string, unknown>>,
): Promise<Rewritten | null | undefined> {
  const { parsed } = target;
  const { dossier, positions, yaml } = parsed;
  if (dossier === null || yaml === null) return null;
  const shown = withoutWithheld(dossier, workspace.access);
  const ids = shown ? entriesOf(shown).flatMap(({ kind, item }) => (kind === name ? [item.id] : [])) : [];
  if (!ids.includes(id)) {
    throw new CasefileError(`unknown ${noun} "${id}"`, {
      hint: didYouMean(id, ids) ?? 'Without --update, it is added.',
    });
  }
  const entry = entriesOf(dossier).find(({ kind, item }) => kind === name && item.id === id);
  const path = (entry && positions.get(entry.item)) ?? [];
  const keys = Object.keys(values).map((key) => [...path, key]);
  await permitValues(workspace, target, keys);
  const isNew = ([key, value]: readonly [string, unknown]) => yaml.valueAt([...path, key]) !== value;
  const changes = Object.entries(values).filter(isNew);
  if (changes.length === 0) return undefined;
  for (const [key] of changes) {
    if (typeof (yaml.valueAt([...path, key]) ?? '') === 'string') continue;
    throw new CasefileError(`${noun} "${id}" has "${key}" already, and it is no single value`, {
      hint: `Change it in your editor: casefile edit ${id}`,
    });
  }
  return withKeys(parsed, path, Object.fromEntries(changes));
}
