import { describe, expect, it, test } from 'vitest';
import { parseDocument } from 'yaml';
import { parseTree } from '../../../../src/dossier/yaml/parse-tree.js';
import { dossierPaths } from '../../../support/fixtures.js';
import { fc } from '../../../support/property.js';
import { readProjectFile } from '../../../support/run.js';
import { scaled, slow } from '../../../support/slow.js';

const options = { version: '1.2', schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false } as const;

/** The tree of the library, and its errors without their stacks. */
function treeOf({ contents, errors }: ReturnType<typeof parseTree>) {
  return { contents, errors: errors.map(({ code, pos }) => [code, pos]) };
}

function holds(text: string): void {
  expect(treeOf(parseTree(text))).toEqual(
    treeOf(parseDocument(text, { ...options, prettyErrors: false, logLevel: 'error' })),
  );
}

describe('the tree of a text', () => {
  test.each([
    ['a case file', readProjectFile(dossierPaths.bundled).toString()],
    ['a long list in brackets', `a: [${'b, '.repeat(300)}{ c: d }]\n`],
    ['a long map in brackets', `a: {${Array.from({ length: 300 }, (_, index) => ` k${index}: v`).join(',')} }\n`],
    ['a long key in brackets', `? [${'b, '.repeat(300)}]\n: c\n`],
    ['nothing', ''],
    ['two documents', 'a\n---\nb\n'],
  ])('is that of the library: %s', (_what, text) => holds(text));

  it('is that of the library for any text', slow, () => {
    const bits = [
      'a',
      ' ',
      '\n',
      '- ',
      ': ',
      '? ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '#',
      '&a ',
      '*a ',
      '!t ',
      '|',
      '%',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 40 }), (all) => holds(all.join(''))),
      { numRuns: scaled(1_000) },
    );
  });
});

describe.each([
  ['lists in lists', 'a:\n  - ', '- ', true],
  ['keys in keys', 'a: b\n', '? ', true],
  ['maps in maps', 'a: b\n', ': ', true],
  ['brackets in brackets', 'a: ', '[', true],
  ['closing brackets', 'a: b\n', '}', false],
  ['documents', 'a: b\n', '---\n', false],
  ['errors of one list', 'a:\n', '- a: b: c\n', false],
])('a long text of %s', (_what, before, piece, isDeep) => {
  it('has few errors', () => {
    const [short, long] = [200, 60_000].map((count) => parseTree(before + piece.repeat(count)).errors);
    expect(long?.length).toBeGreaterThan(0);
    expect(long?.length).toBeLessThan(2_000);
    if (isDeep) expect(long?.map(({ code }) => code)).toContain('RESOURCE_EXHAUSTION');
    else expect(long?.[0]?.pos).toEqual(short?.[0]?.pos);
  });
});

test.each(['"" ', '&a ', '}'])('reading stops after 100,000 signs that belong to no value: %s', (piece) => {
  expect(parseTree(`a: ${piece.repeat(400_000)}`).errors.length).toBeLessThan(110_000);
});
