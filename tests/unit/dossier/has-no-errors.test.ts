import { expect, test } from 'vitest';
import { checkDossier, hasNoErrors } from '../../../src/dossier/check.js';
import type { WrittenDossier } from '../../../src/dossier/format/schema.js';
import { parse } from '../../../src/dossier/reading/parse.js';

const whole = (part: Partial<WrittenDossier>): WrittenDossier => ({
  casefile: '1',
  id: 'a',
  title: 'A',
  subjects: ['b'],
  people: { b: { name: 'B' } },
  ...part,
});
const reference = { id: 'r', type: 'webpage', title: 'R' } as const;

test.each<[string, Partial<WrittenDossier>, boolean]>([
  ['a file without a problem', {}, true],
  ['a warning, here an unused reference', { references: [reference] }, true],
  ['an access date that is too early', { references: [{ ...reference, issued: '2020', accessed: '2019' }] }, false],
  ['an address of no website', { references: [{ ...reference, url: 'ftp://a.example' }] }, false],
  ['an event after the last check', { asOf: '2019', timeline: [{ id: 'e', date: '2020', title: 'E' }] }, false],
  ['an origin that leads back to itself', { references: [{ ...reference, origin: 'r' }] }, false],
  [
    'a part that is not public, whose name may be spelt',
    { people: { b: { name: 'B' }, c: { name: 'C', access: 'secret' } } },
    false,
  ],
])('tells whether check has an error to report: %s', (_, part, expected) => {
  const written = whole(part);
  const parsed = parse(new TextEncoder().encode(JSON.stringify(written)), 'a');
  if (parsed.dossier === null) throw new Error(JSON.stringify(parsed.problems));
  expect(hasNoErrors(parsed.dossier, written)).toBe(expected);
  const errors = checkDossier(parsed).problems.filter(({ severity }) => severity === 'error');
  // A part that is not public is examined in any case.
  if (part.people === undefined) expect(errors.length === 0).toBe(expected);
});
