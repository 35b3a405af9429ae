import { expect, it } from 'vitest';
import { type Access, accessLevels, maySee, strictest } from '../../../../src/dossier/format/vocabulary.js';

/** A level that no version of the format has, as in a file that another program wrote. */
const unknown = 'confidential' as Access;

it.each([
  ['public', ['public']],
  ['internal', ['public', 'internal']],
  ['secret', ['public', 'internal', 'secret']],
] as const)('shows a reader with access %s only %j', (access, seen) => {
  expect(accessLevels.filter((needed) => maySee(access, needed))).toEqual(seen);
});

it('hides what has an unknown level from everyone, and everything from a reader with one', () => {
  for (const level of [...accessLevels, unknown]) {
    expect(maySee(level, unknown)).toBe(false);
    expect(maySee(unknown, level)).toBe(false);
  }
});

it('finds the access that may see all of several parts', () => {
  expect(strictest([])).toBe('public');
  expect(strictest(['internal', 'public'])).toBe('internal');
  expect(strictest(['secret', 'public', 'internal'])).toBe('secret');
  expect(strictest(['public', unknown])).toBe('secret');
});
