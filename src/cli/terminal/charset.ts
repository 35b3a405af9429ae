import type { Io } from '../io.js';

/**
 * Whether the terminal can show Unicode. As in POSIX, the first of `LC_ALL`, `LC_CTYPE` and `LANG` that is set decides;
 * without any the locale is C, which is ASCII. Windows has no such variables, and its terminals show Unicode.
 */
export function speaksUnicode(env: Io['env']): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return locale ? /utf-?8/i.test(locale) : env['OS'] === 'Windows_NT';
}
