import type { Io } from '../io.js';

/**
 * Whether the terminal shows more than ASCII, which the locale says, as POSIX has it: the first of these that is set. None
 * is the locale C. Windows has no such variables, and its terminals show Unicode.
 */
export function speaksUnicode(env: Io['env']): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return locale ? /utf-?8/i.test(locale) : env['OS'] === 'Windows_NT';
}
