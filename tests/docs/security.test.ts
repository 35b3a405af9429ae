import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProjectFile } from '../support/run.js';

const root = join(import.meta.dirname, '..', '..');
const page = readProjectFile('docs/security.md').toString();
const promises = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:promise|---)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(
    ([, promise = '', tests = '']) =>
      [promise, [...tests.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)] as const,
  );

describe('docs/security.md', () => {
  it('makes promises', () => expect(promises.length).toBeGreaterThan(15));

  it.each(promises)('names the tests that hold: %s', (_, tests) => {
    expect(tests).not.toEqual([]);
    for (const path of tests) {
      expect([path, existsSync(join(root, path))]).toEqual([path, true]);
      expect(path).toMatch(/^tests\/.*\.test\.ts$/);
    }
  });
});
