import { recordFilters } from '../../../views/hand-over/records.js';
import { views } from '../../../views/registry.js';
import { addFilterOptions, type FilterOptions, readSelection } from '../../options/view.js';
import { stream } from '../../showing/show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => addFilterOptions(command, recordFilters);

export const run: CommandModule<FilterOptions>['run'] = async (context, _args, options) => {
  await stream(context, await views.records(), readSelection(options));
};
