import { visibleLine } from '../formats/control-characters.js';
import { CasefileError, type ExitCode, exitCodes } from '../problems/casefile-error.js';
import type { Io } from './io.js';
import { type ColourChoice, colourChoices, paintFor } from './terminal/colour-level.js';
import { wrap } from './terminal/wrap.js';

/** Run the program with arguments in the given environment. Returns the exit code; never throws. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const { runProgram } = await import('./program.js');
    return await runProgram(argv, io);
  } catch (error) {
    return report(error, argv, io);
  }
}

async function report(error: unknown, argv: readonly string[], io: Io): Promise<ExitCode> {
  const { stderr, env } = io;
  const paint = await paintFor(colourChoice(argv), stderr, env);
  const name = paint('error', 'casefile:');
  if (!(error instanceof CasefileError)) {
    stderr.write(`${name} ${bugReport(error, io)}\n`);
    return exitCodes.bug;
  }
  if (error.problems.length > 0) {
    const { printProblems } = await import('./terminal/print-problems.js');
    await printProblems(error.problems, io, colourChoice(argv));
  }
  stderr.write(`${wrap(`casefile: ${visibleLine(error.message)}`, stderr).replace('casefile:', name)}\n`);
  if (error.hint !== undefined) stderr.write(`${wrap(visibleLine(error.hint), stderr)}\n`);
  return error.exitCode;
}

/**
 * The text to send about a bug. It leaves out the message of the error, which may quote a withheld part of the file.
 */
function bugReport(error: unknown, { version, runtime }: Io): string {
  const kind = error instanceof Error ? error.name : typeof error;
  const [, position] = /\n +at .*?([\w.-]+\.[jt]s:\d+)/.exec((error instanceof Error && error.stack) || '') ?? [];
  return [
    `a bug in casefile, not in your file: ${kind}${position === undefined ? '' : ` at ${position}`}`,
    `casefile ${version}, ${runtime}`,
    'Please report it as SECURITY.md describes. Send these lines, but no part of your case file.',
  ].join('\n');
}

/** `--color` as the command line gives it, because the error may be in the command line itself. */
function colourChoice(argv: readonly string[]): ColourChoice {
  const index = argv.findLastIndex((argument) => argument.startsWith('--color'));
  const value = argv[index]?.split('=')[1] ?? argv[index + 1];
  return colourChoices.find((choice) => index !== -1 && choice === value) ?? 'auto';
}
