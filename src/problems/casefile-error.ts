import type { Problem } from './problem.js';

export const exitCodes = {
  done: 0,
  found: 1,
  usage: 2,
  invalid: 3,
  withheld: 4,
  bug: 70,
  cannotWrite: 74,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An expected failure: a usage error, or input with problems. Has the exit code. */
export class CasefileError extends Error {
  override readonly name = 'CasefileError';
  readonly exitCode: ExitCode;
  readonly hint: string | undefined;
  readonly problems: readonly Problem[];

  constructor(
    message: string,
    options: { exitCode?: ExitCode; hint?: string | undefined; problems?: readonly Problem[] } = {},
  ) {
    super(message);
    this.exitCode = options.exitCode ?? exitCodes.usage;
    this.hint = options.hint;
    this.problems = options.problems ?? [];
  }
}
