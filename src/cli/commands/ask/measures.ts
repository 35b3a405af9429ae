import { measures, measuresWithIds } from '../../../views/ask/measures.js';
import {
  addFilterOptions,
  addIdsOption,
  addLanguageOption,
  type FilterOptions,
  type IdsOption,
  readSelection,
} from '../../options.js';
import { show } from '../../show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  addIdsOption(command);
  addLanguageOption(command);
  addFilterOptions(command, measures.filters);
};

export const run: CommandModule<FilterOptions & IdsOption>['run'] = async (context, _args, options) => {
  const { ids = false, ...filters } = options;
  await show(context, ids ? measuresWithIds : measures, readSelection(filters));
};
