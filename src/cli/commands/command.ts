import type { Command } from 'commander';
import type { ExitCode } from '../../problems/casefile-error.js';
import type { Context } from '../context.js';

/** The module of a command. Only the command that runs is loaded. */
export interface CommandModule<Options extends object = object> {
  /** Add the command's arguments and options. */
  configure(command: Command): void;
  /** Run the command with the options that it configures. Returns the exit code if it is not 0. */
  run(context: Context, args: readonly string[], options: Options): Promise<ExitCode | undefined> | Promise<void>;
}

/** A command in the list of all. */
export interface CommandEntry {
  readonly summary: string;
  /** Example command lines, with which the help of the command begins. */
  readonly examples: readonly string[];
  /** Another word for it. */
  readonly alias?: string;
  readonly load: () => Promise<CommandModule>;
}
