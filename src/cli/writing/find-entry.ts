import { walkSections } from '../../dossier/model/dossier.js';
import { entriesOf } from '../../dossier/parts/entries-by-kind.js';
import { CasefileError } from '../../problems/casefile-error.js';
import type { Target } from '../../views/ask/trace/target.js';
import { findTargets } from '../showing/find-targets.js';
import type { Workspace } from '../workspace.js';

/** An entry, or a section, in a case file. */
interface Found {
  readonly path: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** The entry; undefined for a section. */
  readonly target?: Target;
}

/** Find the one entry that a word means to this reader, as `trace` does, or else the section with that id. */
export async function findEntry(workspace: Workspace, word: string): Promise<Found> {
  const sections: { readonly file: string; readonly line: number }[] = [];
  const [, inCase, inside = word] = /^([^:]+):(.*)/.exec(word) ?? [];
  const { run, targets: meant } = await findTargets(workspace, word, (dossier) => {
    const id = dossier.id === inCase ? inside : word;
    // `early` is the section rather than the beginning of `early/1`.
    const isEntry = entriesOf(dossier).some(({ item }) => item.id === id);
    for (const { section } of isEntry ? [] : walkSections(dossier.sections))
      if (section.id === id) sections.push({ file: dossier.file, line: section.line });
  });
  const targets = sections.length > 0 ? [] : await run.beside(meant);
  const found = targets.map((target) => ({ file: target.dossier.file, line: target.item.line, target }));
  const [one, ...others] = [...sections, ...found];
  if (one === undefined || others.length > 0) {
    const cases = targets.map(({ dossier: { id }, item }) => `${id}:${item.id}`);
    throw new CasefileError(`"${word}" is in ${others.length + 1} case files, but only one can be changed`, {
      hint: cases.length > 0 ? `Use one of: ${cases.slice(0, 12).join(', ')}.` : 'Choose the case file with --file.',
    });
  }
  const { file, ...rest } = one;
  return { path: run.pathOf(file), ...rest };
}
