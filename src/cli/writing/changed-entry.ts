import { withoutWithheld } from '../../dossier/disclose.js';
import type { Rewritten } from '../../dossier/editing/before-after.js';
import type { EntryForm } from '../../dossier/editing/entry-forms.js';
import { conflicts, updated } from '../../dossier/editing/update.js';
import { entriesOf } from '../../dossier/parts/entries-by-kind.js';
import type { Path } from '../../dossier/yaml/path.js';
import { CasefileError } from '../../problems/casefile-error.js';
import { didYouMean } from '../../problems/suggest.js';
import type { Context } from '../context.js';
import { permitValues, type Target } from './write-change.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * The file in which an entry has other values: keys that it lacks are added, texts are replaced, and lists get what they
 * lack. Null if the file cannot be read. Undefined if the entry has these values already. Throws if this reader sees no such
 * entry, if the given keys have withheld values, or if the entry has a text where a list is given, or the other way round.
 */
export async function changedEntry(
  context: Context,
  target: Target,
  { name, noun }: Pick<EntryForm, 'name' | 'noun'>,
  id: string,
  values: Values,
): Promise<Rewritten | null | undefined> {
  const { dossier, positions } = target.parsed;
  if (dossier === null) return null;
  const shown = withoutWithheld(dossier, context.workspace.access);
  const ids = shown ? entriesOf(shown).flatMap(({ kind, item }) => (kind === name ? [item.id] : [])) : [];
  if (!ids.includes(id)) {
    throw new CasefileError(`unknown ${noun} "${id}"`, {
      hint: didYouMean(id, ids) ?? 'Without --update, it is added.',
    });
  }
  const entry = entriesOf(dossier).find(({ kind, item }) => kind === name && item.id === id);
  const path = (entry && positions.get(entry.item)) ?? [];
  const what = { name: `${noun} "${id}"`, edit: `casefile edit ${id}` };
  return withValues(context, target, path, values, what);
}

/**
 * The file in which the case itself has other values, such as `asOf`. A text that it has is replaced only if `replace` is
 * set. Null, undefined and errors as for an entry.
 */
export async function changedCase(
  context: Context,
  target: Target,
  values: Values,
  replace: boolean,
): Promise<Rewritten | null | undefined> {
  const { dossier, yaml, file } = target.parsed;
  if (dossier === null || yaml === null) return null;
  // Whether a withheld case has a value is withheld too.
  context.workspace.permit(file, dossier.access);
  const what = { name: `case "${dossier.id}"`, edit: 'casefile edit' };
  const changed = await withValues(context, target, [], values, what);
  const [key] = replace ? [] : conflicts(yaml, [], values).replaced;
  if (key === undefined) return changed;
  throw new CasefileError(`${what.name} has "${key}" already`, { hint: 'To replace the value, add --update.' });
}

async function withValues(
  { workspace }: Context,
  target: Target,
  path: Path,
  values: Values,
  { name, edit }: { readonly name: string; readonly edit: string },
): Promise<Rewritten | null | undefined> {
  const { parsed } = target;
  if (parsed.yaml === null) return null;
  const keys = Object.keys(values).map((key) => [...path, key]);
  await permitValues(workspace, target, keys);
  const [key] = conflicts(parsed.yaml, path, values).unlike;
  if (key === undefined) return updated(parsed, path, values);
  throw new CasefileError(`${name} has another kind of value under "${key}"`, {
    hint: `Change it in your editor: ${edit}`,
  });
}
