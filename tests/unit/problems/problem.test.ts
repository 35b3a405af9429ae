import { describe, expect, it } from 'vitest';
import { problem } from '../../../src/problems/problem.js';

describe('a problem', () => {
  it('is one line, whatever value it quotes', () => {
    const found = problem('unknown-key', '"k\r\ney" is no key', { file: 'a.yaml', hint: 'Known here: a\nb.' });
    expect(found.message).toBe('"k\\r\\ney" is no key');
    expect(found.hint).toBe('Known here: a\\nb.');
  });
});
