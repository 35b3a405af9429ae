import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/model/dossier.js';
import { edtf } from '../../../src/views/record-parts.js';
import { fieldsOf, type Selection, type ViewDefinition } from '../../../src/views/view-definition.js';
import { dossierOf, printed, select } from '../../support/views.js';

const schema = v.looseObject({ id: v.string(), date: v.optional(edtf), value: v.optional(v.unknown()) });

/** A view that shows the given records, whatever the dossier is. */
function viewOf(records: readonly v.InferOutput<typeof schema>[]): ViewDefinition<v.InferOutput<typeof schema>> {
  return {
    name: 'given',
    filters: ['match'],
    schema,
    items: () => records.map((record) => ({ record, facets: { text: [record.id] } })),
    blocks: (shown) => [{ kind: 'paragraph', text: [shown.map(({ id }) => id).join(' ')] }],
  };
}

const dossier = dossierOf();
const valued = (...values: readonly unknown[]) => viewOf(values.map((value, index) => ({ id: `r${index}`, value })));
const ids = (view: ViewDefinition<v.InferOutput<typeof schema>>, selection: Partial<Selection> = {}) =>
  select(view, [dossier], { filters: {}, ...selection }).records.map(({ id }) => id);

describe('a selection', () => {
  it('filters, sorts, reverses and cuts, in this order', () => {
    const view = valued(3, 1, 2, 4);
    expect(ids(view)).toEqual(['r0', 'r1', 'r2', 'r3']);
    expect(ids(view, { sort: 'value' })).toEqual(['r1', 'r2', 'r0', 'r3']);
    expect(ids(view, { sort: 'value', reverse: true, limit: 2 })).toEqual(['r3', 'r0']);
    expect(ids(view, { filters: { match: [['r1', 'r3']] }, reverse: true })).toEqual(['r3', 'r1']);
  });

  it.each([
    ['text', ['b', 'a', 'c'], ['r1', 'r0', 'r2']],
    ['numbers, not by their digits', [10, 9, 100], ['r1', 'r0', 'r2']],
    ['no before yes', [true, false], ['r1', 'r0']],
    ['lists by their length', [['b', 'a'], [], ['c']], ['r1', 'r2', 'r0']],
    ['named things by name', [{ name: 'b' }, { name: 'a' }], ['r1', 'r0']],
    ['what has no value last', [undefined, 'b', null, { id: 'nameless' }, 'a'], ['r4', 'r1', 'r0', 'r2', 'r3']],
    ['equals as they stood', ['a', 'a'], ['r0', 'r1']],
  ])('sorts %s', (_, values, expected) => {
    expect(ids(valued(...values), { sort: 'value' })).toEqual(expected);
  });

  it('sorts dates by their bounds', () => {
    const view = viewOf([
      { id: 'none' },
      { id: 'year', date: '2020' },
      { id: 'day', date: '2020-01-01' },
      { id: 'open', date: '../2019' },
    ]);
    expect(ids(view, { sort: 'date' })).toEqual(['open', 'day', 'year', 'none']);
    expect(ids(view, { sort: 'date', reverse: true })).toEqual(['year', 'day', 'open', 'none']);
  });

  it('sorts and cuts the records of several cases as one list', () => {
    const other: Dossier = { ...dossier, id: 'other' };
    const view: ViewDefinition<v.InferOutput<typeof schema>> = {
      ...valued(),
      items: ({ id }) =>
        [1, 3].map((value) => ({
          record: { id: `${id}-${value}`, value: id === 'other' ? value + 1 : value },
          facets: { text: [] },
        })),
    };
    const all = (selection: Partial<Selection>) =>
      select(view, [dossier, other], { filters: {}, ...selection }).records.map(({ value }) => value);
    expect(all({})).toEqual([1, 3, 2, 4]);
    expect(all({ sort: 'value', limit: 3 })).toEqual([1, 2, 3]);
    expect(all({ reverse: true })).toEqual([4, 2, 3, 1]);
  });

  it('rejects an unknown field', () => {
    expect(() => ids(valued(1), { sort: 'valu' })).toThrow(
      expect.objectContaining({ message: 'cannot sort by "valu"', hint: 'Did you mean "value"?', exitCode: 2 }),
    );
    expect(() => ids(valued(1), { sort: 'zzzz' })).toThrow(
      expect.objectContaining({ hint: 'Fields: id, date, value.' }),
    );
  });

  it('has the number of records before the cut', () => {
    expect(select(valued(1, 2, 3), [dossier], { filters: {}, limit: 1 }).total).toBe(3);
    const grouped = { ...valued(1, 2, 3), gather: (records: readonly { id: string }[]) => records.slice(0, 2) };
    expect(select(grouped, [dossier, dossier], { filters: {}, limit: 3 }).total).toBe(4);
  });
});

describe('several cases', () => {
  const second: Dossier = { ...dossier, id: 'second', title: 'A second case' };

  it('are limited across all of them, each under its title', async () => {
    const view = select(valued(1, 2), [dossier, second], { filters: {}, limit: 3 });
    expect(view.records).toHaveLength(3);
    expect(await printed(view.blocks)).toBe('made-up: A made-up case\n\nr0 r1\n\nsecond: A second case\n\nr0\n');
  });

  it('have no title if only one is shown', async () => {
    expect(await printed(select(valued(1), [dossier], { filters: {} }).blocks)).toBe('r0\n');
  });
});

describe('fields', () => {
  it('are those of the schema, in its order', () => {
    expect(fieldsOf(valued())).toEqual(['id', 'date', 'value']);
  });

  it('are empty if the schema is not an object', () => {
    expect(fieldsOf({ ...valued(), schema: v.any() })).toEqual([]);
  });
});
