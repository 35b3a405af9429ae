import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../../src/formats/records/csv.js';
import type { ViewRecord } from '../../../../src/views/view.js';
import { dossierPaths } from '../../../support/fixtures.js';
import { run } from '../../../support/run.js';
import { rendered } from '../../../support/views.js';

const table = (fields: readonly string[], ...records: readonly ViewRecord[]) => rendered(csv, fields, records);
const print = (record: ViewRecord): Promise<string> => table(Object.keys(record), record);

describe('csv', () => {
  it('has the same columns for any records', async () => {
    expect(await table(['b', 'a', 'c'], { b: 1, a: 'x' }, { a: 'y', c: true })).toBe('b,a,c\n1,x,\n,y,true\n');
    expect(await table(['b', 'a', 'c'])).toBe('b,a,c\n');
  });

  it('quotes', async () => {
    expect(await print({ a: 'x, "y"\nz' })).toBe('a\n"x, ""y""\nz"\n');
  });

  it.each([
    [['x', 2, null], 'x; 2'],
    [[{ id: 'i', name: 'n' }, { title: 't' }, { number: 3 }], 'n; t; 3'],
    [{ id: 'i', title: 't' }, 't'],
    [[{ text: 'Мира Восс', language: 'ru' }, { text: 'M. V.' }], 'Мира Восс; M. V.'],
    [['The Staff', { family: 'Pell', given: 'Ottoline' }, { family: '李' }], '"The Staff; Pell, Ottoline; 李"'],
    [{ id: 'protesters', title: 'How many?', against: ['a'] }, 'protesters'],
    [[{ right: 'cat-1', refs: ['r'] }, { right: 'iccpr-7' }], 'cat-1; iccpr-7'],
    [[{ event: 'verdict', date: '2020-06-22', outcome: 'convicted' }], 'convicted 2020-06-22'],
    [[{ event: 'verdict', outcome: 'convicted' }], 'convicted verdict'],
    [{ all: { least: 1, most: 3 }, kinds: [{ kind: 'custody', least: 2, most: 2 }] }, 'all 1–3; custody 2'],
    [{ earliest: '2020-02-01', latest: '2020-02-29' }, '2020-02-01/2020-02-29'],
    [{ earliest: '2020-02-01', latest: '2020-02-01' }, '2020-02-01'],
    [{ earliest: '2020-02-01', latest: null }, '2020-02-01/'],
    [{ url: 'https://a.example/', date: '2020-05' }, 'https://a.example/'],
    [{ statements: ['a/1', 'b'], events: ['c'] }, 'a/1; b; c'],
    [{ statements: [], events: [] }, ''],
    [{ statements: 22, events: 9 }, '22 statements; 9 events'],
    [
      [
        {
          field: 'quote',
          parts: [
            { text: 'The ', match: false },
            { text: 'sea', match: true },
          ],
        },
        { field: 'tag', parts: [{ text: 'sea', match: true }] },
      ],
      'quote: The sea; tag: sea',
    ],
    [
      [
        { case: 'harbour', id: 'night-wire' },
        { case: 'lantern', id: 'wire' },
      ],
      'harbour:night-wire; lantern:wire',
    ],
    [{ kind: 'organization', id: null, name: '[withheld]' }, '[withheld]'],
    [{ path: 'files/a.pdf', sha256: '00' }, 'files/a.pdf'],
    [{ number: 2, id: 'letter', quote: 'Q' }, 'letter'],
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

  it('is read back by another program', async () => {
    const records = [
      { a: 'x, "y"\n\tz', b: 'ة 文' },
      { a: '', b: '=1+1' },
    ];
    const { data, errors } = Papa.parse(await table(['a', 'b'], ...records), { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data).toEqual([records[0], { a: '', b: "'=1+1" }]);
  });
});

describe('--bom', () => {
  const timeline = (...argv: readonly string[]) => run(['timeline', '-f', dossierPaths.sandovia, ...argv]);

  it.each(['csv', 'tsv'])('begins %s with a byte order mark, and import reads the rest', async (format) => {
    const [plain, marked] = [await timeline('--format', format), await timeline('--format', format, '--bom')];
    expect(marked).toEqual({ ...plain, stdout: `\ufeff${plain.stdout}` });
    const imported = (text: string) => run(['import', `t.${format}`], { files: { [`t.${format}`]: text } });
    expect((await imported(marked.stdout)).stdout).toBe((await imported(plain.stdout)).stdout);
  });

  it.each([['--json'], ['--format', 'text'], ['--format', 'ndjson']])('is refused with %s', async (...argv) => {
    expect(await timeline('--bom', ...argv)).toEqual({
      stdout: '',
      stderr: 'casefile: --bom needs --format csv, tsv or days-csv\nAdd one of them, or remove --bom.\n',
      exitCode: 2,
    });
  });
});
