import { defined } from '../../defined.js';
import type { ExitCode } from '../../problems/casefile-error.js';
import { contextOf } from '../context.js';
import type { Io } from '../io.js';
import type { GlobalOptions } from '../options.js';
import { answer, type Browse } from './answers.js';
import { type Question, questionOf } from './question.js';

/**
 * Run `casefile complete -- WORDS`, as the scripts of `casefile completion` do: print candidates for the last word.
 * The first line is `files` if the shell should complete file names; then follows one candidate per line, with its
 * description after a tab. `--next` instead of `--` asks for the next word, for a shell that drops an empty one. On errors
 * nothing is printed, because someone who presses a key does not expect a message.
 */
export async function complete(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [mode, ...words] = argv;
  const question = await questionOf(mode === '--next' ? [...words, ''] : words);
  if (question === undefined) return 0;
  const answered = await answer(question, browser(question, io));
  const lines =
    answered === 'files'
      ? ['files']
      : ['words', ...answered.map(({ value, description }) => (description ? `${value}\t${description}` : value))];
  io.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

/** Reads the case files that the command line names, with the access that it names. */
function browser({ given }: Question, io: Io): Browse {
  const silent = { ...io, stderr: { ...io.stderr, write: () => {}, isTerminal: false } };
  const last = (name: string) => given.get(name)?.at(-1);
  const file = given.get('file');
  const options = {
    access: last('access') ?? 'public',
    ...defined({ file }),
  } as GlobalOptions;
  return async (take) => {
    // Do not read standard input: it is the terminal in which the command line is typed.
    if (file?.includes('-')) return false;
    // A file that cannot be read adds nothing.
    const { workspace } = contextOf(silent, options);
    const run = await workspace.browse({}, take).catch(() => undefined);
    return run?.isSeveral === true;
  };
}
