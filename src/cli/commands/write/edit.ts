import type { Parsed } from '../../../dossier/reading/parse.js';
import { readQuickly } from '../../../dossier/reading/quick-reader.js';
import type { FileContent } from '../../../library/read-file.js';
import { CasefileError, exitCodes } from '../../../problems/casefile-error.js';
import { printedProblems } from '../../../views/check/printed-problems.js';
import { problems, summarize } from '../../../views/check/problems.js';
import { viewOf } from '../../../views/view-definition.js';
import { checkFile, checkParsed } from '../../checking/check-file.js';
import type { Workspace } from '../../workspace.js';
import { chosenFile } from '../../writing/chosen-file.js';
import { findEntry } from '../../writing/find-entry.js';
import { unreadable } from '../../writing/write-change.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  command.argument(
    '[id]',
    'An id, the number of a reference, a name, or a case file (default: the first error of the file)',
  );
};

export const run: CommandModule['run'] = async ({ workspace, screen }, [word]) => {
  const { path, line, examined } = await positionOf(workspace, word);
  workspace.refuseToReplace(path);
  const before = examined?.content ?? (await workspace.readFile(path));
  await workspace.edit(path, line);
  const after = await workspace.readFile(path);
  const isUnchanged = isSame(before, after);
  if (isUnchanged) screen.notice('Nothing was changed.');
  const register = await workspace.registers.of(path);
  const { problems: found } =
    isUnchanged && examined
      ? await checkParsed(workspace, examined.parsed, path, register)
      : await checkFile(workspace, after, path, register);
  await screen.print(viewOf(problems, printedProblems(found)));
  screen.notice(found.length === 0 ? 'No problems.' : summarize(found));
  return found.some(({ severity }) => severity === 'error') ? exitCodes.found : undefined;
};

function isSame(before: FileContent, after: FileContent): boolean {
  return before.kind === 'bytes' && after.kind === 'bytes' && Buffer.compare(before.bytes, after.bytes) === 0;
}

interface Position {
  readonly path: string;
  readonly line: number;
  /** What the file has now, if it was parsed to find the line. */
  readonly examined?: { readonly content: FileContent; readonly parsed: Parsed };
}

/** The file and line of what a word means; of the first error if there is no word, or if the file cannot be read. */
async function positionOf(workspace: Workspace, word: string | undefined): Promise<Position> {
  if (word === undefined || /\.(?:ya?ml|json)$/i.test(word)) {
    return firstError(workspace, await chosenFile(workspace, word === undefined ? [] : [word]));
  }
  try {
    return await findEntry(workspace, word);
  } catch (error) {
    const paths = await workspace.paths();
    const [path] = paths;
    const isBroken = error instanceof CasefileError && error.exitCode === exitCodes.invalid;
    if (!isBroken || path === undefined || paths.length > 1) throw error;
    return firstError(workspace, path);
  }
}

/** The line of the first error in a file; 1 if it has none. */
async function firstError(workspace: Workspace, path: string): Promise<Position> {
  const content = await workspace.readFile(path);
  if (content.kind === 'unreadable') throw unreadable([content.problem]);
  if (readQuickly(content.bytes, path) !== null) return { path, line: 1 };
  const parsed = await workspace.parse(path, content.bytes);
  const error = parsed.problems.find(({ severity }) => severity === 'error');
  return { path, line: error?.span?.line ?? 1, examined: { content, parsed } };
}
