import { skeleton } from '../../../dossier/editing/skeleton.js';
import { visibleLine } from '../../../formats/control-characters.js';
import { CasefileError } from '../../../problems/casefile-error.js';
import { newId } from '../../writing/new-id.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  command
    .argument('<name>', 'The person the case is about')
    .option('--id <id>', 'Id of the case and of the person (default: made from the name)');
};

export const run: CommandModule<{ readonly id?: string }>['run'] = async (
  { workspace, screen },
  [name = ''],
  { id: own },
) => {
  if (/\.ya?ml$/i.test(name)) {
    throw new CasefileError(`"${name}" is the name of a file, not of a person`, {
      hint: 'Give the name of the person. The file is written into the current folder, and --id chooses its name.',
    });
  }
  const id = await newId(own, name);
  const path = `${id}.casefile.yaml`;
  await workspace.create(path, skeleton(id, name), 'Choose another id with --id.');
  screen.write(`${visibleLine(path)}\n`);
  screen.notice('Edit the file, or write entries with "casefile add". Then run "casefile check".');
};
