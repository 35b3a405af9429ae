import { describe, expect, it } from 'vitest';
import { disclose, withoutWithheld } from '../../src/dossier/disclose.js';
import { writeDossier } from '../../src/dossier/editing/write.js';
import { accessLevels } from '../../src/dossier/format/vocabulary.js';
import type { Dossier } from '../../src/dossier/model/dossier.js';
import { wholeFile } from '../../src/dossier/parts/registry.js';
import { parse } from '../../src/dossier/reading/parse.js';
import { readDossierText, roundTripPaths } from '../support/fixtures.js';
import { written } from '../support/made-up/hostile.js';
import { linkedDossier } from '../support/made-up/linked-dossier.js';
import { wholeDossier } from '../support/made-up/whole-dossier.js';
import { marked } from '../support/made-up/withheld-parts.js';
import { fc } from '../support/property.js';
import { scaled, slow } from '../support/slow.js';

const read = (text: string) => {
  const { dossier, problems } = parse(new TextEncoder().encode(text), 'case.yaml');
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return dossier;
};
const rewritten = (dossier: Dossier) => writeDossier({ ...wholeFile.write(dossier), casefile: '1' });

/** A dossier without its lines, which writing changes. */
const unplaced = (value: unknown): unknown => {
  if (value instanceof Map) return [...value].map(([key, entry]) => [key, unplaced(entry)]);
  if (Array.isArray(value)) return value.map(unplaced);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'line' && key !== 'lines');
  return Object.fromEntries(entries.map(([key, part]) => [key, unplaced(part)]));
};

const texts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(roundTripPaths).map(([name, path]) => [name, readDossierText(path)])),
  'with withheld parts': marked,
  'with every key': written(wholeDossier((path) => `The ${path}`)),
};

describe.each(Object.entries(texts))('the case file %s', (_, text) => {
  it.each(accessLevels)('is read again as it was disclosed (%s)', (access) => {
    const dossier = read(text);
    const shown = dossier && withoutWithheld(dossier, access);
    expect(shown).not.toBeNull();
    if (shown === null) return;
    const again = read(rewritten(shown));
    expect(unplaced(again)).toEqual(unplaced(shown));
    expect(again && unplaced(disclose(again, access).dossier)).toEqual(unplaced(shown));
  });
});

it('reads again what it wrote of any case file, whatever links it has', slow, () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 1000 }), { minLength: 200, maxLength: 200 }),
      fc.constantFrom(...accessLevels),
      fc.constantFrom(...accessLevels),
      (numbers, access, reader) => {
        let next = 0;
        const choose = (limit: number) => (numbers[next++ % numbers.length] ?? 0) % limit;
        const dossier = read(written(linkedDossier(choose, new Map())));
        const shown = dossier && withoutWithheld(dossier, access);
        const again = shown && read(rewritten(shown));
        expect(unplaced(again)).toEqual(unplaced(shown));
        // A copy for some readers also withholds from others what the file withholds from them.
        if (dossier && again && accessLevels.indexOf(reader) <= accessLevels.indexOf(access))
          expect(unplaced(withoutWithheld(again, reader))).toEqual(unplaced(withoutWithheld(dossier, reader)));
      },
    ),
    { numRuns: scaled(1000, 60) },
  );
});
