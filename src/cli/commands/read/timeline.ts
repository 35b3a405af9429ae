import { timeline, timelineChart } from '../../../views/read/timeline.js';
import { addFilterOptions, type FilterOptions, readSelection } from '../../options.js';
import { show } from '../../show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  command.option('--chart', 'Draw the events along a time axis');
  addFilterOptions(command, timeline.filters);
};

export const run: CommandModule['run'] = async (context, _args, options) => {
  const { chart = false, ...filters } = options as FilterOptions & { readonly chart?: boolean };
  await show(context, chart ? timelineChart : timeline, readSelection(filters));
  return undefined;
};
