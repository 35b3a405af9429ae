import type { Command } from 'commander';
import type { ExitCode } from '../../problems/casefile-error.js';
import type { Context } from '../context.js';

/** What a command's own file holds. Only the command at hand is loaded. */
export interface CommandModule {
  /** Set if its exit code is read as a verdict on the case files. */
  readonly isVerdict?: true;
  /** Adds the command's arguments and options. */
  configure(command: Command): void;
  /** Does the work; the exit code where it is not 0. */
  run(
    context: Context,
    args: readonly string[],
    options: Readonly<Record<string, unknown>>,
  ): Promise<ExitCode | undefined>;
}
