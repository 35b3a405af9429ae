import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/dossier/names/fold.js';
import { CasefileError, exitCodes } from '../../../src/problems/casefile-error.js';
import type { problemCodes } from '../../../src/problems/codes.js';
import { compareProblems, problem } from '../../../src/problems/problem.js';
import { didYouMean, nearest, suggesting } from '../../../src/problems/suggest.js';

describe('a suggestion', () => {
  it.each([
    ['leter', ['memo', 'letter'], 'letter'],
    ['LETTER', ['letter'], 'letter'],
    ['shwo', ['schema', 'show'], 'show'],
    ['titel', ['text', 'title'], 'title'],
    ['ID', ['id'], 'id'],
    ['Nobody', ['memo', 'Ada Nobody'], 'Ada Nobody'],
    ['arrest', ['arrested-again', 'arrest-and-sentence'], 'arrest-and-sentence'],
    ['ab', ['abc', 'ab'], 'ab'],
    ['A', ['b', 'a'], 'a'],
  ])('for %s among %j is %s', (typo, candidates, expected) => {
    expect(didYouMean(typo, candidates)).toBe(`Did you mean "${expected}"?`);
  });

  it.each([
    ['letter', ['memorandum']],
    ['letter', []],
    ['ab', ['cd']],
    ['a', ['b']],
  ])('for %s among %j does not exist', (typo, candidates) => {
    expect(didYouMean(typo, candidates)).toBeUndefined();
  });

  it('for a name ignores what folding ignores', () => {
    const names = ['Işık Demir', 'Łukasz Bjørn'];
    expect(didYouMean('ISIK DEMR', names, fold)).toBe('Did you mean "Işık Demir"?');
    expect(didYouMean('bjorn', names, fold)).toBe('Did you mean "Łukasz Bjørn"?');
    expect(didYouMean('bjorn', names)).toBeUndefined();
  });

  it('is the first of equally similar words', () => {
    expect(didYouMean('cat', ['bat', 'rat'])).toBe('Did you mean "bat"?');
  });
});

describe('suggestions for one typo after another', () => {
  it('are the same as for each typo alone', () => {
    let looked = 0;
    const suggest = suggesting(['letter', 'memo'], (typo, all) => {
      looked += 1;
      return nearest(typo, all);
    });
    expect(['leter', 'mmeo', 'zzzzzz', 'leter', 'zzzzzz'].map(suggest)).toEqual([
      'letter',
      'memo',
      undefined,
      'letter',
      undefined,
    ]);
    expect(looked).toBe(3);
  });

  it('stop instead of comparing thousands with thousands', () => {
    const candidates = Array.from({ length: 3000 }, (_, index) => `letter-${index}`);
    let looked = 0;
    const suggest = suggesting(candidates, (typo, all) => {
      looked += all.length;
      return nearest(typo, all);
    });
    const found = candidates.map((id) => suggest(`x${id}`));
    expect(found.slice(0, 100)).toEqual(candidates.slice(0, 100));
    expect(found.at(-1)).toBeNull();
    expect(looked).toBeLessThan(600_000);
    expect(suggest('xletter-0')).toBe('letter-0');
  });
});

describe('problems', () => {
  const at = (code: keyof typeof problemCodes, line?: number, column = 1) =>
    problem(code, '', { file: 'f', ...(line !== undefined && { span: { line, column } }) });

  it('are in the order of the file, those of the file itself first', () => {
    const sorted = [
      at('file-missing'),
      at('byte-order-mark', 1),
      at('missing-key', 1),
      at('yaml-tag', 1, 2),
      at('yaml-alias', 2),
    ];
    expect([...sorted].reverse().sort(compareProblems)).toEqual(sorted);
    expect(compareProblems(at('missing-key', 1), at('missing-key', 1))).toBe(0);
    expect(compareProblems(at('missing-key'), at('file-missing'))).toBe(1);
    expect(compareProblems(at('file-missing'), at('missing-key'))).toBe(-1);
  });

  it('take their severity from the table', () => {
    expect(at('byte-order-mark').severity).toBe('warning');
    expect(at('missing-key').severity).toBe('error');
  });
});

describe('an expected error', () => {
  it('is a usage error by default', () => {
    expect(new CasefileError('no')).toMatchObject({ exitCode: exitCodes.usage, hint: undefined, problems: [] });
  });

  it('carries its exit code, hint and problems', () => {
    const problems = [problem('file-missing', 'gone', { file: 'f' })];
    const error = new CasefileError('no', { exitCode: exitCodes.invalid, hint: 'Look.', problems });
    expect(error).toMatchObject({ message: 'no', exitCode: 3, hint: 'Look.', problems });
  });
});
