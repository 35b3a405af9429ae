import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { tsv } from '../../../../src/formats/records/tsv.js';
import type { ViewRecord } from '../../../../src/views/view.js';
import { rendered } from '../../../support/views.js';

const table = (...records: readonly ViewRecord[]) => rendered(tsv, ['a', 'b'], records);

describe('tsv', () => {
  it('has one row per line and one cell between tabs, for any value', async () => {
    const text = await table({ a: 'x\ty\nz', b: '"quoted", and\u2003wide' }, { b: -1 });
    expect(text).toBe('a\tb\nx y z\t"quoted", and wide\n\t-1\n');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\n@x'])('defuses the formula %j', async (formula) => {
    expect(await table({ a: formula })).toBe(`a\tb\n'${formula.trim()}\t\n`);
  });

  it.each(['"=1+1"', '""=1', '"@x', '" -1"', '"\uff1d1'])('defuses %j, which spreadsheets unquote', async (formula) => {
    const text = await table({ a: formula });
    expect(text).toBe(`a\tb\n'${formula}\t\n`);
    const { data } = Papa.parse<string[]>(text, { delimiter: '\t', skipEmptyLines: true });
    expect(data[1]?.[0]).not.toMatch(/^[=+\-@\uff1d]/);
  });

  it('is read back by another program', async () => {
    const { data, errors } = Papa.parse(await table({ a: 'ة\t1', b: 'x"y' }), {
      delimiter: '\t',
      quoteChar: '',
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data).toEqual([
      ['a', 'b'],
      ['ة 1', 'x"y'],
    ]);
  });
});
