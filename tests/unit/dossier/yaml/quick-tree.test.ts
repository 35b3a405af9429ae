import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { parseTree } from '../../../../src/dossier/yaml/parse-tree.js';
import { quickTree } from '../../../../src/dossier/yaml/quick-tree.js';
import { generateCase } from '../../../bench/generate.mjs';
import { dossierPaths } from '../../../support/fixtures.js';
import { editedText } from '../../../support/made-up/edited-text.js';
import { fc } from '../../../support/property.js';
import { readProjectFile } from '../../../support/run.js';
import { scaled, slow } from '../../../support/slow.js';

/** What is read of a tree: values, styles, and the offsets at which each begins and ends. */
function seen(node: unknown): unknown {
  if (node === null) return null;
  const [start, end] = (node as Node).range ?? [];
  if (isScalar(node)) return [start, end, node.type, node.value];
  if (isSeq(node)) return [start, end, node.flow === true, node.items.map(seen)];
  if (!isMap(node)) return node;
  return [start, end, node.flow === true, node.items.map(({ key, value }) => [seen(key), seen(value)])];
}

/** Whether there is a quick tree. If so, that of the library is the same, without an error. */
function holds(text: string): boolean {
  const quick = quickTree(text);
  if (quick === null) return false;
  const { contents, errors } = parseTree(text);
  expect({ contents: seen(quick.contents), errors: [] }).toEqual({ contents: seen(contents), errors });
  return true;
}

describe('the quick tree', () => {
  it.each([
    ['the bundled case', readProjectFile(dossierPaths.bundled).toString(), true],
    ['a generated case', generateCase(0, 3), true],
    ['a comment as far in as what follows', 'a:\n  b: c\n# d\ne: f # g\n', true],
    ['a comment that ends a map', 'a:\n  b: c\n  # d\ne: f\n', false],
    ['a comment at the end', 'a:\n  b: c\n  # d\n', false],
    ['a comment at the end, without a line break', 'a: b\n #', false],
    ['comments with different margins', 'a:\n  b: c\n# d\n    # e\n# f\ng: h\n', false],
    ['blank lines', 'a:\n  b: c\n\n\nd: e\n\n', true],
    ['a block with blank lines below', 'a: |\n  b\n\n  c\n\n\nd: e', true],
    ['a block with a comment at its head', 'a: | # b\n  c\n', false],
    ['a block as an item', '- >-\n  a\n\n  b\n- |\n  c\n', true],
    ['a text over lines', 'a: b\n  c\nd: "e\n  f" # g\nh: i', true],
    ['brackets in brackets', 'a: [ b, [c], { d: [ ], "e": {}, }] # f\ng: h\n', true],
    ['a pair in a list', 'a: [b: c]\n', false],
    ['a list under a list', '- - a\n  - b\n-\n  c: d\n', true],
    ['an empty value', 'a:\nb: c\n', false],
    ['a key without a value', 'a: { b, c: d }\n', false],
  ])('of %s', (_what, text, isQuick) => {
    expect(holds(text)).toBe(isQuick);
  });

  it('is that of the library for every file of the tests, or there is none', () => {
    const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { parentPath, name } of files) holds(readFileSync(join(parentPath, name), 'utf8'));
  });

  it('is that of the library, whatever is done to a file', slow, () => {
    const texts = [readProjectFile(dossierPaths.bundled).toString(), generateCase(1, 2).slice(0, 4000)];
    fc.assert(fc.property(editedText(texts), holdsOrNone), { numRuns: scaled(500) });
  });

  it('is that of the library for any small text', slow, () => {
    const bits = [
      'a',
      ' ',
      '\n',
      '\n  ',
      '- ',
      ': ',
      '? ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '"',
      "'",
      '#',
      ' #',
      '&a ',
      '|',
      '|\n',
      '>-\n',
    ];
    const text = fc.array(fc.constantFrom(...bits), { maxLength: 30 }).map((all) => all.join(''));
    fc.assert(fc.property(text, holdsOrNone), { numRuns: scaled(5_000) });
  });
});

function holdsOrNone(text: string): void {
  holds(text);
}
