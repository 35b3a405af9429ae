import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/dossier/reading/parse.js';
import { edited } from '../../../../src/dossier/yaml/edit.js';
import { removalAt } from '../../../../src/dossier/yaml/removal.js';

/** A text without the entries of the list or map under its only key; null if they cannot be taken out. */
function without(text: string, ...indexes: readonly number[]): string | null {
  const { yaml } = parse(new TextEncoder().encode(text), 'case.yaml');
  const edits = yaml && removalAt(yaml, ['a'], new Set(indexes));
  return edits && edited(text, edits);
}

describe('removalAt', () => {
  test.each([
    ['a: [x, y, z] # all\n', [0], 'a: [y, z] # all\n'],
    ['a: [x, y, z]\n', [1], 'a: [x, z]\n'],
    ['a: [ x, y, z ]\n', [1, 2], 'a: [ x ]\n'],
    ['a: [x, y, z]\n', [0, 2], 'a: [y]\n'],
    ['a: [\n  x, # of x\n  y, # of y\n]\n', [1], 'a: [\n  x, # of x\n]\n'],
    ['a: [\n  x, # of x\n  y # of y\n]\n', [0], 'a: [\n  y # of y\n]\n'],
    ['a: { x: 1, y: [2], z: }\n', [1], 'a: { x: 1, z: }\n'],
    ['a:\n  # of x\n  - x\n  # of y\n  - y # too\n    # more\n  - z\n', [1], 'a:\n  # of x\n  - x\n  - z\n'],
    ['a:\r\n- x\r\n- y: 1\r\n  z: 2\r\n- z', [1, 2], 'a:\r\n- x\r\n'],
    ['a:\n  x: 1\n  y: |\n    2\n\n  z: 3\n', [1], 'a:\n  x: 1\n\n  z: 3\n'],
    ['a:\n  x: 1\n  y:\n    - 2\n    # of 2\n  # of z\n  z: 3\n', [1], 'a:\n  x: 1\n  # of z\n  z: 3\n'],
  ])('of %j: %j', (text, indexes, expected) => expect(without(text, ...indexes)).toBe(expected));

  test.each([
    ['a text', 'a: x\n'],
    ['an entry on the line of another', 'a:\n  - - x\n    - y\n'],
  ])('is null for %s', (_, text) => expect(without(text, 1)).toBeNull());
});
