import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { yaml } from '../../../../src/formats/records/yaml.js';
import type { ViewRecord } from '../../../../src/views/view.js';
import { firstControl } from '../../../support/fixtures.js';
import { fc } from '../../../support/property.js';
import { scaled, slow } from '../../../support/slow.js';
import { rendered } from '../../../support/views.js';

const print = (...records: readonly ViewRecord[]) => rendered(yaml, [], records);

describe('yaml', () => {
  it('is a list of records', async () => {
    expect(await print({ a: 'x', b: [{ c: 1 }], d: [], e: null })).toBe(
      '- a: x\n  b:\n    - c: 1\n  d: []\n  e: null\n',
    );
    expect(await print()).toBe('[]\n');
  });

  it.each(['no', 'yes', '012', '1_000', '2020-04-17', 'null', '~', '1e3', '0x1f', '- a', '# b', 'a: b'])(
    'quotes %j, which a reader of YAML 1.1 or 1.2 would take for something else',
    async (text) => {
      expect(await print({ a: text })).toBe(`- a: "${text}"\n`);
    },
  );

  it('quotes a text with a tab, which YAML 1.1 allows only in quotes', async () => {
    expect(await print({ a: 'one\ttwo' })).toBe('- a: "one\\ttwo"\n');
  });

  it('ends with one line break, whatever a text ends with', async () => {
    expect(await print({ a: 'one\n\n' })).toBe('- a: "one\\n\\n"\n');
    expect(await print({ a: 'one\ntwo\n' })).toBe('- a: |\n    one\n    two\n');
  });

  it('writes a text that occurs twice without an alias', async () => {
    const same = { id: 'x' };
    expect(await print({ a: same, b: same })).not.toMatch(/[&*]/);
  });

  it('reads back the same in any version, and has no control character', slow, async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom('\u0085', '\u202e', '\u001b[0m', 'a\n\nb ', '\ttab'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.dictionary(fc.constantFrom('a', 'b'), text)), async (records) => {
        const printed = await print(...records);
        expect(firstControl(printed)).toBeUndefined();
        for (const version of ['1.1', '1.2'] as const)
          expect(parse(printed, { version })).toEqual(records.map((record) => ({ ...record })));
      }),
      { numRuns: scaled(100) },
    );
  });
});
