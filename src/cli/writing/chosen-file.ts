import { CasefileError } from '../../problems/casefile-error.js';
import type { Workspace } from '../workspace.js';

/**
 * The path of the one case file that a command changes or publishes: the named one, or else the only one that is found.
 */
export async function chosenFile(workspace: Workspace, named: readonly string[] = []): Promise<string> {
  const paths = await workspace.paths(named, true);
  const chosen = workspace.cases.length > 0 ? await filesOfCases(workspace) : paths;
  const [path, ...others] = chosen;
  if (path !== undefined && others.length === 0) return path;
  const listed: string[] = [];
  for (const one of chosen.slice(0, 5)) listed.push(await workspace.nameInHint(one));
  throw new CasefileError(`found ${chosen.length} case files, but only one can be changed`, {
    hint: `Choose it with --file: ${listed.join(', ')}${chosen.length > listed.length ? ', …' : ''}.`,
  });
}

/** The paths of the cases that `--case` names. */
async function filesOfCases(workspace: Workspace): Promise<readonly string[]> {
  const files: string[] = [];
  const run = await workspace.browse({}, ({ file }) => {
    files.push(file);
    return false;
  });
  return files.map((file) => run.pathOf(file));
}

/** Whether an argument is a path rather than an id: only a path has a dot or a slash. */
export function isPath(word: string): boolean {
  return /[./\\]/.test(word);
}
