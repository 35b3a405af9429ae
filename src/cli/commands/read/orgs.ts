import { orgs } from '../../../views/read/orgs.js';
import { addFilterOptions, type FilterOptions, readSelection } from '../../options.js';
import { show } from '../../show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => addFilterOptions(command, orgs.filters);

export const run: CommandModule<FilterOptions>['run'] = async (context, _args, options) => {
  await show(context, orgs, readSelection(options));
};
