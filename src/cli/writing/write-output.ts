import type { ExitCode } from '../../problems/casefile-error.js';
import type { Io, Output } from '../io.js';
import type { GlobalOptions } from '../options/global.js';
import { Screen } from '../screen.js';
import { createFile } from './create-file.js';

/** Runs a command. Returns its exit code if that is not 0. */
export type Perform = (io: Io) => Promise<ExitCode | undefined>;

/** Run a command with a new file in place of standard output. If the command throws, there is no file. */
export async function writeOutput(
  path: string,
  io: Io,
  options: GlobalOptions,
  perform: Perform,
): Promise<ExitCode | undefined> {
  let exitCode: ExitCode | undefined;
  const fill = async (write: Output['write']) => {
    exitCode = await perform({ ...io, stdout: { ...noTerminal, write } });
  };
  await createFile(io, path, fill, { hint: 'Choose another path, or delete that file.' });
  new Screen(io, options).notice(`Wrote ${path}.`);
  return exitCode;
}

const noTerminal = { drained, isTerminal: false, columns: undefined, rows: undefined };

/** A signal such as Ctrl-C arrives only between two turns. */
async function drained(): Promise<true> {
  await new Promise((next) => setImmediate(next));
  return true;
}
