import { kindNames } from '../dossier/parts/entries-by-kind.js';
import { partList } from '../dossier/parts/registry.js';
import { grouped } from '../grouped.js';
import { type Fact, type FactKind, factKey, factKinds, renameKey, withRenamedLinks } from './facts.js';
import { changedFields, type FieldChange } from './fields.js';
import { type Matching, match } from './match.js';
import type { Values } from './plain.js';
import { isShowing, type Weakness, weakerIn } from './weaker.js';

/** A difference in meaning between two versions of a case file. */
export interface Change {
  readonly kind: FactKind;
  readonly change: 'added' | 'withdrawn' | 'changed';
  /** The entry in the later version, or else in the earlier one. */
  readonly fact: Fact;
  /** The entry in the earlier version; absent if it was added. */
  readonly before?: Fact;
  /** The ways in which the later version is weaker; empty if it is not. */
  readonly weaker: readonly Weakness[];
  /** Everything that differs; for an added or withdrawn entry, everything in it. */
  readonly fields: readonly FieldChange[];
}

/** What a case file consists of, in the order in which changes are listed. */
const kinds: readonly FactKind[] = [...factKinds, ...kindNames];
const partOfKind = new Map<FactKind, string>(partList.map(([key, { kind }]) => [kind.name as FactKind, key]));

/**
 * The differences in meaning between two versions of a case file, given their facts. What weakens the file comes first;
 * the rest is in the order of the table of parts. Comments, notation, order and numbering make no difference.
 */
export function compareFacts(
  before: readonly Fact[],
  after: readonly Fact[],
  /** The entries of the later version that show a name which the earlier one withholds, each by its `factKey`. */
  naming: ReadonlySet<string> = new Set(),
): Change[] {
  const matched = matchKinds(before, after);
  const renamed = renamedIds(matched);
  const withheld = new Set(after.flatMap(({ access, id }) => (access === 'public' || id === undefined ? [] : [id])));
  const weaker = (old: Fact | undefined, now: Fact, values: Values = {}): Weakness[] => {
    const own = old === undefined ? [] : weakerIn({ ...old, values }, now, (id) => !withheld.has(id));
    return naming.has(factKey(now)) && own.every((one) => !isShowing(one)) ? [...own, 'withheld-name-shown'] : own;
  };
  const changes = [...matched].flatMap(([kind, matching]) => changesOf(kind, matching, renamed, weaker));
  const isWeaker = ({ weaker }: Change) => weaker.length > 0;
  return [...changes.filter(isWeaker), ...changes.filter((change) => !isWeaker(change))];
}

/** The entries that two versions share, by kind. */
export function matchKinds(before: readonly Fact[], after: readonly Fact[]): ReadonlyMap<FactKind, Matching> {
  const byKind = (facts: readonly Fact[]) => grouped(facts, ({ kind }) => kind);
  const [old, now] = [byKind(before), byKind(after)];
  return new Map(
    kinds.map((kind) => {
      const [one = [], other = []] = [old.get(kind), now.get(kind)];
      // There is one file in each version, whatever its title.
      if (kind === 'case') return [kind, { pairs: pairOf(one[0], other[0]), withdrawn: [], added: [] }] as const;
      return [kind, match(one, other)] as const;
    }),
  );
}

function pairOf(before: Fact | undefined, after: Fact | undefined): Matching['pairs'] {
  return before && after ? [{ before, after }] : [];
}

/** The new id of each entry whose id changed, by its part and its old id. */
function renamedIds(matched: ReadonlyMap<FactKind, Matching>): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const [kind, { pairs }] of matched) {
    for (const { before, after } of pairs) {
      if (before.id === undefined || after.id === undefined || before.id === after.id) continue;
      renamed.set(renameKey(partOfKind.get(kind) ?? kind, before.id), after.id);
    }
  }
  return renamed;
}

function changesOf(
  kind: FactKind,
  { pairs, withdrawn, added }: Matching,
  renamed: ReadonlyMap<string, string>,
  weakerOf: (old: Fact | undefined, now: Fact, values?: Values) => Weakness[],
): Change[] {
  const changed = pairs.flatMap(({ before, after }): Change[] => {
    const old = withRenamedLinks(before, renamed);
    const fields = [...idChange(before.id, after.id), ...changedFields(old, after.values)];
    const weaker = weakerOf(before, after, old);
    return fields.length + weaker.length === 0
      ? []
      : [{ kind, change: 'changed', fact: after, before, weaker, fields }];
  });
  return [
    ...changed,
    ...added.map(
      (fact): Change => ({
        kind,
        change: 'added',
        fact,
        weaker: weakerOf(undefined, fact),
        fields: changedFields({}, fact.values),
      }),
    ),
    ...withdrawn.map(
      (fact): Change => ({
        kind,
        change: 'withdrawn',
        fact,
        before: fact,
        weaker: [],
        fields: changedFields(fact.values, {}),
      }),
    ),
  ];
}

function idChange(before: string | undefined, after: string | undefined): FieldChange[] {
  if (before === after) return [];
  return [{ field: 'id', ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}
