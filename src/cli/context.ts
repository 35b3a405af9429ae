import type { Io } from './io.js';
import type { GlobalOptions } from './options.js';
import { Screen } from './screen.js';
import { Workspace } from './workspace.js';

/** The environment of a command: a workspace with the case files, and a screen for the output. */
export interface Context {
  readonly workspace: Workspace;
  readonly screen: Screen;
}

/** The context of a run. `isVerdict` says that the exit code is read as a verdict on the case files. */
export function contextOf(io: Io, options: GlobalOptions, { isVerdict = false } = {}): Context {
  const screen = new Screen(io, options);
  return { screen, workspace: new Workspace(io, options, screen, { isVerdict }) };
}
