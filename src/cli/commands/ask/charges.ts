import { charges } from '../../../views/ask/charges.js';
import { addFilterOptions, addLanguageOption, type FilterOptions, readSelection } from '../../options.js';
import { show } from '../../show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  addLanguageOption(command);
  addFilterOptions(command, charges.filters);
};

export const run: CommandModule<FilterOptions>['run'] = async (context, _args, options) => {
  await show(context, charges, readSelection(options));
};
