import { CasefileError } from '../../../problems/casefile-error.js';
import { didYouMean } from '../../../problems/suggest.js';
import { scriptFor, shellNames } from '../../completion/scripts.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  command.argument('<shell>', `one of ${shellNames.join(', ')}`);
};

export const run: CommandModule['run'] = async ({ screen }, [shell = '']) => {
  const script = scriptFor(shell);
  if (script === undefined) {
    throw new CasefileError(`there is no completion for "${shell}"`, {
      hint: didYouMean(shell, shellNames) ?? `One of: ${shellNames.join(', ')}.`,
    });
  }
  screen.write(script);
  return undefined;
};
