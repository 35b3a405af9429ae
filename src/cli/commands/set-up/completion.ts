import { CasefileError } from '../../../problems/casefile-error.js';
import { didYouMean } from '../../../problems/suggest.js';
import { scriptFor, shellNames } from '../../completion/scripts.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  command.argument('<shell>', `Shell: ${shellNames.join(', ')}`);
};

export const run: CommandModule['run'] = async ({ screen }, [shell = '']) => {
  const script = scriptFor(shell);
  if (script === undefined) {
    throw new CasefileError(`unknown shell "${shell}"`, {
      hint: didYouMean(shell, shellNames) ?? `Shells: ${shellNames.join(', ')}.`,
    });
  }
  screen.write(script);
};
