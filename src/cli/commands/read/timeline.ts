import { timeline, timelineChart, timelineWithIds } from '../../../views/read/timeline.js';
import {
  addEmbedOption,
  addFilterOptions,
  addIdsOption,
  addLanguageOption,
  type EmbedOption,
  type FilterOptions,
  type IdsOption,
  readSelection,
} from '../../options.js';
import { show } from '../../show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  command.option('--chart', 'Draw the events along a time axis');
  addEmbedOption(command);
  addIdsOption(command);
  addLanguageOption(command);
  addFilterOptions(command, timeline.filters);
};

export const run: CommandModule['run'] = async (context, _args, options) => {
  const {
    chart = false,
    ids = false,
    embed = false,
    ...filters
  } = options as FilterOptions & IdsOption & EmbedOption & { readonly chart?: boolean };
  await show(context, chart ? timelineChart : ids ? timelineWithIds : timeline, readSelection(filters), { embed });
  return undefined;
};
