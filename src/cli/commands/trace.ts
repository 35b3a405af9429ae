import { viewTrace } from '../../views/trace.js';
import { findTargets } from '../../views/trace-target.js';
import type { CommandModule } from './command.js';

export const configure: CommandModule['configure'] = (command) => {
  command.argument('<id>', 'id, beginning of an id, number of a reference, or name');
};

export const run: CommandModule['run'] = async (context, [id = '']) => {
  await context.print(viewTrace(findTargets(id, await context.dossiers())));
  return undefined;
};
