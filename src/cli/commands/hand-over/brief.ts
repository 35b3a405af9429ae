import { brief } from '../../../views/hand-over/brief/view.js';
import { withLogos } from '../../documents/logos.js';
import { addLanguageOption, type FilterOptions, readSelection } from '../../options/view.js';
import { select, showSelected } from '../../showing/show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  addLanguageOption(command, brief);
};

export const run: CommandModule<FilterOptions>['run'] = async (context, _args, options) => {
  const { view, run: caseRun } = await select(context, brief, readSelection(options));
  await showSelected(context, caseRun, await withLogos(view, caseRun, context));
};
