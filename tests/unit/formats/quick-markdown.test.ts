import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { expect, test } from 'vitest';
import { writeMarkdown } from '../../../src/formats/quick-markdown.js';
import { fc } from '../../support/property.js';
import { scaled, slow } from '../../support/slow.js';

const options: Options = {
  bullet: '-',
  emphasis: '_',
  listItemIndent: 'one',
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
    ',',
    'كلمة',
    '🖋️',
    'e\u0301',
    '\u00a0',
  ],
);
const value = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
const words = fc.stringMatching(/^[a-zа-яا-ي0-9]{1,3}$/);
const edges = fc
  .array(fc.constantFrom('a', 'ب', '1', ' ', '(', '.', ':', '!', '['), { minLength: 1, maxLength: 3 })
  .map((all) => all.join(''));
const phrasing = fc.oneof(
  fc.record({
    type: fc.constantFrom('text', 'strong', 'emphasis', 'link', 'anchored', 'break', 'footnoteReference'),
    value,
  }),
  fc.record({ type: fc.constantFrom('bold link', 'italic link', 'broken words', 'broken link'), value }),
  // What most entries look like: words, bold words, and a footnote, with spaces and punctuation at their edges.
  fc.record({ type: fc.constantFrom('text', 'strong', 'anchored', 'html', 'footnoteReference'), value: words }),
  fc.record({ type: fc.constantFrom('text', 'strong', 'emphasis', 'anchored', 'italic link'), value: edges }),
);

interface Phrase {
  readonly type: string;
  readonly children?: readonly Phrase[];
}

function nodeOf({ type, value: text }: { type: string; value: string }): Phrase & Record<string, unknown> {
  if (type === 'text' || type === 'break') return { type, value: text };
  if (type === 'footnoteReference') return { type, identifier: text, label: text };
  if (type === 'html') return { type, value: `<a id="${text}"></a>` };
  const children = [{ type: 'text', value: text }];
  // A link to an entry of the same document.
  const anchored = { type: 'link', url: '#event:a-1' };
  const broken = [...children, { type: 'break' }, ...children];
  if (type === 'anchored') return { ...anchored, children };
  if (type === 'bold link') return { ...anchored, children: [{ type: 'strong', children }] };
  if (type === 'italic link') return { ...anchored, children: [{ type: 'emphasis', children }] };
  if (type === 'broken words') return { type: 'strong', children: broken };
  if (type === 'broken link') return { ...anchored, children: broken };
  return { type, url: 'https://a.example/', children };
}

/** A block that contains phrases: the kinds that a document can have. */
function blockOf(kind: string, children: ReturnType<typeof nodeOf>[]) {
  const paragraph = { type: 'paragraph', children };
  if (kind === 'heading') return { type: 'heading', depth: 2, children };
  if (kind === 'footnoteDefinition') return { type: kind, identifier: 'a', label: 'a', children: [paragraph] };
  if (kind === 'table') {
    const cell = { type: 'tableCell', children };
    return { type: 'table', children: [{ type: 'tableRow', children: [cell, cell] }] };
  }
  if (kind !== 'list') return paragraph;
  const inner = { type: 'list', children: [{ type: 'listItem', children: [paragraph] }] };
  return { type: 'list', children: [{ type: 'listItem', children: [paragraph, inner] }] };
}

const block = fc.record({
  kind: fc.constantFrom('paragraph', 'heading', 'list', 'table', 'footnoteDefinition'),
  children: fc.array(phrasing, { maxLength: 5 }),
});

test('a document is written as the library alone would write it', slow, () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 2 }), (blocks) => {
      const children = blocks.map((one) => blockOf(one.kind, one.children.map(nodeOf))) as RootContent[];
      const quickly = writeMarkdown(
        (write) => children.map((one) => (one.type === 'paragraph' || one.type === 'table' ? write(one) : one)),
        options,
      );
      expect(quickly).toBe(toMarkdown({ type: 'root', children }, options));
    }),
    { numRuns: scaled(4000) },
  );
});

test.each([
  ['Words, and (more) of 12. May: "none".', 'Words, and (more) of 12. May: "none".\n'],
  ['12 May 1990', '12 May 1990\n'],
  ['12. May', '12\\. May\n'],
  ['See https://a.example', 'See https\\://a.example\n'],
  ['www.a.example', 'www\\.a.example\n'],
  ['- no list', '\\- no list\n'],
  ['a_b_c and *stars*', 'a_b_c and \\*stars\\*\n'],
])('%s', (text, expected) => {
  const words = { type: 'text' as const, value: text };
  expect(writeMarkdown((write) => [write({ type: 'paragraph', children: [words] })], options)).toBe(expected);
});
