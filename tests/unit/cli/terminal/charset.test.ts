import { describe, expect, it } from 'vitest';
import { speaksUnicode } from '../../../../src/cli/terminal/charset.js';

describe('speaksUnicode', () => {
  it.each([
    [{ LANG: 'en_GB.UTF-8' }, true],
    [{ LANG: 'kk_KZ.utf8' }, true],
    [{ LANG: 'ru_RU.KOI8-R' }, false],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'C' }, false],
    [{ LANG: 'C', LC_CTYPE: 'C.UTF-8' }, true],
    [{ LANG: 'C', LC_CTYPE: 'C.UTF-8', LC_ALL: 'POSIX' }, false],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: '' }, true],
    [{}, false],
    [{ OS: 'Windows_NT' }, true],
  ])('of %j is %s', (env, expected) => {
    expect(speaksUnicode(env)).toBe(expected);
  });
});
