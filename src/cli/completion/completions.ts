import type { Workspace } from '../workspace.js';
import { answer, type Browse } from './answers.js';
import { questionOf } from './question.js';

/** The completions of the last of these words of a command line, as a shell would offer them. */
export async function completions(words: readonly string[], workspace: Workspace): Promise<readonly string[]> {
  const question = await questionOf(words);
  if (question === undefined) return [];
  const browse: Browse = async (take, inCase) => {
    // A file that cannot be read adds nothing.
    const run = await workspace.browse(inCase === undefined ? {} : { cases: [[inCase]] }, take).catch(() => undefined);
    return run?.isSeveral === true;
  };
  const found = await answer(question, browse);
  return found === 'files' ? [] : found.map(({ value }) => value);
}
