import { describe, expect, it } from 'vitest';
import { problem, quotable } from '../../../src/problems/problem.js';

describe('a problem', () => {
  it('is one line, whatever value it quotes', () => {
    const found = problem('unknown-key', '"k\r\ney" is no key', { file: 'a.yaml', hint: 'Known here: a\nb.' });
    expect(found.message).toBe('"k\\r\\ney" is no key');
    expect(found.hint).toBe('Known here: a\\nb.');
  });

  it('says the same if it gets only as much of a value as it quotes', () => {
    const long = 'a'.repeat(100_000);
    expect(quotable(long).length).toBeLessThan(2_000);
    expect(problem('unknown-key', `"${quotable(long)}" is no key`, { file: 'a.yaml' })).toEqual(
      problem('unknown-key', `"${long}" is no key`, { file: 'a.yaml' }),
    );
    expect(quotable('short')).toBe('short');
  });
});
