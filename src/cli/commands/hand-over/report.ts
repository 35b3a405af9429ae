import { report } from '../../../views/hand-over/report/view.js';
import { withLogos } from '../../documents/logos.js';
import { addFilters, addLanguageOption, type FilterOptions, readSelection } from '../../options/view.js';
import { select, showSelected } from '../../showing/show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  addLanguageOption(command, report);
  addFilters(command, report.filters);
};

export const run: CommandModule<FilterOptions>['run'] = async (context, _args, options) => {
  const { view, run: caseRun } = await select(context, report, readSelection(options));
  await showSelected(context, caseRun, await withLogos(view, caseRun, context));
};
