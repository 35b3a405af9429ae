import { defined } from '../../../defined.js';
import type { CustodyRecord } from '../../../views/ask/custody/record.js';
import { custody, drawnCustody } from '../../../views/ask/custody/view.js';
import { addChartOptions, type ChartOptions, readChartChoice } from '../../options/chart.js';
import { addFilterOptions, addLanguageOption, type FilterOptions, readSelection } from '../../options/view.js';
import { select, showSelected } from '../../showing/show-view.js';
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
  const selected = await select(context, view, readSelection(filters));
  await showSelected(context, selected.run, selected.view);
  const missing = withoutMeasure(selected.view.records);
  if (missing) context.screen.notice(`To record a detention: casefile add measure --kind custody ${missing}`);
};

/**
 * The options of a measure for the first arrest that none covers, or for the first person; undefined if
 * there is a measure.
 */
function withoutMeasure(records: readonly CustodyRecord[]): string | undefined {
  const [first] = records;
  if (first === undefined || records.some(({ measures }) => measures.length > 0)) return undefined;
  const { id, uncovered } = records.find((record) => record.uncovered.length > 0) ?? first;
  return `--person ${id ?? 'ID'} ${uncovered[0] ? `--begins ${uncovered[0].id}` : '--from DATE'} --ref SOURCE`;
}
