import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { expect, test } from 'vitest';
import { writeText } from '../../../src/formats/markdown-words.js';
import { fc } from '../../support/property.js';
import { scaled, slow } from '../../support/slow.js';

const options: Options = {
  emphasis: '_',
  extensions: [gfmToMarkdown()],
  unsafe: [{ character: '@', inConstruct: 'phrasing' }],
};
const piece = fc.constantFrom(
  ...[
    ' ',
    'word',
    'Word',
    '1',
    '12',
    '.',
    ')',
    '(',
    '-',
    '+',
    '=',
    '#',
    ':',
    '::',
    '/',
    '//',
    'https',
    'www',
    'p',
    's',
    'w',
    '"',
    "'",
  ],
  ...[
    '!',
    '[',
    ']',
    '*',
    '_',
    '`',
    '~',
    '<',
    '>',
    '&',
    'amp;',
    '@',
    '|',
    '\\',
    '\t',
    '\n',
    '—',
    '…',
    '“',
    'слово',
    '港',
    '?',
    ';',
  ],
);
const value = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
const phrasing = fc.record({
  type: fc.constantFrom('text', 'strong', 'emphasis', 'link', 'break', 'footnoteReference'),
  value,
});

function nodeOf({ type, value: text }: { type: string; value: string }) {
  if (type === 'text' || type === 'break') return { type, value: text };
  if (type === 'footnoteReference') return { type, identifier: 'a', label: 'a' };
  return { type, url: 'https://a.example/', children: [{ type: 'text', value: text }] };
}

test('a text is written as the library alone would write it', slow, () => {
  fc.assert(
    fc.property(fc.array(phrasing, { minLength: 1, maxLength: 5 }), fc.boolean(), (parts, isTable) => {
      const children = parts.map(nodeOf);
      const cell = { type: 'tableCell', children: children.filter(({ type }) => type !== 'break') };
      const block = isTable
        ? { type: 'table', children: [{ type: 'tableRow', children: [cell, cell] }] }
        : { type: 'paragraph', children };
      const tree = { type: 'root', children: [block] } as Parameters<typeof toMarkdown>[0];
      expect(toMarkdown(tree, { ...options, handlers: { text: writeText } })).toBe(toMarkdown(tree, options));
    }),
    { numRuns: scaled(2000) },
  );
});

test.each([
  ['Words, and (more) of 12. May: "none".', 'Words, and (more) of 12. May: "none".\n'],
  ['12 May 1990', '12 May 1990\n'],
  ['12. May', '12\\. May\n'],
  ['See https://a.example', 'See https\\://a.example\n'],
  ['www.a.example', 'www\\.a.example\n'],
  ['- no list', '\\- no list\n'],
])('%s', (text, expected) => {
  const tree = {
    type: 'root' as const,
    children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] }],
  };
  expect(toMarkdown(tree, { ...options, handlers: { text: writeText } })).toBe(expected);
});
