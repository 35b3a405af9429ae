import type { Problem } from './problem.js';

/** The problems of a file before a change, to tell which ones the change adds. */
export class KnownProblems {
  readonly #numbers = new Map<string, number>();

  constructor(problems: readonly Problem[]) {
    for (const key of problems.map(keyOf)) this.#numbers.set(key, (this.#numbers.get(key) ?? 0) + 1);
  }

  /** The problems that the file did not have before, or less often. */
  without(problems: readonly Problem[]): Problem[] {
    const left = new Map(this.#numbers);
    return problems.filter((one) => {
      const key = keyOf(one);
      const number = left.get(key) ?? 0;
      left.set(key, number - 1);
      return number <= 0;
    });
  }
}

/** A change moves the lines that a message may name. */
function keyOf({ code, message }: Problem): string {
  return `${code} ${message.replace(/\bline \d+/g, 'line')}`;
}
