import { skeleton } from '../../../dossier/editing/skeleton.js';
import type { CommandModule } from '../command.js';
import { createFile, newId } from './new-file.js';

export const configure: CommandModule['configure'] = (command) => {
  command
    .argument('<name>', 'whom the case is about')
    .option('--id <id>', 'the id of the case and of the person; made from the name where absent');
};

export const run: CommandModule['run'] = async (context, [name = ''], options) => {
  const id = await newId((options as { readonly id?: string }).id, name);
  await createFile(context.io, `${id}.casefile.yaml`, skeleton(id, name), 'Give another id with --id.');
  context.notice('Write in it, and see what casefile check says.');
  return undefined;
};
