import { firstIndex } from '../../first-index.js';
import { joinedRanges, overlapsAny, type Range } from '../../ranges.js';
import { type Access, accessLevels, strictest } from '../format/vocabulary.js';

/** A range of lines of a file, counted from 1, that is not public. */
interface Part {
  readonly first: number;
  readonly last: number;
  readonly access: Access;
}

/** The lines of a file that are withheld, each with the access that is needed to see it. */
export class WithheldLines {
  readonly #parts: Part[] = [];
  /** The lines of each access level; undefined until needed. */
  #linesByLevel: ReadonlyMap<Access, readonly Range<number>[]> | undefined;
  /** The parts by first line, each with the part around it; undefined until needed. */
  #nested: readonly Nested[] | undefined;
  readonly #further = new Map<string, Access>();
  /** Functions that add further parts before the first question about a line. */
  #later: (() => void)[] = [];

  /** Let a function add parts before the next question about a line. Nobody asks about a file without problems. */
  addLater(add: () => void): void {
    this.#later.push(add);
  }

  add(part: Part): void {
    this.#parts.push(part);
    this.#linesByLevel = undefined;
    this.#nested = undefined;
    this.#further.clear();
  }

  /** The strictest access of any part. */
  get access(): Access {
    this.#complete();
    return strictest(this.#parts.map(({ access }) => access));
  }

  /** The strictest access of the parts on a line. */
  at(line: number): Access {
    this.#complete();
    if (this.#parts.length === 0) return 'public';
    this.#linesByLevel ??= new Map(accessLevels.map((level) => [level, linesOf(this.#parts, level)]));
    const lines = this.#linesByLevel;
    return accessLevels.findLast((level) => overlapsAny([line, line], lines.get(level) ?? [])) ?? 'public';
  }

  /** The strictest access of the parts on a line that begin left of a column, counted from 0. */
  further(line: number, column: number, indentOf: (line: number) => number): Access {
    this.#complete();
    const key = `${line} ${column}`;
    const known = this.#further.get(key);
    if (known !== undefined) return known;
    this.#nested ??= nested(this.#parts);
    const all = this.#nested;
    const found: Access[] = [];
    for (let at = all[firstIndex(all.length, (index) => (all[index]?.first ?? 0) > line) - 1]; at; at = at.around) {
      if (line <= at.last && indentOf(at.first) < column) found.push(at.access);
    }
    const access = strictest(found);
    this.#further.set(key, access);
    return access;
  }

  #complete(): void {
    for (const add of this.#later.splice(0)) add();
  }
}

interface Nested extends Part {
  /** The nearest earlier part that includes the first line of this one. */
  readonly around: Nested | undefined;
}

/**
 * The parts by first line. A line can only be in the last part that begins on or before it, or in the
 * parts around that.
 */
function nested(parts: readonly Part[]): Nested[] {
  const open: Nested[] = [];
  return parts
    .toSorted((one, other) => one.first - other.first || other.last - one.last)
    .map((part) => {
      while ((open.at(-1)?.last ?? part.first) < part.first) open.pop();
      const added = { ...part, around: open.at(-1) };
      open.push(added);
      return added;
    });
}

function linesOf(parts: readonly Part[], level: Access): readonly Range<number>[] {
  return joinedRanges(parts.flatMap(({ first, last, access }) => (access === level ? [[first, last] as const] : [])));
}
