import { expect, test } from 'vitest';
import { type Addition, addToDossier } from '../../../../src/dossier/editing/add.js';
import { parse } from '../../../../src/dossier/reading/parse.js';

const head = 'casefile: 1\nid: a\ntitle: A\nsubjects: [b]\n';
const people = 'people: { b: { name: B } }\n';
const base = head + people;
const reference = { id: 'r', type: 'book', title: 'R: one' } as const;

function add(text: string, addition: Addition): string | undefined {
  return addToDossier(parse(new TextEncoder().encode(text), 'case.yaml'), addition)?.after;
}

test.each<readonly [what: string, before: string, addition: Addition, after: string]>([
  [
    'what the file has none of goes behind all',
    `${base}# end\n`,
    { references: [reference], organizations: { o: { name: 'O' } } },
    `${base}\norganizations:\n  o:\n    name: O\n\nreferences:\n  - id: r\n    type: book\n    title: "R: one"\n# end\n`,
  ],
  [
    'a list without a newline behind it',
    `${base}references:\n- { id: q, type: book, title: Q }`,
    { references: [reference] },
    `${base}references:\n- { id: q, type: book, title: Q }\n- id: r\n  type: book\n  title: "R: one"\n`,
  ],
  [
    'a list in brackets',
    `${base}references: [{ id: q, type: book, title: Q } , # of q\n]\n`,
    { references: [reference, { ...reference, id: 's' }] },
    `${base}references: [{ id: q, type: book, title: Q }, { id: r, type: book, title: "R: one" }, { id: s, type: book, title: "R: one" } , # of q\n]\n`,
  ],
  [
    'an empty list',
    `${base}references: []\n`,
    { references: [reference] },
    `${base}references: [ { id: r, type: book, title: "R: one" } ]\n`,
  ],
  [
    'a map in braces',
    base,
    { people: { c: { name: 'C, D' } } },
    `${head}people: { b: { name: B }, c: { name: "C, D" } }\n`,
  ],
  [
    'lines that end as Windows ends them',
    `${base}references:\n  - id: q\n    type: book\n    title: Q\n`.replaceAll('\n', '\r\n'),
    { references: [reference] },
    `${base}references:\n  - id: q\n    type: book\n    title: Q\n  - id: r\n    type: book\n    title: "R: one"\n`.replaceAll(
      '\n',
      '\r\n',
    ),
  ],
  [
    'behind a block of text and empty lines',
    `${base}references:\n  - id: q\n    type: book\n    title: |\n      Q\n\n\n# end\n`,
    { references: [reference] },
    `${base}references:\n  - id: q\n    type: book\n    title: |\n      Q\n  - id: r\n    type: book\n    title: "R: one"\n\n\n# end\n`,
  ],
  [
    'a file in JSON',
    '{"casefile": "1", "id": "a", "title": "A", "subjects": ["b"], "people": {"b": {"name": "B"}}}',
    {
      references: [reference],
    },
    '{"casefile": "1", "id": "a", "title": "A", "subjects": ["b"], "people": {"b": {"name": "B"}}, references: [{ id: r, type: book, title: "R: one" }]}',
  ],
  ['nothing', base, { references: [] }, base],
])('%s', (_, before, addition, after) => {
  expect(add(before, addition)).toBe(after);
});

test('keeps a byte order mark', () => {
  const changed = addToDossier(parse(new TextEncoder().encode(`\ufeff${base}`), 'case.yaml'), {
    references: [reference],
  });
  expect([...(changed?.bytes.subarray(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
});

test.each(['\0', 'casefile: 1\n', 'a: [', ''])('adds nothing to %j', (text) => {
  expect(add(text, { references: [reference] })).toBeUndefined();
});
