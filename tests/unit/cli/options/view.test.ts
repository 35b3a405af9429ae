import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { collectValues } from '../../../../src/cli/options/values.js';
import { addFilterOptions, type FilterOptions, readSelection } from '../../../../src/cli/options/view.js';
import type { FilterName } from '../../../../src/views/selecting/filters.js';

function filters(names: readonly FilterName[], ...argv: readonly string[]) {
  const command = new Command().exitOverride().configureOutput({ outputError: () => {} });
  addFilterOptions(command, names);
  return command.parse(argv, { from: 'user' }).opts<FilterOptions>();
}

const wrong = (message: string, hint: unknown) => expect.objectContaining({ message, hint, exitCode: 2 });

describe('filters', () => {
  it('are those of a view, and always order and limit', () => {
    const command = new Command();
    addFilterOptions(command, ['org', 'dates'], ['org']);
    expect(command.options.map(({ long }) => long)).toEqual([
      '--from',
      '--to',
      '--within',
      '--sort',
      '--reverse',
      '--limit',
    ]);
  });

  it('hold each value as given, because it may contain a comma', () => {
    expect(filters(['kind'], '--kind', 'arrest, trial', '--kind', 'verdict')).toEqual({
      kind: [['arrest, trial'], ['verdict']],
    });
    expect(collectValues(' a ,, b ', [['c']])).toEqual([['c'], ['a ,, b']]);
    expect(() => collectValues(' , ')).toThrow(wrong('a filter needs a value', expect.any(String)));
  });

  it('hold dates with their bounds', () => {
    expect(filters(['dates'], '--from', '2020-04', '--to', '2020-06', '--within')).toEqual({
      from: { edtf: '2020-04', earliest: '2020-04-01', latest: '2020-04-30' },
      to: { edtf: '2020-06', earliest: '2020-06-01', latest: '2020-06-30' },
      within: true,
    });
  });
});

describe('a selection', () => {
  it('separates filters, order and limit', () => {
    expect(readSelection({ kind: [['arrest']], sort: 'date', reverse: true, limit: 0 })).toEqual({
      filters: { kind: [['arrest']] },
      sort: 'date',
      reverse: true,
      limit: 0,
    });
    expect(readSelection({})).toEqual({ filters: {} });
  });

  it('has bounds that can contain something', () => {
    const between = (from: string, to: string) => readSelection(filters(['dates'], '--from', from, '--to', to)).filters;
    expect(between('2020-06', '2020')).toMatchObject({ from: { edtf: '2020-06' }, to: { edtf: '2020' } });
    expect(() => between('2021', '2020')).toThrow(wrong('--from 2021 is after --to 2020', 'Swap the two dates.'));
  });
});
