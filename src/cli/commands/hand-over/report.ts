import { report } from '../../../views/hand-over/report/view.js';
import { addFilterOptions, type FilterOptions, readSelection } from '../../options.js';
import { show } from '../../show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => addFilterOptions(command, report.filters);

export const run: CommandModule['run'] = async (context, _args, options) => {
  await show(context, report, readSelection(options as FilterOptions));
  return undefined;
};
