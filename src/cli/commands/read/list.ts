import { list } from '../../../views/read/list.js';
import { addFilterOptions, type FilterOptions } from '../../options/view.js';
import { showList } from '../../showing/show-list.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => addFilterOptions(command, list.filters);

export const run: CommandModule<FilterOptions>['run'] = async (context, _args, options) => {
  await showList(context, options);
};
