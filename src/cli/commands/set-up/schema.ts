import { CasefileError } from '../../../problems/casefile-error.js';
import { didYouMean } from '../../../problems/suggest.js';
import { viewNames } from '../../../views/registry.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  command.argument('[view]', `View: ${viewNames.join(', ')} (default: the case file itself)`);
};

export const run: CommandModule['run'] = async ({ workspace, screen }, [view]) => {
  if (view !== undefined && view !== 'dossier' && !viewNames.includes(view)) {
    throw new CasefileError(`unknown view "${view}"`, {
      hint: didYouMean(view, viewNames) ?? `Views: ${viewNames.join(', ')}.`,
    });
  }
  const name = view === undefined || view === 'dossier' ? 'dossier.schema.json' : `records/${view}.schema.json`;
  screen.write(await workspace.dataFile(name));
};
