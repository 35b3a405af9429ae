import type { PartialDate } from '../../../dates/edtf.js';
import { CasefileError } from '../../../problems/casefile-error.js';
import { statusOn } from '../../../views/ask/status/view.js';
import { addFilterOptions, type FilterOptions, readDate, readSelection } from '../../options.js';
import { show } from '../../show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  command.option('--on <date>', 'A day, or a month or year for all its days (default: the asOf of the file)', readOn);
  addFilterOptions(command, statusOn().filters);
};

export const run: CommandModule['run'] = async (context, _args, options) => {
  const { on, ...filters } = options as FilterOptions & { readonly on?: PartialDate };
  await show(context, statusOn(on), readSelection(filters));
  return undefined;
};

function readOn(value: string): PartialDate {
  const date = readDate(value);
  if (date.earliest !== null && date.latest !== null) return date;
  throw new CasefileError(`--on needs a date with a start and an end, not "${value}"`, {
    hint: 'Write a day, a month or a year: 2020-06-30, 2020-06, 2020.',
  });
}
