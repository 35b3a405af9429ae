import { skeleton } from '../../../dossier/editing/skeleton.js';
import { visibleLine } from '../../../formats/visible.js';
import { newId } from '../../new-id.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  command
    .argument('<name>', 'whom the case is about')
    .option('--id <id>', 'the id of the case and of the person; made from the name where absent');
};

export const run: CommandModule['run'] = async ({ workspace, screen }, [name = ''], options) => {
  const id = await newId((options as { readonly id?: string }).id, name);
  const path = `${id}.casefile.yaml`;
  await workspace.create(path, skeleton(id, name), 'Give another id with --id.');
  screen.write(`${visibleLine(path)}\n`);
  screen.notice('Write in it, and see what casefile check says.');
  return undefined;
};
