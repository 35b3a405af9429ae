import { trace } from '../../../views/ask/trace/view.js';
import { viewOf } from '../../../views/view-definition.js';
import { findTargets } from '../../showing/find-targets.js';
import { finish } from '../../showing/show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  command.argument('<id>', 'An id or its beginning, the number of a reference, or a name; with several cases, case:id');
};

export const run: CommandModule['run'] = async ({ workspace, screen }, [word = '']) => {
  const found = await findTargets(workspace, word);
  await finish(screen, found.run, () => {
    const targets = found.targets();
    return screen.print(viewOf(trace, targets, { isSeveral: found.run.isSeveral, first: targets[0]?.dossier }));
  });
};
