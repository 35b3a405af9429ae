import { describe, expect, it } from 'vitest';
import { plainPaint } from '../../../../src/formats/colours/terminal.js';
import type { Format } from '../../../../src/formats/format.js';
import { json } from '../../../../src/formats/records/json.js';
import { ndjson } from '../../../../src/formats/records/ndjson.js';
import { render } from '../../../../src/formats/render.js';
import type { ViewRecord } from '../../../../src/views/view.js';
import { fc } from '../../../support/property.js';
import { scaled, slow } from '../../../support/slow.js';

const print = (format: Format, records: readonly ViewRecord[]): Promise<string> =>
  render({ name: 'made-up', fields: [], records, blocks: [] }, format, {
    width: 80,
    paint: plainPaint,
    links: false,
    folds: true,
  });

describe('json and ndjson', () => {
  it('print records as an array, or one per line', async () => {
    expect(await print(json, [{ a: 1 }])).toBe('[\n  {\n    "a": 1\n  }\n]\n');
    expect(await print(json, [])).toBe('[]\n');
    expect(await print(ndjson, [{ a: 1 }, { b: [2] }])).toBe('{"a":1}\n{"b":[2]}\n');
    expect(await print(ndjson, [])).toBe('');
  });

  it('escape what a terminal acts on', async () => {
    expect(await print(ndjson, [{ a: '\u001b\u007f\u009b\u2028\u202e\u2067\u200f\u061c' }])).toBe(
      '{"a":"\\u001b\\u007f\\u009b\\u2028\\u202e\\u2067\\u200f\\u061c"}\n',
    );
  });

  it('parse back to the same records', slow, async () => {
    const records = fc.array(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()));
    await fc.assert(
      fc.asyncProperty(records, async (given) => {
        const same: unknown = JSON.parse(JSON.stringify(given));
        expect(JSON.parse(await print(json, given))).toEqual(same);
        const lines = (await print(ndjson, given)).split('\n').slice(0, -1);
        expect(lines.map((line): unknown => JSON.parse(line))).toEqual(same);
      }),
      { numRuns: scaled(100) },
    );
  });
});
