import { skeleton } from '../../dossier/skeleton.js';
import { slugOf } from '../../dossier/slug.js';
import { visible } from '../../formats/visible.js';
import { CasefileError, exitCodes } from '../../problems/casefile-error.js';
import type { CommandModule } from './command.js';

export const configure: CommandModule['configure'] = (command) => {
  command
    .argument('<name>', 'whom the case is about')
    .option('--id <id>', 'the id of the case and of the person; made from the name where absent');
};

export const run: CommandModule['run'] = async (context, [name = ''], options) => {
  const { io } = context;
  const { id = slugOf(name) } = options as { readonly id?: string };
  if (id === '' || slugOf(id) !== id) {
    const hint =
      id === '' ? 'Give one with --id: a-z, 0-9 and hyphens.' : `Use a-z, 0-9 and hyphens: --id ${slugOf(id)}.`;
    throw new CasefileError(id === '' ? `no id can be made from "${name}"` : `"${id}" is not an id`, { hint });
  }
  const path = `${id}.casefile.yaml`;
  try {
    await io.create(path, skeleton(id, name));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    if (code === 'EEXIST') throw new CasefileError(`${path} exists already`, { hint: 'Give another id with --id.' });
    throw new CasefileError(`cannot write ${path} (${code})`, { exitCode: exitCodes.cannotWrite });
  }
  io.stdout.write(`${visible(path)}\n`);
  context.notice('Write in it, and see what casefile check says.');
  return undefined;
};
