import { disputes } from '../../../views/ask/disputes.js';
import { addFilterOptions, addLanguageOption, type FilterOptions, readSelection } from '../../options.js';
import { show } from '../../show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  addLanguageOption(command);
  addFilterOptions(command, disputes.filters);
};

export const run: CommandModule<FilterOptions>['run'] = async (context, _args, options) => {
  await show(context, disputes, readSelection(options));
};
