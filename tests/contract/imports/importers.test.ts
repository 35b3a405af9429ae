import { describe, expect, test } from 'vitest';
import { writeDossier } from '../../../src/dossier/editing/write.js';
import type { WrittenDossier } from '../../../src/dossier/format/schema.js';
import { checkShape } from '../../../src/dossier/reading/check-shape.js';
import { type ImporterName, importerNames, importers } from '../../../src/imports/registry.js';
import { fc } from '../../support/property.js';
import { scaled, slow } from '../../support/slow.js';
import { YamlFile } from '../../support/yaml.js';

/** The tokens of all formats, in any order. */
const piece = fc.constantFrom(
  ...[
    '[',
    ']',
    '{',
    '}',
    '(',
    ')',
    '"',
    "'",
    ',',
    ':',
    '=',
    '#',
    '@',
    '%',
    '\\',
    '\n',
    '\r\n',
    ' ',
    '\t',
    '|',
    '<',
    '>',
  ],
  ...[
    '@book{',
    'title = {',
    '@string{',
    '@comment',
    "\\'e",
    '\\textless',
    'and',
    'TY  - ',
    'ER  - ',
    'AU  - ',
    'TI  - ',
  ],
  ...[
    '"title"',
    '"type"',
    '"author"',
    '"id"',
    'null',
    '1e9',
    '{"family":"x"}',
    '__proto__',
    'constructor',
    'Мира',
    '\u0000',
    '\ud800',
  ],
);
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string()), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe.each<ImporterName>([...importerNames])('the importer %s', (name) => {
  test('never throws, gives positions inside the text, and makes a valid case file', slow, async () => {
    const importer = await importers[name].load();
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        importer.detects(any);
        const { written, warnings } = await importer.read(any, 'a');
        const lines = any.split('\n');
        for (const { span, file, code } of warnings) {
          expect({ file, code }).toEqual({ file: 'a', code: 'not-imported' });
          expect(span?.line).toBeLessThanOrEqual(lines.length);
          expect(span?.column).toBeLessThanOrEqual((lines[(span?.line ?? 0) - 1]?.length ?? 0) + 1);
        }
        const whole: WrittenDossier = { casefile: '1', id: 'a', title: 'A', subjects: ['b'], ...written };
        const source = new YamlFile(writeDossier(whole));
        expect(checkShape(source), JSON.stringify(source.problems)).not.toBeNull();
      }),
      { numRuns: scaled(300) },
    );
  });

  test.each(['{', '[', '(', '\\', '@a{b,c={', '{"a":'])('handles many repetitions of %s', async (sign) => {
    const importer = await importers[name].load();
    const { written } = await importer.read(`@book{x, title={${sign.repeat(3_000)}`, 'a');
    expect(written.references ?? []).toEqual([]);
  });

  test('ignores ordinary prose', async () => {
    const importer = await importers[name].load();
    expect(importer.detects('Dear Ada,\n\nThis is a letter @ home: {no} [format] at all.\n')).toBe(false);
  });
});
