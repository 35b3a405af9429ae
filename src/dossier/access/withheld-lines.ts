import { type Access, strictest } from '../format/vocabulary.js';

/** A range of lines of a file, counted from 1, that is not public. */
interface Part {
  readonly first: number;
  readonly last: number;
  readonly access: Access;
}

/** The lines of a file that are withheld, each with the access that is needed to see it. */
export class WithheldLines {
  readonly #parts: Part[] = [];

  add(part: Part): void {
    this.#parts.push(part);
  }

  /** The strictest access of any part. */
  get access(): Access {
    return strictest(this.#parts.map(({ access }) => access));
  }

  /** The strictest access of the parts on a line. */
  at(line: number): Access {
    return this.#of(({ first, last }) => first <= line && line <= last);
  }

  /** The strictest access of the parts that begin to the left of a column, from 0. */
  further(line: number, column: number, indentOf: (line: number) => number): Access {
    return this.#of(({ first, last }) => first <= line && line <= last && indentOf(first) < column);
  }

  #of(lies: (part: Part) => boolean): Access {
    return strictest(this.#parts.filter(lies).map(({ access }) => access));
  }
}
