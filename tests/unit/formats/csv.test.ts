import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/formats/csv.js';
import { plainPaint } from '../../../src/formats/paint.js';
import { render } from '../../../src/formats/render.js';
import type { ViewRecord } from '../../../src/views/view.js';

const table = (fields: readonly string[], ...records: readonly ViewRecord[]): Promise<string> =>
  render({ name: 'made-up', fields, records, blocks: [] }, csv, {
    width: 80,
    paint: plainPaint,
    links: false,
    folds: true,
  });
const print = (record: ViewRecord): Promise<string> => table(Object.keys(record), record);

describe('csv', () => {
  it('has the same columns whatever the records hold', async () => {
    expect(await table(['b', 'a', 'c'], { b: 1, a: 'x' }, { a: 'y', c: true })).toBe('b,a,c\n1,x,\n,y,true\n');
    expect(await table(['b', 'a', 'c'])).toBe('b,a,c\n');
  });

  it('quotes', async () => {
    expect(await print({ a: 'x, "y"\nz' })).toBe('a\n"x, ""y""\nz"\n');
  });

  it.each([
    [['x', 2, null], 'x; 2; '],
    [[{ id: 'i', name: 'n' }, { title: 't' }, { number: 3 }], 'n; t; 3'],
    [{ id: 'i', title: 't' }, 't'],
    [{ from: 1 }, '"{""from"":1}"'],
    [null, ''],
    [undefined, ''],
    [[], ''],
  ])('flattens %j', async (value, expected) => {
    expect(await print({ a: value, z: '.' })).toBe(`a,z\n${expected},.\n`);
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx'])('defuses the formula %j', async (formula) => {
    expect(await print({ a: formula })).toBe(`a\n'${formula}\n`);
  });

  it('leaves numbers alone and shows control characters', async () => {
    expect(await print({ a: -1, b: '\u001b' })).toBe('a,b\n-1,^[\n');
  });
});
