import { exitCodes } from '../../../problems/casefile-error.js';
import { audit, isCited, percentCited } from '../../../views/check/audit.js';
import { readNumber } from '../../options/values.js';
import { addFilterOptions, type FilterOptions, readSelection } from '../../options/view.js';
import { select, showSelected } from '../../showing/show-view.js';
import type { CommandModule } from '../command.js';

interface Gates {
  readonly failUnder?: number;
  readonly maxUncited?: number;
}

export const configure: CommandModule['configure'] = (command) => {
  command
    .option(
      '--fail-under <percent>',
      'Exit with code 1 if a smaller share of the claims cites a source',
      readNumber('--fail-under', 100),
    )
    .option(
      '--max-uncited <number>',
      'Exit with code 1 if more claims than this cite no source',
      readNumber('--max-uncited'),
    );
  addFilterOptions(command, audit.filters);
};

/** The share of cited claims counts all selected claims, even if `--limit` lists fewer. */
export const run: CommandModule<Gates & FilterOptions>['run'] = async (context, _args, options) => {
  const { failUnder = 0, maxUncited = Number.POSITIVE_INFINITY, ...rest } = options;
  const { limit, ...selection } = readSelection(rest);
  const { view, run } = await select(context, audit, selection);
  const { records } = view;
  await showSelected(context, run, { ...view, records: records.slice(0, limit) });
  const percent = percentCited(records);
  const uncited = records.filter((record) => !isCited(record)).length;
  const isUnder = percent < failUnder;
  const isOver = uncited > maxUncited;
  // Print this in a pipe too: nothing else explains the exit code 1.
  if (isUnder)
    context.screen.warn(`${Math.floor(percent)} % of the claims cite a source; --fail-under requires ${failUnder} %.`);
  if (isOver) context.screen.warn(`Claims without a source: ${uncited}; --max-uncited allows ${maxUncited}.`);
  return isUnder || isOver ? exitCodes.found : undefined;
};
