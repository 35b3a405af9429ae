import { defined } from '../../../defined.js';
import { custody, drawnCustody } from '../../../views/ask/custody/view.js';
import { addChartOptions, type ChartOptions, readChartChoice } from '../../options/chart.js';
import { addFilterOptions, addLanguageOption, type FilterOptions, readSelection } from '../../options/view.js';
import { show } from '../../showing/show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  addChartOptions(command, 'Draw the measures as bars along a time axis');
  addLanguageOption(command);
  addFilterOptions(command, custody.filters);
};

export const run: CommandModule<FilterOptions & ChartOptions>['run'] = async (context, _args, options) => {
  const { chart, scale, ...filters } = options;
  const drawn = drawnCustody(readChartChoice(defined({ chart, scale }), context.program.options));
  const view = chart ? { ...drawn, blocks: drawn.charts } : { ...custody, charts: drawn.charts };
  await show(context, view, readSelection(filters));
};
