import type { Draft } from '../../imports/importer.js';
import { countKinds, summarize } from '../../imports/summary.js';
import type { Screen } from '../screen.js';

/** Print what was not imported: one example of each kind, or everything. */
export async function printLosses(screen: Screen, drafts: readonly Draft[], isVerbose = false): Promise<void> {
  const warnings = drafts.flatMap((draft) => draft.warnings);
  const leftOut = drafts.flatMap((draft) => draft.leftOut ?? []);
  if (isVerbose) {
    await screen.printProblems([...warnings, ...leftOut]);
    return;
  }
  const kinds = summarize(warnings);
  await screen.printProblems(kinds);
  if (leftOut.length > 0) screen.say(`Left out on purpose: ${countKinds(leftOut).join(', ')}.`);
  if (leftOut.length > 0 || kinds.length < warnings.length) screen.say('Use --verbose to list everything.');
}
