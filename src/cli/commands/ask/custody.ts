import { custody } from '../../../views/ask/custody/view.js';
import { addFilterOptions, type FilterOptions, readSelection } from '../../options.js';
import { show } from '../../show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => addFilterOptions(command, custody.filters);

export const run: CommandModule['run'] = async (context, _args, options) => {
  await show(context, custody, readSelection(options as FilterOptions));
  return undefined;
};
