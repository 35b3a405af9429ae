import { checkDossier } from '../../dossier/check-dossier.js';
import { exitCodes } from '../../problems/casefile-error.js';
import type { Problem } from '../../problems/problem.js';
import { summarize, viewProblems } from '../../views/problems.js';
import type { CommandModule } from './command.js';

export const configure: CommandModule['configure'] = (command) => {
  command.argument('[file...]', 'dossiers to check');
};

export const run: CommandModule['run'] = async (context, args) => {
  const problems: Problem[] = [];
  const paths = await context.paths([...(context.options.file ?? []), ...args]);
  for (const path of paths) {
    problems.push(...(await context.load(path, checkDossier)).problems);
  }
  await context.print(viewProblems(problems));
  context.notice(problems.length === 0 ? 'No problems.' : summarize(problems));
  return problems.some(({ severity }) => severity === 'error') ? exitCodes.found : undefined;
};
