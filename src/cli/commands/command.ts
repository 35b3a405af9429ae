import type { Command } from 'commander';
import type { ExitCode } from '../../problems/casefile-error.js';
import type { Context } from '../context.js';

/** What a command's own file holds. Only the command at hand is loaded. */
export interface CommandModule {
  /** Adds the command's arguments and options. */
  configure(command: Command): void;
  /** Does the work; the exit code where it is not 0. */
  run(
    context: Context,
    args: readonly string[],
    options: Readonly<Record<string, unknown>>,
  ): Promise<ExitCode | undefined>;
}
