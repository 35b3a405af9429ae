import { AskedValue } from '../../asked-value.js';
import { overlaps, within } from '../../dates/compare.js';
import type { Participant } from '../../dossier/model/dossier.js';
import { fold } from '../../dossier/names/fold.js';
import { getOrInsert } from '../../get-or-insert.js';
import { CasefileError } from '../../problems/casefile-error.js';
import { didYouMean } from '../../problems/suggest.js';
import {
  type Facets,
  type File,
  type FilterName,
  type Filters,
  type Matches,
  rules,
  type ValueFilter,
  type ValueRule,
} from './filters.js';
import { groupParties, type ListedParty } from './same-party.js';

/** The most values that a message lists. */
const mostListed = 12;

/**
 * Tests the items of one file after another against the filters, and records which filter values are known in any of
 * the files.
 */
export class FilterTest {
  readonly #dates: Matches | undefined;
  /** One entry for each time an option was given. */
  readonly #given: readonly (readonly FilterValue[])[];

  constructor(filters: Filters, has: readonly FilterName[]) {
    this.#dates = has.includes('dates') ? dateTest(filters) : undefined;
    this.#given = has.flatMap((name) =>
      name === 'dates' ? [] : (filters[name] ?? []).map((any) => any.map((value) => new FilterValue(name, value))),
    );
  }

  /** One test for all filters. */
  in(file: File): Matches {
    const all = this.#given.map((any) => {
      const fits = any.flatMap((asked) => asked.in(file));
      const test: Matches = (facets) => fits.some((fit) => fit(facets));
      return { option: any[0]?.option, test };
    });
    const asked = all.filter(({ option }) => option === 'role').map(({ test }) => test);
    const tests = all.map(({ option, test }): Matches => {
      const isOfParty = option === 'person' || option === 'org';
      if (!isOfParty || asked.length === 0) return test;
      return (facets) => asked.every((role) => test(inRole(facets, role)));
    });
    if (this.#dates) tests.push(this.#dates);
    return (facets) => tests.every((test) => test(facets));
  }

  /** Whether each value is known in one of the files. */
  get isMet(): boolean {
    return this.#given.flat().every((asked) => asked.unmet === undefined);
  }

  /** A warning for each value that names several parties. `isSeveral` says that there are several cases. */
  warnings(isSeveral: boolean): string[] {
    return this.#given.flat().flatMap((asked) => asked.warnings(isSeveral));
  }

  /** Throws if a value is unknown in all files, which is wrong usage. */
  check(files: string): void {
    for (const asked of this.#given.flat()) asked.check(files);
  }
}

/** The facets with only those participants who have a role. Someone with two roles is two participants. */
function inRole({ people = [], organizations = [], ...others }: Facets, role: Matches): Facets {
  const has = (one: Participant) => role({ people: [one], text: [] });
  return { ...others, people: people.filter(has), organizations: organizations.filter(has) };
}

/** A value of a filter. A file may know it as a whole although it has a comma. */
class FilterValue {
  readonly option: ValueFilter;
  readonly #rule: ValueRule;
  readonly #asked: AskedValue;
  /** The parties that each value names. */
  readonly #named = new Map<string, ListedParty[]>();
  /** The values to suggest, while the value itself is unknown. */
  readonly #candidates = new Set<string>();
  #last = 0;

  constructor(option: ValueFilter, value: string) {
    this.option = option;
    this.#rule = rules[option];
    this.#asked = new AskedValue(value);
  }

  in(file: File): Matches[] {
    const { id } = file.dossier;
    const own = (value: string) =>
      this.#rule.ofCase && value.startsWith(`${id}:`) ? value.slice(id.length + 1) : value;
    const { values, known } = this.#asked.meant((value) => this.#rule.known(own(value), file));
    for (const value of known) {
      getOrInsert(this.#named, value, () => []).push(...(this.#rule.named?.(own(value), file) ?? []));
    }
    this.#last = Math.max(this.#last, this.#rule.numbered?.(file) ?? 0);
    if (this.unmet === undefined) this.#candidates.clear();
    else for (const candidate of this.#rule.candidates(file)) this.#candidates.add(candidate);
    return values.map((value) => this.#rule.fits(own(value), file.dossier));
  }

  warnings(isSeveral: boolean): string[] {
    return [...this.#named].flatMap(([value, named]) => {
      const groups = groupParties(named);
      if (groups.length < 2) return [];
      const labels = groups.map((group) => `${idAmong(group, groups, isSeveral)} (${group[0].name})`);
      const plural = this.#rule.noun === 'person' ? 'people' : `${this.#rule.noun}s`;
      return [
        `--${this.option} "${value}" means ${labels.length} ${plural}: ${listed(labels)}; use an id to choose one`,
      ];
    });
  }

  get unmet(): string | undefined {
    return this.#asked.unmet;
  }

  check(files: string): void {
    const { unmet } = this;
    if (unmet === undefined) return;
    const candidates = [...this.#candidates];
    const isNumber = this.#last > 0 && /^\[?\d+\]?$/.test(unmet);
    const hint = isNumber
      ? `The ${this.#rule.noun}s are numbered 1 to ${this.#last}.`
      : (didYouMean(unmet, candidates, fold) ??
        (candidates.length === 0 ? `No ${this.#rule.noun} is listed there.` : `Available: ${listed(candidates)}.`));
    throw new CasefileError(`no ${this.#rule.noun} "${unmet}" in ${files}`, { hint });
  }
}

function listed(values: readonly string[]): string {
  return [...values.slice(0, mostListed), ...(values.length > mostListed ? ['…'] : [])].join(', ');
}

type Group = readonly [first: ListedParty, ...others: ListedParty[]];

/** The value that chooses one of several groups of parties. */
function idAmong(group: Group, groups: readonly Group[], isSeveral: boolean): string {
  const [first, ...others] = group;
  const id = others.length > 0 ? (first.register ?? first.id) : first.id;
  if (!isSeveral) return id;
  const isShared = groups.some((other) => other !== group && other.some((one) => one.id === id || one.register === id));
  return others.length === 0 || isShared ? `${first.case}:${first.id}` : id;
}

function dateTest({ from, to, within: inside }: Filters): Matches | undefined {
  if (from === undefined && to === undefined) return undefined;
  const range = { earliest: from?.earliest ?? null, latest: to?.latest ?? null };
  const compare = inside ? within : overlaps;
  return ({ date }) => date !== undefined && compare(date, range);
}
