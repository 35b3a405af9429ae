import { overview } from '../../../views/read/overview.js';
import { show } from '../../showing/show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = () => {};

export const run: CommandModule['run'] = async (context) => {
  const { workspace, screen } = context;
  if (screen.printsText && workspace.cases.length === 0 && (await workspace.caseFiles()).size > 1) {
    const { showList } = await import('../../showing/show-list.js');
    await showList(context, {});
    return;
  }
  await show(context, overview, { filters: {} });
  if (screen.printsText) screen.notice('To walk through the case, run "casefile browse".');
};
