import { expect, test } from 'vitest';
import { CrossCheck } from '../../../src/library/cross-check.js';
import { dossierOf } from '../../support/views.js';

/** The problems of the second of two files that each contain one reference. */
function told(first: string, second: string): string[] {
  const checks = new CrossCheck();
  const [one, other] = [first, second].map((reference, index) => ({
    ...dossierOf(
      `organizations: { gazette: { name: The Gazette }, herald: { name: The Herald } }\nreferences:\n  - { id: r, type: webpage, ${reference} }\n`,
    ),
    id: `case-${index}`,
    file: `${index}.yaml`,
  }));
  return [one, other].flatMap((dossier) => (dossier ? checks.add(dossier) : [])).map(({ message }) => message);
}

const differs = (what: string) => [`reference "r" has a different ${what} in another case file`];

test.each([
  ['the same', 'title: A, url: "https://a.example/x"', 'title: a, url: "https://a.example/x"', []],
  ['another title', 'title: A, url: "https://a.example/x"', 'title: B, url: "https://a.example/x"', differs('title')],
  [
    'another publisher and date',
    'title: A, doi: 10.1234/x, publisher: gazette, issued: 2020',
    'title: A, doi: 10.1234/X, publisher: herald, issued: 2021',
    differs('publisher and date'),
  ],
  [
    'what one alone knows',
    'title: A, doi: 10.1234/x, publisher: gazette, issued: 2020',
    'title: A, doi: 10.1234/x',
    [],
  ],
  [
    'a DOI in the address',
    'title: A, url: "https://doi.org/10.1234%2Fx"',
    'title: B, doi: 10.1234/x',
    differs('title'),
  ],
  [
    'an address that cannot be decoded',
    'title: A, url: "https://a.example/10.1234/x?y=%zz"',
    'title: B, doi: 10.1234/x',
    differs('title'),
  ],
  ['another source', 'title: A, url: "https://a.example/x"', 'title: B, url: "https://a.example/y"', []],
  ['a source without an address', 'title: A', 'title: B', []],
])('are found for one source in two files: %s', (_, first, second, expected) => {
  expect(told(first, second)).toEqual(expected);
});

test('leaves two sources of one file to the checks of that file, and reports an id in two files once', () => {
  const checks = new CrossCheck();
  const twice = dossierOf(
    'references:\n  - { id: a, type: webpage, title: A, doi: 10.1234/x }\n  - { id: b, type: webpage, title: B, doi: 10.1234/x }\n',
  );
  expect(checks.add(twice)).toEqual([]);
  expect(checks.add({ ...twice, file: 'other.yaml', references: [] })).toMatchObject([
    { code: 'duplicate-case', file: 'other.yaml', hint: 'The other one is case.yaml:2. Change one of the two ids.' },
  ]);
});
