import { custody, custodyChart } from '../../../views/ask/custody/view.js';
import { addFilterOptions, addLanguageOption, type FilterOptions, readSelection } from '../../options.js';
import { show } from '../../show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  command.option('--chart', 'Draw the measures as bars along a time axis');
  addLanguageOption(command);
  addFilterOptions(command, custody.filters);
};

export const run: CommandModule['run'] = async (context, _args, options) => {
  const { chart = false, ...filters } = options as FilterOptions & { readonly chart?: boolean };
  await show(context, chart ? custodyChart : custody, readSelection(filters));
  return undefined;
};
