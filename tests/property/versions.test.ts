import { expect, it } from 'vitest';
import type { Change } from '../../src/history/compare.js';
import { compare, drafts, editOf, notations, readVersion, textOf } from '../support/made-up/versions.js';
import { fc } from '../support/property.js';
import { scaled, slow } from '../support/slow.js';

/** A change in the words of an expectation: `event changed people ben`. The id of a reference is random. */
function told({ kind, change, fields }: Change): string[] {
  if (change !== 'changed') return [`${kind} ${change}`];
  return fields.map(({ field, item }) => [kind, change, field, ...(field === 'people' ? [item] : [])].join(' '));
}

it('a random edit of a random case file is the difference, in any notation', slow, () => {
  fc.assert(
    fc.property(drafts, fc.nat(1000), fc.nat(1000), notations, notations, (draft, kind, place, one, other) => {
      const { draft: edited, expected } = editOf(draft, kind, place);
      const [before, after] = [readVersion(textOf(draft, one)), readVersion(textOf(edited, other))];
      expect(compare(before, after).flatMap(told)).toEqual(expected);
    }),
    { numRuns: scaled(1000) },
  );
});

it('what comparing A with B adds, comparing B with A withdraws', slow, () => {
  fc.assert(
    fc.property(drafts, fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { maxLength: 8 }), (draft, steps) => {
      let edited = draft;
      for (const [kind, place] of steps) {
        // A part that an edit emptied has nothing left to edit.
        if (edited.timeline.length === 0 || edited.statements.length === 0) break;
        const next = editOf(edited, kind, place).draft;
        const ids = next.timeline.map(({ id }) => id);
        if (new Set(ids).size === ids.length) edited = next;
      }
      const [before, after] = [readVersion(textOf(draft)), readVersion(textOf(edited))];
      const forth = compare(before, after);
      const back = compare(after, before);
      const turned = { added: 'withdrawn', withdrawn: 'added', changed: 'changed' } as const;
      const inOrder = (changes: readonly string[]) => changes.toSorted();
      const asText = (change: Change, turn: boolean) =>
        JSON.stringify([
          change.kind,
          turn ? turned[change.change] : change.change,
          change.fields
            .map(({ field, item, before: was, after: is }) =>
              JSON.stringify(turn ? [field, item, is, was] : [field, item, was, is]),
            )
            .toSorted(),
        ]);
      expect(inOrder(forth.map((change) => asText(change, false)))).toEqual(
        inOrder(back.map((change) => asText(change, true))),
      );
    }),
    { numRuns: scaled(1000) },
  );
});

it('moving, reordering, reformatting, renumbering and comments are no change', slow, () => {
  fc.assert(
    fc.property(drafts, notations, notations, (draft, one, other) => {
      expect(compare(readVersion(textOf(draft, one)), readVersion(textOf(draft, other)))).toEqual([]);
    }),
    { numRuns: scaled(500) },
  );
});
