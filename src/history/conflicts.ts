import { type Change, compareFacts } from './compare.js';
import { type Fact, type FactKind, factKey } from './facts.js';
import { changedFields, type FieldChange } from './fields.js';
import { match } from './match.js';

/** A value that two versions changed differently; absent where a version has none. */
interface Clash {
  readonly field: string;
  readonly item?: string;
  readonly base?: string;
  readonly ours?: string;
  readonly theirs?: string;
}

/** An entry that two versions changed differently. */
export interface Conflict {
  readonly kind: FactKind;
  /** The entry in our version, or else in theirs. */
  readonly fact: Fact;
  /** What both did, or which of them withdrew what the other changed. */
  readonly conflict: 'changed' | 'added' | 'withdrawn by ours' | 'withdrawn by theirs';
  readonly fields: readonly Clash[];
}

/** The entries that two versions of a case file changed differently since the version that both came from. */
export function conflicts(base: readonly Fact[], ours: readonly Fact[], theirs: readonly Fact[]): Conflict[] {
  const [mine, other] = [compareFacts(base, ours), compareFacts(base, theirs)];
  const theirChanges = new Map(other.flatMap((change) => (change.before ? [[factKey(change.before), change]] : [])));
  const changed = mine.flatMap((change) => {
    const their = change.before && theirChanges.get(factKey(change.before));
    return their === undefined ? [] : conflictOf(change, their);
  });
  return [...changed, ...addedTwice(mine, other)];
}

function conflictOf(ours: Change, theirs: Change): Conflict[] {
  const { kind } = ours;
  if (ours.change === 'withdrawn' || theirs.change === 'withdrawn') {
    if (ours.change === theirs.change) return [];
    const [conflict, left] =
      ours.change === 'withdrawn' ? (['withdrawn by ours', theirs] as const) : (['withdrawn by theirs', ours] as const);
    const side = left === ours ? 'ours' : 'theirs';
    const fields = left.fields.map((field) => clash(field, { [side]: field.after }));
    return [{ kind, fact: left.fact, conflict, fields }];
  }
  const theirFields = new Map(theirs.fields.map((field) => [keyOf(field), field]));
  const fields = ours.fields.flatMap((field) => {
    const other = theirFields.get(keyOf(field));
    return other === undefined || other.after === field.after
      ? []
      : [clash(field, { ours: field.after, theirs: other.after })];
  });
  return fields.length === 0 ? [] : [{ kind, fact: ours.fact, conflict: 'changed', fields }];
}

/** A thing in a list may be there twice, with other values before. */
function keyOf({ field, item, before }: FieldChange): string {
  return JSON.stringify([field, item, before]);
}

function clash(
  { field, item, before }: FieldChange,
  sides: { ours?: string | undefined; theirs?: string | undefined },
): Clash {
  const { ours, theirs } = sides;
  return {
    field,
    ...(item !== undefined && { item }),
    ...(before !== undefined && { base: before }),
    ...(ours !== undefined && { ours }),
    ...(theirs !== undefined && { theirs }),
  };
}

/** Entries that both versions added, with other content. */
function addedTwice(ours: readonly Change[], theirs: readonly Change[]): Conflict[] {
  const added = (changes: readonly Change[], kind: FactKind) =>
    changes.filter((one) => one.change === 'added' && one.kind === kind).map(({ fact }) => fact);
  return [...new Set(ours.map(({ kind }) => kind))].flatMap((kind) =>
    match(added(ours, kind), added(theirs, kind)).pairs.flatMap(({ before, after }): Conflict[] => {
      const fields = changedFields(before.values, after.values).map(
        ({ field, item, before: mine, after: other }): Clash =>
          clash(item === undefined ? { field } : { field, item }, { ours: mine, theirs: other }),
      );
      return fields.length === 0 ? [] : [{ kind, fact: before, conflict: 'added', fields }];
    }),
  );
}
