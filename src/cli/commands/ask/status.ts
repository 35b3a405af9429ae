import type { PartialDate } from '../../../dates/edtf.js';
import { CasefileError, exitCodes } from '../../../problems/casefile-error.js';
import { heldIn } from '../../../views/ask/status/held.js';
import { statusOn } from '../../../views/ask/status/view.js';
import { readClosedDate } from '../../options/values.js';
import { addFilterOptions, type FilterOptions, readSelection } from '../../options/view.js';
import { select, showSelected } from '../../showing/show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  command.option(
    '--on <date>',
    'A day, or a month or year for all its days (default: the asOf of the file)',
    readClosedDate('--on'),
  );
  command.option('--held', 'Only people who were or may have been held on that day, in one table for all cases');
  addFilterOptions(command, statusOn().filters);
};

export const run: CommandModule<FilterOptions & { readonly on?: PartialDate; readonly held?: true }>['run'] = async (
  context,
  _args,
  options,
) => {
  const { on, held, ...filters } = options;
  const undated: string[] = [];
  const everyone = statusOn(on, (id) => undated.push(id));
  const { view, run } = await select(context, held ? heldIn(everyone) : everyone, readSelection(filters));
  if (undated.length > 0) {
    const hint = 'Name the day with --on 2020-06-30, or record it with "casefile add case --as-of 2020-06-30".';
    if (!run.isSeveral) throw new CasefileError(`${withoutDay(undated)}, so the day is unknown`, { hint });
    context.screen.warn(`${withoutDay(undated)}, so ${undated.length === 1 ? 'it is' : 'they are'} left out. ${hint}`);
  }
  await showSelected(context, run, view);
  return undated.length > 0 ? exitCodes.usage : undefined;
};

function withoutDay(ids: readonly string[]): string {
  const cases = ids.map((id) => `"${id}"`).join(', ');
  return ids.length === 1
    ? `case ${cases} does not say when it was last checked`
    : `cases ${cases} do not say when they were last checked`;
}
