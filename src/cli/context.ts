import type { ExitCode } from '../problems/casefile-error.js';
import type { Io } from './io.js';
import type { GlobalOptions } from './options/global.js';
import { Screen } from './screen.js';
import { Workspace } from './workspace.js';

/** A workspace with the case files, and a screen for the output. */
export interface BaseContext {
  readonly workspace: Workspace;
  readonly screen: Screen;
}

/** The environment of a command. */
export interface Context extends BaseContext {
  readonly program: Program;
}

/** The program itself, for a command that runs others. */
export interface Program {
  readonly io: Io;
  readonly options: GlobalOptions;
  /** The words for its commands, by their help group. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Run a command line in another context. */
  run(argv: readonly string[], makeContext: MakeContext): Promise<ExitCode>;
  /** Finds the completions of the last word of a command line, as a shell would offer them. */
  complete(words: readonly string[], workspace: Workspace): Promise<readonly string[]>;
}

/** Makes the context of a run. */
export type MakeContext = (io: Io, options: GlobalOptions) => BaseContext;

export const contextOf: MakeContext = (io, options) => {
  const screen = new Screen(io, options);
  return { screen, workspace: new Workspace(io, options, screen) };
};
