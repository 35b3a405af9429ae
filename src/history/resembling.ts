import { getOrInsert } from '../get-or-insert.js';
import { rememberingEach } from '../remembering.js';
import { termsOf } from '../search/terms.js';
import type { Classes } from './classes.js';
import { type Fact, type FactKind, factKey } from './facts.js';
import { inWords, type Values } from './plain.js';

/** Kinds, except claims, whose entries may have become entries of another kind of the same group. */
const groups: Readonly<Partial<Record<FactKind, string>>> = {
  case: 'text',
  section: 'text',
  reference: 'references',
  person: 'parties',
  organization: 'parties',
  place: 'places',
  dispute: 'disputes',
};

/** A sentence can be rewritten as an event, and as an entry of any new kind. */
const groupOf = (kind: FactKind) => groups[kind] ?? 'claims';

/** If a text lost words, and at least this share of them is in withheld entries, it counts as their source. */
const shareOfSource = 0.5;

/**
 * The entries of an earlier version that may say what a later or other version withholds. An entry that was split,
 * rewritten or turned into another kind is not recognised by its id or its text. So, where a version withholds an entry
 * that the earlier one has not, whatever the earlier one has and the other has not is withheld as well, and so is a
 * text that lost words which the withheld entry has. Returns the classes of these entries.
 */
export function resembling(
  { earlier, other }: { readonly earlier: number; readonly other: number },
  versions: readonly (readonly Fact[])[],
  classes: Classes,
  isWithheld: (version: number, fact: Fact) => boolean,
): number[] {
  const unknown = (versions[other] ?? []).filter(
    (fact) => isWithheld(other, fact) && !classes.isIn(earlier, classes.of(other, factKey(fact))),
  );
  if (unknown.length === 0) return [];
  const sought = new Map<string, Set<string>>();
  for (const fact of unknown) {
    const words = getOrInsert(sought, groupOf(fact.kind), () => new Set());
    for (const word of wordsIn(fact.values)) words.add(word);
  }
  const gone = (versions[earlier] ?? [])
    .filter((fact) => sought.has(groupOf(fact.kind)) && !classes.isIn(other, classes.of(earlier, factKey(fact))))
    .map((fact) => classes.of(earlier, factKey(fact)));
  const pairs =
    earlier < other
      ? classes.changedPairs(earlier, other).map(({ before, after }) => [before, after] as const)
      : classes.changedPairs(other, earlier).map(({ before, after }) => [after, before] as const);
  const reworded = pairs.flatMap(([from, to]) => {
    const left = wordsIn(to.values);
    const lost = [...wordsIn(from.values)].filter((word) => !left.has(word));
    const isIn = [...sought.values()].some(
      (words) => lost.length > 0 && lost.filter((word) => words.has(word)).length >= shareOfSource * lost.length,
    );
    return isIn ? [classes.of(earlier, factKey(from))] : [];
  });
  return [...gone, ...reworded];
}

/** The words of an entry, which is compared in many versions. */
const wordsIn = rememberingEach(
  (values: Values): ReadonlySet<string> => new Set(Object.values(values).flatMap((value) => termsOf(inWords(value)))),
);
