import { describe, expect, it } from 'vitest';
import { entryLines, roomAt } from '../../../../src/dossier/yaml/insertion.js';
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

describe('the room for an entry', () => {
  const room = (lines: readonly string[], after?: number, path: readonly string[] = ['list']) => {
    const yaml = new YamlText(lines.join('\n'));
    const found = roomAt(yaml, path, after);
    return found && { ...found, at: yaml.lines.positionAt(found.at) };
  };
  const spaced = ['list:', '  # of a', '  - a', '', '  # of b', '  - b', '    # after b', '', 'end: c'];

  it.each([
    ['after the last', undefined, { line: 8, column: 1 }, true],
    ['after the first', 0, { line: 4, column: 1 }, true],
    ['before all', -1, { line: 2, column: 1 }, false],
  ])('is %s', (_, after, at, followsEntries) => {
    expect(room(spaced, after)).toMatchObject({ at, indent: 2, followsEntries, isSpaced: true });
  });

  it('is not spaced by a single entry, or by some empty lines', () => {
    expect(room(['list:', '', '  - a'])).not.toHaveProperty('isSpaced');
    expect(room(['list:', '  - a', '', '  - b', '  - c'])).not.toHaveProperty('isSpaced');
  });

  it.each([
    [['list:', 'end: c'], { line: 2, column: 1 }, 2],
    [['list: # none', '  # - a'], { line: 2, column: 1 }, 2],
    [['above:', '  list:'], { line: 2, column: 8 }, 4],
  ])('is below a key without a value: %j', (lines, at, indent) => {
    const path = lines[0] === 'above:' ? ['above', 'list'] : ['list'];
    expect(room(lines, undefined, path)).toEqual({ at, indent, followsEntries: false });
  });

  it.each([[['list: ""']], [['list: a']], [['other: []']]])('is nowhere in %j', (lines) => {
    expect(room(lines)).toBeNull();
  });

  it.each([
    [['list: [a, b]'], undefined, 11, true, undefined],
    [['list: [a, b]'], 0, 8, true, undefined],
    [['list: [a, b]'], -1, 7, false, true],
    [['list: []'], undefined, 7, false, undefined],
    [['list: {a, b: c}'], 0, 8, true, undefined],
  ])('is between brackets in %j after %j', (lines, after, offset, followsEntries, isFirst) => {
    expect(room(lines, after)).toEqual({
      at: { line: 1, column: offset + 1 },
      indent: null,
      followsEntries,
      ...(isFirst && { isFirst }),
    });
  });

  it.each([
    ['after the last', undefined, 4],
    ['after the first', 0, 3],
    ['before all', -1, 2],
  ])('is a line between brackets, %s', (_, after, line) => {
    const lines = ['list: [', '  a, # of a', '  b ,', ']'];
    expect(room(lines, after)).toMatchObject({ at: { line, column: 1 }, indent: null, lineIndent: 2 });
  });

  it.each([
    [['list: [', '  a,', '  b', ']'], undefined],
    [['list: [', '  a, b,', ']'], undefined],
    [['list: [', '  a, b,', ']'], 0],
    [['list: [a,', '  b]'], -1],
    [['list: [a,', '  b]'], 0],
  ])('is no line between brackets if %j after %j shares one', (lines, after) => {
    expect(room(lines, after)).not.toHaveProperty('lineIndent');
  });
});
