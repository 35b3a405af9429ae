import type { PartialDate } from '../../../dates/edtf.js';
import { statusOn } from '../../../views/ask/status/view.js';
import { readClosedDate } from '../../option-values.js';
import { addFilterOptions, type FilterOptions, readSelection } from '../../options.js';
import { show } from '../../show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  command.option(
    '--on <date>',
    'A day, or a month or year for all its days (default: the asOf of the file)',
    readClosedDate('--on'),
  );
  addFilterOptions(command, statusOn().filters);
};

export const run: CommandModule<FilterOptions & { readonly on?: PartialDate }>['run'] = async (
  context,
  _args,
  options,
) => {
  const { on, ...filters } = options;
  await show(context, statusOn(on), readSelection(filters));
};
