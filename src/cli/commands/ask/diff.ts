import { exitCodes } from '../../../problems/casefile-error.js';
import { type Comparison, diff } from '../../../views/ask/diff/view.js';
import { caseOf, count } from '../../../views/blocks/prose.js';
import { idAlone, idInCase, viewOf } from '../../../views/view-definition.js';
import { compareVersions } from '../../compare-versions.js';
import type { CommandModule } from '../command.js';

interface Own {
  readonly weaker?: true;
}

export const isVerdict = true;

export const configure: CommandModule['configure'] = (command) => {
  command
    .argument(
      '<old>',
      'The earlier version: a case file, a folder of them, - for standard input, git:REV or git:REV:PATH',
    )
    .argument('<new>', 'The later version')
    .option('--weaker', 'Show only what weakens the case file, and exit with code 1 only for that');
};

export const run: CommandModule['run'] = async (context, [old = '', now = ''], options) => {
  const { weaker = false } = options as Own;
  const { screen } = context;
  const run = await compareVersions(context, [old, now]);
  const comparisons = run.cases.map(
    ([before = null, after = null]): Comparison => ({ before, after, isWeakerOnly: weaker }),
  );
  const print = comparisons.length > 1 ? idInCase : idAlone;
  const [only] = comparisons.length === 1 ? comparisons : [];
  const shown = only?.after ?? only?.before;
  const view = viewOf(diff, comparisons, print, shown ? caseOf(shown) : undefined);
  if (view.records.length === 0) screen.notice('No difference in meaning.');
  else screen.notice(`Showing ${count(view.records.length, 'change')}.`);
  await screen.print(view);
  run.conclude();
  return view.records.length > 0 ? exitCodes.found : undefined;
};
