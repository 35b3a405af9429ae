import { describe, expect, it } from 'vitest';
import { entryLines } from '../../../../src/dossier/yaml/insertion.js';
import { YamlText } from '../../../../src/dossier/yaml/text.js';

describe('the lines of a list', () => {
  const items = (...lines: readonly string[]) =>
    entryLines(new YamlText(lines.join('\n')), ['list']).map(({ first, last }) => `${first}-${last}`);

  it.each([
    [
      ['list:', '  - a', '  - b: c', '    d: e', '  - f'],
      ['1-1', '2-3', '4-4'],
    ],
    [
      ['list:', '- a', '- b', 'end: c'],
      ['1-1', '2-2'],
    ],
    [
      ['list:', '  # of a', '  - a', '  # of b', '  # of b too', '  - b'],
      ['1-2', '3-5'],
    ],
    [
      ['list:', '  - a', '    # of a', '      # of a too', '  # of b', '  - b'],
      ['1-3', '4-5'],
    ],
    [
      ['list:', '  - a', ' # of none', '  - b', '    # of b', '# of none'],
      ['1-1', '3-4'],
    ],
    [
      ['# of none', 'list:', '  - a', '', '    # apart', '  - b'],
      ['2-2', '5-5'],
    ],
    [
      ['list:', '  -   a: b', '', '  - c: >', '      d', '', '      e', ''],
      ['1-1', '3-6'],
    ],
    [
      ['list:', '  - a: [b,', '      c]', '  - "d', '    e"'],
      ['1-2', '3-4'],
    ],
    [
      ['list:', '  - "#"', '  - b'],
      ['1-1', '2-2'],
    ],
  ])('%j are %j', (lines, expected) => expect(items(...lines)).toEqual(expected));

  it.each([
    [['list: [a, b]']],
    [['list: a']],
    [['list: { a: b }']],
    [['list:', '  -', '    a: b']],
    [['list:', '  - a', '  -', '    b']],
    [['list:', '  - !x a']],
    [['other: a']],
  ])('%j are not a list', (lines) => expect(items(...lines)).toEqual([]));
});
