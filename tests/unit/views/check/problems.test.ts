import { describe, expect, it } from 'vitest';
import { problem } from '../../../../src/problems/problem.js';
import { problems, summarize } from '../../../../src/views/check/problems.js';
import { viewOf } from '../../../../src/views/view-definition.js';
import { printed } from '../../../support/views.js';

const file = 'case.yaml';
const error = problem('wrong-type', 'title is empty', {
  file,
  span: { line: 3, column: 8 },
  excerpt: 'title: ',
  hint: 'Write a value.',
});
const warning = problem('byte-order-mark', 'the file begins with a byte order mark', { file });

describe('problems', () => {
  it('are records with line and column, which are null for a problem of the file itself', () => {
    expect(viewOf(problems, [error, warning]).records).toEqual([
      {
        file,
        line: 3,
        column: 8,
        severity: 'error',
        code: 'wrong-type',
        message: 'title is empty',
        hint: 'Write a value.',
      },
      {
        file,
        line: null,
        column: null,
        severity: 'warning',
        code: 'byte-order-mark',
        message: 'the file begins with a byte order mark',
      },
    ]);
  });

  it.each(['ที่นี่มีน้ำ', 'ຢູ່ໃນນ້ຳ', '👩‍👩‍👧‍👦🇹🇭'])('cut a long line between two characters: %s', (letters) => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    const charactersOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
    for (let lead = 0; lead < letters.length; lead++) {
      const [before, after] = [`${letters.repeat(60)}${'x'.repeat(lead)}`, `${'x'.repeat(lead)}${letters.repeat(60)}`];
      const span = { line: 1, column: before.length + 1, end: before.length + 2 };
      const found = problem('unknown-key', 'm', { file, span, excerpt: `${before}y${after}` });
      const [block] = viewOf(problems, [found]).blocks;
      const shown = block?.kind === 'problem' ? block.excerpt : undefined;
      const [start, end] = [charactersOf(shown?.before ?? '').slice(1), charactersOf(shown?.after ?? '').slice(0, -1)];
      expect(charactersOf(before).slice(-start.length)).toEqual(start);
      expect(charactersOf(after).slice(0, end.length)).toEqual(end);
      expect(Math.min(start.length, end.length)).toBeGreaterThan(10);
    }
  });

  it('are printed like those of a linter, with line, caret and hint', async () => {
    expect(
      await printed(viewOf(problems, [error, warning]).blocks),
    ).toBe(`case.yaml:3:8: error wrong-type: title is empty
3 | title:
  |        ^
Write a value.

case.yaml: warning byte-order-mark: the file begins with a byte order mark
`);
  });

  it('have a caret under each marked character', async () => {
    const span = { line: 3, column: 8, end: 11 };
    const text = await printed(viewOf(problems, [{ ...error, span, excerpt: 'title: 案件x # why' }]).blocks);
    expect(text).toContain('3 | title: 案件x # why\n  |        ^^^^^\n');
  });

  it('have one caret if only a position is known', async () => {
    const text = await printed(viewOf(problems, [{ ...error, excerpt: 'title: 案件' }]).blocks);
    expect(text).toContain('3 | title: 案件\n  |        ^\n');
  });

  it('have no line if it is not known', async () => {
    const { excerpt: _, hint: __, ...bare } = error;
    expect(await printed(viewOf(problems, [bare]).blocks)).toBe('case.yaml:3:8: error wrong-type: title is empty\n');
  });

  it.each([
    [[], '0 errors'],
    [[error], '1 error'],
    [[error, error], '2 errors'],
    [[warning], '1 warning'],
    [[warning, error, warning], '1 error, 2 warnings'],
  ])('are summed up: %#', (problems, expected) => {
    expect(summarize(problems)).toBe(expected);
  });
});
