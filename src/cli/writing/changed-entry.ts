import { defined } from '../../defined.js';
import { withoutWithheld } from '../../dossier/disclose.js';
import type { Rewritten } from '../../dossier/editing/before-after.js';
import type { EntryForm } from '../../dossier/editing/entry-forms.js';
import { absentValue, withoutValues } from '../../dossier/editing/remove.js';
import { conflicts, updated } from '../../dossier/editing/update.js';
import { entriesOf } from '../../dossier/parts/entries-by-kind.js';
import type { Path } from '../../dossier/yaml/path.js';
import { CasefileError } from '../../problems/casefile-error.js';
import { didYouMean } from '../../problems/suggest.js';
import type { Context } from '../context.js';
import { permitValues, type Target } from './write-change.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * How an entry, or the case, is changed: values are added where there are none, also replaced, or taken out.
 */
export type How = 'add' | 'update' | 'remove';

/**
 * The file in which an entry has other values: keys that it lacks are added, texts are replaced, and lists get what
 * they lack; or it loses what is given. Null if the file cannot be read. Undefined if the entry has these values
 * already. Throws if this reader sees no such entry, if the given keys have withheld values, or if a value does not
 * fit what the entry has.
 */
export async function changedEntry(
  context: Context,
  target: Target,
  { name, noun }: Pick<EntryForm, 'name' | 'noun'>,
  id: string,
  values: Values,
  how: How,
): Promise<Rewritten | null | undefined> {
  const { dossier, positions } = target.parsed;
  if (dossier === null) return null;
  const shown = withoutWithheld(dossier, context.workspace.access);
  const ids = shown ? entriesOf(shown).flatMap(({ kind, item }) => (kind === name ? [item.id] : [])) : [];
  if (!ids.includes(id)) {
    const hint = didYouMean(id, ids) ?? (how === 'update' ? 'Without --update, it is added.' : undefined);
    throw new CasefileError(`unknown ${noun} "${id}"`, defined({ hint }));
  }
  const entry = entriesOf(dossier).find(({ kind, item }) => kind === name && item.id === id);
  const path = (entry && positions.get(entry.item)) ?? [];
  const what = { name: `${noun} "${id}"`, edit: `casefile edit ${id}` };
  return changedAt(context, target, path, values, how, what);
}

/** The file in which the case itself has other values, such as `asOf`. Null, undefined and errors as for an entry. */
export async function changedCase(
  context: Context,
  target: Target,
  values: Values,
  how: How,
): Promise<Rewritten | null | undefined> {
  const { dossier, file } = target.parsed;
  if (dossier === null) return null;
  // Whether a withheld case has a value is withheld too.
  context.workspace.permit(file, dossier.access);
  return changedAt(context, target, [], values, how, { name: `case "${dossier.id}"`, edit: 'casefile edit' });
}

async function changedAt(
  { workspace }: Context,
  target: Target,
  path: Path,
  values: Values,
  how: How,
  { name, edit }: { readonly name: string; readonly edit: string },
): Promise<Rewritten | null | undefined> {
  const { parsed } = target;
  const { yaml } = parsed;
  if (yaml === null) return null;
  const keys = Object.keys(values).map((key) => [...path, key]);
  await permitValues(workspace, target, keys);
  const { replaced, unlike } = conflicts(yaml, path, values);
  const [other] = unlike;
  if (other !== undefined) throw byHand(`${name} has another kind of value under "${other}"`, edit);
  if (how === 'remove') {
    const absent = absentValue(yaml, path, values);
    if (absent !== undefined) throw lacking(name, absent);
    const changed = withoutValues(parsed, path, values);
    if (changed !== undefined) return changed;
    throw byHand(`${name} has a value that can only be changed by hand`, edit);
  }
  if (how === 'add' && replaced[0] !== undefined)
    throw new CasefileError(`${name} has "${replaced[0]}" already`, { hint: 'To replace the value, add --update.' });
  return updated(parsed, path, values);
}

/** The error of a change that only an editor can make. `edit` is the command that opens one. */
function byHand(what: string, edit: string): CasefileError {
  return new CasefileError(what, { hint: `Change it in your editor: ${edit}` });
}

/** The error of removing a value that is not there. */
function lacking(name: string, { key, value }: { readonly key: string; readonly value: unknown }): CasefileError {
  return new CasefileError(
    `${name} has no "${typeof value === 'string' ? value : JSON.stringify(value)}" under "${key}"`,
  );
}
