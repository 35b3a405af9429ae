import { Finding } from '../../../views/ask/trace/target.js';
import { trace } from '../../../views/ask/trace/view.js';
import { idAlone, idInCase, viewOf } from '../../../views/view-definition.js';
import { finish } from '../../show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  command.argument('<id>', 'An id or its beginning, the number of a reference, or a name; with several cases, case:id');
};

export const run: CommandModule['run'] = async ({ workspace, screen }, [word = '']) => {
  const finding = new Finding(word);
  const [, inCase] = /^([^:]+):/.exec(word) ?? [];
  const run = await workspace.browse(inCase === undefined ? {} : { cases: [[inCase]] }, (dossier) => {
    finding.add(dossier);
    return false;
  });
  const { isSeveral } = run;
  await finish(screen, run, () =>
    screen.print(viewOf(trace, finding.targets(isSeveral), isSeveral ? idInCase : idAlone)),
  );
  return undefined;
};
