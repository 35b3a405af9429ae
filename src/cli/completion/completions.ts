import { onlyCase } from '../../library/read-case.js';
import type { Workspace } from '../workspace.js';
import { answer, type Browse } from './answers.js';
import { questionOf } from './question.js';

/** The completions of the last of these words of a command line, as a shell would offer them. */
export async function completions(words: readonly string[], workspace: Workspace): Promise<readonly string[]> {
  const question = await questionOf(words);
  if (question === undefined) return [];
  const found = await answer(
    question,
    browseIn(() => workspace),
  );
  return found === 'files' ? [] : found.map(({ value }) => value);
}

/** Make a function that passes on the case files of a workspace. What cannot be read adds nothing. */
export function browseIn(workspaceFor: () => Workspace): Browse {
  return async (take, inCase) => {
    try {
      const { isSeveral } = await workspaceFor().browse(onlyCase(inCase), take);
      return isSeveral;
    } catch {
      return false;
    }
  };
}
