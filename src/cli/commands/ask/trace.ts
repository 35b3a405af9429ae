import { Finding } from '../../../views/ask/trace/target.js';
import { trace } from '../../../views/ask/trace/view.js';
import { caseOf } from '../../../views/blocks/prose.js';
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
  await finish(screen, run, () => {
    const targets = finding.targets(isSeveral);
    const [first] = targets;
    const only = first === undefined || isSeveral ? undefined : caseOf(first.dossier);
    return screen.print(viewOf(trace, targets, isSeveral ? idInCase : idAlone, only));
  });
  return undefined;
};
