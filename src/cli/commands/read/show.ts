import { sections, sectionsWithIds } from '../../../views/read/show.js';
import {
  addFilterOptions,
  addIdsOption,
  type FilterOptions,
  type IdsOption,
  readSelection,
} from '../../options/view.js';
import { show } from '../../showing/show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  command.argument('[section...]', 'Ids or titles of sections');
  addIdsOption(command);
  addFilterOptions(command, sections.filters);
};

export const run: CommandModule<FilterOptions & IdsOption>['run'] = async (context, args, options) => {
  const { section = [], ids = false, ...rest } = options;
  const view = ids ? sectionsWithIds : sections;
  await show(context, view, readSelection({ ...rest, section: args.length > 0 ? [...section, args] : section }));
};
