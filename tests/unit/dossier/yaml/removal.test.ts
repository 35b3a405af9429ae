import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/dossier/reading/parse.js';
import { edited } from '../../../../src/dossier/yaml/edit.js';
import { emptyingAt, removalAt } from '../../../../src/dossier/yaml/removal.js';
import { fc } from '../../../support/property.js';

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
    ['a: [\n  x,\n  y,\n  z]\n', [1, 2], 'a: [\n  x]\n'],
    ['a: [x, # of x\n  y]\n', [1], 'a: [x # of x\n  ]\n'],
    ['a: [x, y # of y\n]\n', [1], 'a: [x\n]\n'],
    ['a: [x,\n  # of y\n  y]\n', [0], 'a: [ # of y\n  y]\n'],
    ['a: [\n  # of x\n  x,\n  # of y\n  y\n]\n', [0], 'a: [\n  # of y\n  y\n]\n'],
    ['a:\n  # of x\n  - x\n  # of y\n  - y # too\n    # more\n  - z\n', [1], 'a:\n  # of x\n  - x\n  - z\n'],
    ['a:\r\n- x\r\n- y: 1\r\n  z: 2\r\n- z', [1, 2], 'a:\r\n- x\r\n'],
    ['a: [\n  x,\n  y\n]\n', [1], 'a: [\n  x\n]\n'],
    ['a: [\n  x # of x\n  , # more\n  y,\n  z\n]\n', [1, 2], 'a: [\n  x # of x\n   # more\n]\n'],
    ['a: [\n  x,\n  y,\n]\n', [1], 'a: [\n  x,\n]\n'],
    ['a:\n  - x\n\n  - y\n\n  - z\nb: 1\n', [1], 'a:\n  - x\n\n  - z\nb: 1\n'],
    ['a:\n  - x\n\n  - y\n\n  - z\n', [0], 'a:\n  - y\n\n  - z\n'],
    ['a:\n  - x\n\n  - y\n\n  - z\n', [0, 1], 'a:\n  - z\n'],
    ['a:\n  - x\n\n  - y\n\n  - z\n', [1, 2], 'a:\n  - x\n'],
    ['a:\n  - x\n\n  - y\n\n\nb: 1\n', [1], 'a:\n  - x\n\nb: 1\n'],
    ['a:\r\n  x: 1\r\n\r\n  y: 2\r\n\r\n  z: 3\r\n', [1], 'a:\r\n  x: 1\r\n\r\n  z: 3\r\n'],
    ['a:\n  x: 1\n  y: |\n    2\n\n  z: 3\n', [1], 'a:\n  x: 1\n\n  z: 3\n'],
    ['a:\n  x: 1\n  y:\n  - z: 2\n    # of 2\n  z: 3\n', [1], 'a:\n  x: 1\n  z: 3\n'],
    [
      'a:\n  # of x\n  x: 1\n\n  # of y\n  # too\n  y: 2\n  # of z\n  z: 3\n',
      [1],
      'a:\n  # of x\n  x: 1\n\n  # of z\n  z: 3\n',
    ],
    ['a:\n  x: |\n    1\n  # of y\n  y: 2\n', [0], 'a:\n  # of y\n  y: 2\n'],
    ['a:\n  x: 1\n  y:\n    - 2\n    # of 2\n  # of z\n  z: 3\n', [1], 'a:\n  x: 1\n  # of z\n  z: 3\n'],
  ])('of %j: %j', (text, indexes, expected) => expect(without(text, ...indexes)).toBe(expected));

  test('between brackets, takes out these entries only, and no comment of others', () => {
    const above = fc.constantFrom('', ' ', '\n  ', '\n  # of N\n  ');
    const after = fc.constantFrom('', ' ', ' # of N\n  ', '\n  ');
    const entry = fc.tuple(fc.boolean(), above, after, after);
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 2, maxLength: 5 }),
        fc.boolean(),
        fc.boolean(),
        (entries, ends, isCrLf) => {
          fc.pre(entries.some(([isOut]) => !isOut));
          const items = entries.map(([, before, inside, behind], index) => {
            const comma = ends || index < entries.length - 1 ? ',' : '';
            return `${before}x${index}${inside}${comma}${behind}`.replaceAll('N', String(index));
          });
          const lines = `a: [${items.join('')}]\nb: y\n`;
          const text = isCrLf ? lines.replaceAll('\n', '\r\n') : lines;
          const kept = entries.flatMap(([isOut], index) => (isOut ? [] : [index]));
          const changed = without(text, ...entries.flatMap(([isOut], index) => (isOut ? [index] : [])));
          const { yaml } = parse(new TextEncoder().encode(changed ?? ''), 'case.yaml');
          expect(yaml?.data).toEqual({ a: kept.map((index) => `x${index}`), b: 'y' });
          const comments = (one: string) =>
            (one.match(/# of \d/g) ?? []).filter((all) => kept.includes(Number(all.at(-1))));
          expect(comments(changed ?? '')).toEqual(comments(text));
        },
      ),
    );
  });

  test.each([
    [
      'keys',
      'xN:',
      [' 1 # of N\n', '\n    - 1 # of N\n', '\n  - z: 1 # of N\n', ' |\n    1\n', ' [\n    1 # of N\n  ]\n'],
    ],
    ['items', '-', [' 1 # of N\n', ' z: 1\n', ' z:\n    - y: 1 # of N\n', ' - 1 # of N\n', ' z: |\n      1\n']],
  ])('on lines of their own, takes out these %s only, with their comments', (_, start, values) => {
    const entry = fc.tuple(
      fc.boolean(),
      fc.constantFrom('', '  # of N\n', '\n', '\n  # of N\n'),
      fc.constantFrom(...values),
      fc.constantFrom('', '    # of N\n', '      # of N\n'),
    );
    fc.assert(
      fc.property(fc.array(entry, { minLength: 2, maxLength: 5 }), (entries) => {
        fc.pre(entries.some(([isOut]) => !isOut));
        const lines = entries.map(([, before, value, after], index) =>
          `${before}  ${start}${value}${after}`.replaceAll('N', String(index)),
        );
        const isOut = (index: number) => entries[index]?.[0] === true;
        const text = (some: readonly string[]) => `a:\n${some.join('')}b: y\n`;
        const changed = without(text(lines), ...[...lines.keys()].filter(isOut)) ?? '';
        const kept = text(lines.filter((_, index) => !isOut(index)));
        const dataOf = (one: string) => parse(new TextEncoder().encode(one), 'case.yaml').yaml?.data;
        expect(dataOf(changed)).toEqual(dataOf(kept));
        expect(changed.match(/# of \d/g)).toEqual(kept.match(/# of \d/g));
      }),
    );
  });

  test.each([
    ['a text', 'a: x\n'],
    ['an entry on the line of another', 'a:\n  - - x\n    - y\n'],
  ])('is null for %s', (_, text) => expect(without(text, 1)).toBeNull());
});

describe('emptyingAt', () => {
  test.each([
    ['a: [x, y] # all\n', 'a: [] # all\n'],
    ['a:\n  - x\n  - y\nb: z\n', 'a: []\nb: z\n'],
    ['a: # all\r\n# of x\r\n- x # too\r\nb: z', 'a: [] # all\r\nb: z'],
    ['? a\n: - x\n', null],
  ])('of %j: %j', (text, expected) => {
    const { yaml } = parse(new TextEncoder().encode(text), 'case.yaml');
    const edits = yaml && emptyingAt(yaml, ['a']);
    expect(edits && edited(text, edits)).toBe(expected);
  });
});
