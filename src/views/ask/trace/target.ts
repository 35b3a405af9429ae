import { type Dossier, type Section, sectionsOf } from '../../../dossier/model/dossier.js';
import { fold } from '../../../dossier/names/fold.js';
import { idsNamed } from '../../../dossier/names/spellings.js';
import { entriesOf, type KindedEntry, maskedPeople } from '../../../dossier/parts/entries-by-kind.js';
import { type Dispute, disputesOf } from '../../../dossier/parts/points-in-dispute.js';
import { CasefileError } from '../../../problems/casefile-error.js';
import { didYouMean, likely } from '../../../problems/suggest.js';

type StatementEntry = Extract<KindedEntry, { readonly kind: 'statement' }>;

/** What can be traced: a claim, a dispute, a source, or a party. */
export type Target = { readonly dossier: Dossier } & (
  | Exclude<KindedEntry, StatementEntry | { readonly kind: 'dispute' }>
  | (StatementEntry & { readonly section: Section })
  | { readonly kind: 'dispute'; readonly item: Dispute }
);

/**
 * Finds what a word means in one dossier after another: an id, `kind:id` if two kinds share an id, the number of a
 * reference, a name, or the beginning of exactly one id. Each may follow the id of its case: `case:id`. Does not store
 * dossiers in which the word means nothing.
 */
export class TargetSearch {
  readonly #word: string;
  /** The possible meanings, the most certain first. */
  readonly #readings: readonly Target[][] = [[], [], [], []];
  readonly #near = new Set<string>();
  /** The statements of the section, if the word has the number of a statement that does not exist. */
  #numbers: string | undefined;
  /** Whether the word is the pseudonym of a withheld person. */
  #isPseudonym = false;

  constructor(word: string) {
    this.#word = word;
  }

  add(dossier: Dossier): void {
    const targets = targetsOf(dossier);
    const inCase = this.#word.startsWith(`${dossier.id}:`) ? this.#word.slice(dossier.id.length + 1) : undefined;
    const words = [this.#word, ...(inCase === undefined ? [] : [inCase])];
    for (const [index, means] of meanings.entries()) {
      const word = words.find((candidate) => means(candidate, targets, dossier).length > 0);
      if (word === undefined) continue;
      for (const meant of means(word, targets, dossier)) this.#readings[index]?.push(meant);
    }
    if (this.#readings.some((reading) => reading.length > 0)) return;
    this.#isPseudonym ||= maskedPeople(dossier).some(({ name }) => fold(name) === fold(inCase ?? this.#word));
    this.#numbers ??= statementNumbers(inCase ?? this.#word, targets);
    const near = likely(
      inCase ?? this.#word,
      targets.map(({ item }) => item.id),
    );
    if (near !== undefined) this.#near.add(near);
  }

  /** Whether the word means something. */
  get isFound(): boolean {
    return this.#isPseudonym || this.#readings.some((reading) => reading.length > 0);
  }

  /** The only meaning in each case file that has one; otherwise throws a usage error. */
  targets(isSeveral: boolean): readonly Target[] {
    const word = this.#word;
    const found = this.#readings.find((reading) => reading.length > 0);
    if (found === undefined && this.#isPseudonym) {
      throw new CasefileError(`"${word}" replaces a withheld name, so its entry is not shown`, {
        hint: 'Use show or timeline with --person and the pseudonym.',
      });
    }
    if (found === undefined) {
      const hint = this.#numbers ?? didYouMean(word.slice(word.lastIndexOf(':') + 1), this.#near);
      throw new CasefileError(`unknown id "${word}" in ${isSeveral ? 'these case files' : 'this case file'}`, {
        hint: hint ?? 'To list ids, run a command that lists entries with --json id: casefile timeline --json id.',
      });
    }
    if (new Set(found.map(({ dossier }) => dossier)).size === found.length) return found;
    const listed = found
      .slice(0, 12)
      .map(({ dossier, kind, item }) => `${isSeveral ? `${dossier.id}:` : ''}${kind}:${item.id}`);
    const more = found.length > listed.length ? ', …' : '';
    throw new CasefileError(`"${word}" is ambiguous: it matches ${found.length} entries`, {
      hint: `Use one of: ${listed.join(', ')}${more}.`,
    });
  }
}

type Meaning = (word: string, targets: readonly Target[], dossier: Dossier) => readonly Target[];

const meanings: readonly Meaning[] = [
  (word, targets) => targets.filter(({ kind, item }) => item.id === word || `${kind}:${item.id}` === word),
  (word, targets) =>
    targets.filter(({ kind, item }) => kind === 'reference' && `${item.number}` === word.replace(/^\[(\d+)\]$/, '$1')),
  (word, targets, dossier) => named(word, targets, dossier),
  (word, targets) =>
    targets.filter(({ kind, item }) => item.id.startsWith(word) || `${kind}:${item.id}`.startsWith(word)),
];

function statementNumbers(word: string, targets: readonly Target[]): string | undefined {
  const [, section = ''] = /^(?:statement:)?([^/]+)\/\d+$/.exec(word) ?? [];
  const ids = targets.flatMap(({ kind, item }) => (kind === 'statement' ? [item.id] : []));
  const numbers = ids.filter((id) => id.startsWith(`${section}/`)).map((id) => id.slice(section.length + 1));
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return `The section "${section}" has ${first === last ? `statement ${first}` : `statements ${first} to ${last}`}.`;
}

function targetsOf(dossier: Dossier): Target[] {
  const sections = sectionsOf(dossier);
  const entries = entriesOf(dossier).flatMap((entry): Target[] => {
    if (entry.kind === 'dispute') return [];
    if (entry.kind !== 'statement') return [{ ...entry, dossier }];
    const found = sections.get(entry.item);
    return found ? [{ ...entry, dossier, section: found.section }] : [];
  });
  const disputes = [...disputesOf(dossier).values()].map((dispute) => ({
    kind: 'dispute' as const,
    dossier,
    item: dispute,
  }));
  return [...entries, ...disputes];
}

function named(word: string, targets: readonly Target[], dossier: Dossier): Target[] {
  const [people, organizations] = [
    new Set(idsNamed(word, dossier.people.values())),
    new Set(idsNamed(word, dossier.organizations.values())),
  ];
  return targets.filter(
    ({ kind, item }) =>
      (kind === 'person' && people.has(item.id)) || (kind === 'organization' && organizations.has(item.id)),
  );
}
