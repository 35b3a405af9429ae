import { overlaps, within } from '../../dates/compare.js';
import { fold } from '../../dossier/names/fold.js';
import { CasefileError } from '../../problems/casefile-error.js';
import { didYouMean } from '../../problems/suggest.js';
import { type File, type FilterName, type Filters, type Matches, rules, type ValueRule } from './filters.js';

/**
 * Tests the items of one file after another against the filters, and records which filter values are known in any of
 * the files.
 */
export class FilterTest {
  readonly #dates: Matches | undefined;
  /** One entry for each time an option was given. */
  readonly #given: readonly (readonly AskedValue[])[];

  constructor(filters: Filters, has: readonly FilterName[]) {
    this.#dates = has.includes('dates') ? dateTest(filters) : undefined;
    this.#given = has.flatMap((name) =>
      name === 'dates'
        ? []
        : (filters[name] ?? []).map((any) => any.map((value) => new AskedValue(rules[name], value))),
    );
  }

  /** One test for all filters. */
  in(file: File): Matches {
    const tests = this.#given.map((any): Matches => {
      const fits = any.flatMap((asked) => asked.in(file));
      return (facets) => fits.some((test) => test(facets));
    });
    if (this.#dates) tests.push(this.#dates);
    return (facets) => tests.every((test) => test(facets));
  }

  /** Whether each value is known in one of the files. */
  get isMet(): boolean {
    return this.#given.flat().every((asked) => asked.unmet === undefined);
  }

  /** Throws if a value is unknown in all files, which is wrong usage. */
  check(files: string): void {
    for (const asked of this.#given.flat()) asked.check(files);
  }
}

/** A filter value as the user wrote it. A comma separates alternatives, unless the file knows the value as a whole. */
class AskedValue {
  readonly #rule: ValueRule;
  readonly #whole: string;
  readonly #parts: readonly string[];
  readonly #met = new Set<string>();
  /** The values to suggest, while the value itself is unknown. */
  readonly #candidates = new Set<string>();
  #last = 0;

  constructor(rule: ValueRule, whole: string) {
    this.#rule = rule;
    this.#whole = whole;
    this.#parts = whole
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  in(file: File): Matches[] {
    const { id } = file.dossier;
    const own = (value: string) =>
      this.#rule.ofCase && value.startsWith(`${id}:`) ? value.slice(id.length + 1) : value;
    const isKnown = (value: string) => this.#rule.known(own(value), file);
    const values = isKnown(this.#whole) ? [this.#whole] : this.#parts;
    for (const value of values.filter(isKnown)) this.#met.add(value);
    this.#last = Math.max(this.#last, this.#rule.numbered?.(file) ?? 0);
    if (this.unmet === undefined) this.#candidates.clear();
    else for (const candidate of this.#rule.candidates(file)) this.#candidates.add(candidate);
    return values.map((value) => this.#rule.fits(own(value), file.dossier));
  }

  get unmet(): string | undefined {
    return this.#met.has(this.#whole) ? undefined : this.#parts.find((part) => !this.#met.has(part));
  }

  check(files: string): void {
    const { unmet } = this;
    if (unmet === undefined) return;
    const candidates = [...this.#candidates];
    const listed = candidates.length > 12 ? `${candidates.slice(0, 12).join(', ')}, …` : candidates.join(', ');
    const isNumber = this.#last > 0 && /^\[?\d+\]?$/.test(unmet);
    const hint = isNumber
      ? `The ${this.#rule.noun}s are numbered 1 to ${this.#last}.`
      : (didYouMean(unmet, candidates, fold) ??
        (candidates.length === 0 ? `No ${this.#rule.noun} is listed there.` : `Available: ${listed}.`));
    throw new CasefileError(`no ${this.#rule.noun} "${unmet}" in ${files}`, { hint });
  }
}

function dateTest({ from, to, within: inside }: Filters): Matches | undefined {
  if (from === undefined && to === undefined) return undefined;
  const range = { earliest: from?.earliest ?? null, latest: to?.latest ?? null };
  const compare = inside ? within : overlaps;
  return ({ date }) => date !== undefined && compare(date, range);
}
