import { sections } from '../../../views/read/show.js';
import { addFilterOptions, type FilterOptions, readSelection } from '../../options.js';
import { show } from '../../show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  command.argument('[section...]', 'Ids or titles of sections');
  addFilterOptions(command, sections.filters);
};

export const run: CommandModule['run'] = async (context, args, options) => {
  const { section = [], ...rest } = options as FilterOptions;
  await show(context, sections, readSelection({ ...rest, section: args.length > 0 ? [...section, args] : section }));
  return undefined;
};
