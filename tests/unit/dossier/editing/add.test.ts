import { describe, expect, test } from 'vitest';
import { type Addition, addToDossier, replaceEntry } from '../../../../src/dossier/editing/add.js';
import { updated } from '../../../../src/dossier/editing/update.js';
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

describe('a replaced value', () => {
  const long = 'She said: it rained on the pier for a whole day, and nobody came to see her there.';
  const references = `${base}references:\n  - id: r\n    type: book\n    title: `;
  const path = ['references', 0];
  const parsed = (text: string) => parse(new TextEncoder().encode(text), 'case.yaml');

  test.each([
    ['a comment after it stays a comment', 'Old # of the cover\n', `"${long}" # of the cover\n`],
    ['without a comment, it may be a block of lines', 'Old\n', `>-\n      ${long}\n`],
    ['a block of lines is replaced as a whole', '>-\n      Old\n    pages: 4\n', `>-\n      ${long}\n    pages: 4\n`],
  ])('%s', (_, before, after) => {
    const changed = updated(parsed(references + before), path, { title: long })?.after ?? '';
    expect(changed.replace(/: "([^"]*)\n +/, ': "$1 ')).toBe(references + after);
    expect(parsed(changed).written?.references?.[0]?.title).toBe(long);
  });

  test.each([
    ['"Old"', 'New', '"New"'],
    ["'Old'", 'New', "'New'"],
    ["'Old'", "Its 'new' title", "Its 'new' title"],
    ['"Old"', 'New: one', '"New: one"'],
    ["'Old'", 'New: one', '"New: one"'],
  ])('of %s, %s is written as %s', (before, title, after) => {
    const changed = updated(parsed(references + before), path, { title });
    expect(changed?.after).toBe(references + after);
  });

  test.each(['', '\n  '])('can have several lines between brackets that begin with %j', (space) => {
    const title = 'One line of the title, which is long.\n\nAnother line of the title.\nAnd one more.';
    const text = `${base}references: [${space}{ id: r, type: book, title: Old, pages: 4 }]\n`;
    const changed = updated(parsed(text), path, { title })?.after ?? '';
    expect(parsed(changed)).toMatchObject({ problems: [], written: { references: [{ title, pages: '4' }] } });
  });

  test('a citation that gets details keeps its comment', () => {
    const text = `${base}timeline:\n  - id: e\n    date: 2020\n    title: E\n    refs:\n      - r # the book\n`;
    const quoted = replaceEntry(parsed(text), ['timeline', 0, 'refs', 0], { ref: 'r', quote: long })?.after ?? '';
    expect(parsed(quoted).written?.timeline?.[0]?.refs).toEqual([{ ref: 'r', quote: long }]);
    expect(quoted).toContain(' # the book\n');
  });

  test('of an import is written as YAML', () => {
    const before = parsed(`${references}R\n    pages: 12 # first\n`);
    const changed = addToDossier(before, {}, new Map([['r', { pages: '12: a # b' }]]))?.after ?? '';
    expect(parsed(changed).written?.references?.[0]?.pages).toBe('12: a # b');
  });
});

test.each(['[{ id: q, type: book, title: Q }]', '[\n  { id: q, type: book, title: Q },\n]'])(
  'adds a text of several lines to %j',
  (list) => {
    const title = 'One line of the title, which is long.\n\nAnother line of the title.\nAnd one more.';
    const changed = add(`${base}references: ${list}\n`, { references: [{ ...reference, title }] }) ?? '';
    const { problems, written } = parse(new TextEncoder().encode(changed), 'case.yaml');
    expect({ problems, added: written?.references?.[1] }).toEqual({ problems: [], added: { ...reference, title } });
  },
);

test('keeps a byte order mark', () => {
  const changed = addToDossier(parse(new TextEncoder().encode(`\ufeff${base}`), 'case.yaml'), {
    references: [reference],
  });
  expect([...(changed?.bytes.subarray(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
});

test.each(['\0', 'casefile: 1\n', 'a: [', ''])('adds nothing to %j', (text) => {
  expect(add(text, { references: [reference] })).toBeUndefined();
});
