import { brief } from '../../../views/hand-over/brief/view.js';
import { withLogos } from '../../documents/logos.js';
import { select, showSelected } from '../../show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = () => undefined;

export const run: CommandModule['run'] = async (context) => {
  const { view, run: caseRun } = await select(context, brief, { filters: {} });
  await showSelected(context, caseRun, await withLogos(view, caseRun, context));
  return undefined;
};
