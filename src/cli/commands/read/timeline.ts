import { defined } from '../../../defined.js';
import { drawnTimeline, timeline, timelineWithIds } from '../../../views/read/timeline.js';
import { addAllOption, addChartOptions, type ChartOptions, readChartChoice } from '../../options/chart.js';
import {
  addEmbedOption,
  addFilterOptions,
  addIdsOption,
  addLanguageOption,
  type EmbedOption,
  type FilterOptions,
  type IdsOption,
  readSelection,
} from '../../options/view.js';
import { show } from '../../showing/show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  addChartOptions(command, 'Draw the events along a time axis');
  addAllOption(command);
  addEmbedOption(command);
  addIdsOption(command);
  addLanguageOption(command);
  addFilterOptions(command, timeline.filters);
};

export const run: CommandModule<FilterOptions & ChartOptions & IdsOption & EmbedOption>['run'] = async (
  context,
  _args,
  options,
) => {
  const { chart, scale, all, ids = false, embed = false, ...filters } = options;
  const drawn = drawnTimeline(readChartChoice(defined({ chart, scale, all }), context.program.options));
  const listed = ids ? timelineWithIds : timeline;
  const view = chart ? { ...drawn, blocks: drawn.charts } : { ...listed, charts: drawn.charts };
  await show(context, view, readSelection(filters), { embed });
};
