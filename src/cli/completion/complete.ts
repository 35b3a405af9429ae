import { defined } from '../../defined.js';
import { accessLevels } from '../../dossier/format/vocabulary.js';
import type { ExitCode } from '../../problems/casefile-error.js';
import { contextOf } from '../context.js';
import type { Io } from '../io.js';
import type { GlobalOptions } from '../options/global.js';
import { readClosedDate } from '../options/values.js';
import { isPath } from '../writing/chosen-file.js';
import { answer, type Browse } from './answers.js';
import { browseIn } from './completions.js';
import { type Question, questionOf } from './question.js';

/**
 * Run `casefile complete -- WORDS`, as the scripts of `casefile completion` do: print candidates for the last word. The
 * first line is `files` if the shell should complete file names; then follows one candidate per line, with its
 * description after a tab. `--next` instead of `--` asks for the next word, for a shell that drops an empty one. On
 * errors nothing is printed, because someone who presses a key does not expect a message.
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
function browser({ given, wanted, command, args }: Question, io: Io): Browse {
  const silent = { ...io, stderr: { ...io.stderr, write: () => {}, isTerminal: false }, cacheHost: quickCache(io) };
  const file = [...(given.get('file') ?? []), ...(command === 'add' ? args.filter(isPath) : [])];
  const knownOn = given.get('known-on')?.at(-1);
  const possibly = given.has('possibly') || undefined;
  const access = accessLevels.find((level) => level === given.get('access')?.at(-1));
  const options: GlobalOptions = {
    ...{ format: 'text', color: 'never', pager: false, cache: true, file, access: access ?? 'public' },
    // A further `--case` adds a case.
    ...defined({ case: wanted === 'case' ? undefined : given.get('case') }),
  };
  // Do not read standard input: it is the terminal in which the command line is typed.
  if (file.includes('-')) return async () => false;
  return browseIn(() => {
    const day = knownOn === undefined ? undefined : readClosedDate('--known-on')(knownOn);
    return contextOf(silent, { ...options, ...defined({ knownOn: day, possibly }) }).workspace;
  });
}

/** The cache, which indexes only a few changed files: someone who presses a key does not wait for a whole library. */
function quickCache(io: Io): NonNullable<Io['cacheHost']> {
  return async () => {
    const host = (await io.cacheHost?.()) ?? null;
    if (host === null) return null;
    const indexFiles: typeof host.indexFiles = async (tasks, done) => {
      if (tasks.length === 1) await host.indexFiles(tasks, done);
    };
    return { ...host, indexFiles };
  };
}
