import { type Access, accessLevels, strictest } from '../format/vocabulary.js';
import { firstIndex } from '../yaml/first-index.js';

/** A range of lines of a file, counted from 1, that is not public. */
interface Part {
  readonly first: number;
  readonly last: number;
  readonly access: Access;
}

/** The lines of a file that are withheld, each with the access that is needed to see it. */
export class WithheldLines {
  readonly #parts: Part[] = [];
  /** The parts of each level, joined where they meet and in order; made when first needed. */
  #joined: readonly (readonly Part[])[] | undefined;

  add(part: Part): void {
    this.#parts.push(part);
    this.#joined = undefined;
  }

  /** The strictest access of any part. */
  get access(): Access {
    return strictest(this.#parts.map(({ access }) => access));
  }

  /** The strictest access of the parts on a line. */
  at(line: number): Access {
    this.#joined ??= accessLevels.map((level) => joined(this.#parts.filter(({ access }) => access === level)));
    return strictest(this.#joined.flatMap((parts) => partAt(line, parts)?.access ?? []));
  }

  /** The strictest access of the parts that begin to the left of a column, from 0. */
  further(line: number, column: number, indentOf: (line: number) => number): Access {
    return this.#of(({ first, last }) => first <= line && line <= last && indentOf(first) < column);
  }

  #of(lies: (part: Part) => boolean): Access {
    return strictest(this.#parts.filter(lies).map(({ access }) => access));
  }
}

function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts.toSorted((one, other) => one.first - other.first)) {
    const before = all.at(-1);
    if (before === undefined || part.first > before.last) all.push(part);
    else if (part.last > before.last) all[all.length - 1] = { ...before, last: part.last };
  }
  return all;
}

/** The part that a line is in, of parts in order. */
function partAt(line: number, parts: readonly Part[]): Part | undefined {
  const found = parts[firstIndex(parts.length, (index) => (parts[index]?.last ?? 0) >= line)];
  return found !== undefined && found.first <= line ? found : undefined;
}
