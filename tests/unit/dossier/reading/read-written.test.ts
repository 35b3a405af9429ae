import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { writeDossier } from '../../../../src/dossier/editing/write.js';
import type { WrittenDossier } from '../../../../src/dossier/format/schema.js';
import { readQuickly } from '../../../../src/dossier/reading/quick-reader.js';
import { readWritten } from '../../../../src/dossier/reading/read-written.js';
import { readProjectFile } from '../../../support/run.js';

const head: WrittenDossier = { casefile: '1', id: 'a', title: 'A', subjects: ['p'], people: { p: { name: 'P' } } };
const withoutLines = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, part) => (/^lines?$/.test(key) ? 0 : part)));

test.each([
  'tests/fixtures/sandovia.casefile.yaml',
  'tests/fixtures/scripts.casefile.yaml',
  'tests/fixtures/minimal.casefile.yaml',
  'data/ilyashev.yaml',
])('%s becomes the model that reading the file gives, but for the lines', (path) => {
  const data = parseYaml(readProjectFile(path).toString()) as WrittenDossier;
  const bytes = new TextEncoder().encode(writeDossier(data));
  expect(withoutLines(readWritten(data, 'a'))).toEqual(withoutLines(readQuickly(bytes, 'a')));
});

describe('data with a problem are not read', () => {
  test.each<[string, object]>([
    ['a key that is unknown', { acess: 'public' }],
    ['a link that leads nowhere', { subjects: ['q'] }],
    [
      'an id that occurs twice',
      {
        references: [
          { id: 'r', type: 'book', title: 'R' },
          { id: 'r', type: 'book', title: 'S' },
        ],
      },
    ],
    ['a date that does not exist', { people: { p: { name: 'P', born: '2020-02-30' } } }],
  ])('%s', (_, more) => {
    expect(readWritten({ ...head, ...more }, 'a')).toBeNull();
  });
});
