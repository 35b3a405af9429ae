import type { WrittenSection } from '../../dossier/format/schema.js';
import { type PartKey, partList } from '../../dossier/parts/registry.js';
import { hasNoEntries } from '../../imports/draft-parts.js';
import type { Draft, Parts } from '../../imports/importer.js';
import type { Merged } from '../../imports/merging/merge.js';
import { count } from '../../views/blocks/prose.js';
import type { BaseContext } from '../context.js';

/** What an import added, and the number of references to which it added keys. */
export interface Imported extends Merged {
  readonly updated: number;
}

/** Say what was imported. Without a diff, this is the only answer, so a pipe gets it too. */
export function summarize(
  { screen }: BaseContext,
  imported: Imported,
  drafts: readonly Draft[],
  dryRun: true | undefined,
): void {
  const { added, updated } = imported;
  const found = foundInWords(imported);
  const warnings = drafts.reduce((sum, draft) => sum + draft.warnings.length, 0);
  const isUnchanged = hasNoEntries(added) && updated === 0;
  const sentences = [
    ...(isUnchanged ? ['Nothing to add.'] : []),
    ...(hasNoEntries(added) ? [] : [`${dryRun ? 'Would add' : 'Added'} ${inWords(added)}.`]),
    ...(updated > 0 ? [`${dryRun ? 'Would update' : 'Updated'} ${count(updated, 'reference')}.`] : []),
    ...(found === '' ? [] : [`Already in the file: ${found}.`]),
    ...(warnings > 0 ? [`${count(warnings, 'warning')}.`] : []),
  ].join(' ');
  if (isUnchanged) screen.say(sentences);
  else screen.notice(sentences);
}

/** The counts of a case file's entries, in words. */
function inWords(parts: Parts): string {
  return counted((key) =>
    key === 'sections' ? statementsIn(parts.sections ?? []) : Object.keys(parts[key] ?? {}).length,
  );
}

/** Counts of entries, in words, without the parts that have none: `3 statements, 1 person`. */
function counted(countOf: (key: PartKey) => number): string {
  return partList
    .map(([key, { kind }]) => [countOf(key), kind.words] as const)
    .flatMap(([number, words]) => (number > 0 ? [count(number, ...words)] : []))
    .join(', ');
}

function statementsIn(sections: readonly WrittenSection[]): number {
  return sections.reduce(
    (sum, { statements = [], sections: inner = [] }) => sum + statements.length + statementsIn(inner),
    0,
  );
}

/** The entries that were not added, because the case file has them, in words; empty if there are none. */
function foundInWords({ known, repeated }: Merged): string {
  const references = known.filter(({ kind }) => kind === 'references').length;
  return counted((key) => (key === 'references' ? references : (repeated.counts.get(key) ?? 0)));
}
