import { describe, expect, it } from 'vitest';
import { escapedView } from '../../../src/formats/escaped-view.js';
import type { View } from '../../../src/views/view.js';

describe('escapedView', () => {
  it('reaches every string of blocks and records', () => {
    const view: View = {
      name: 'made-up',
      fields: ['list'],
      records: [{ 'k\r': 'a\r', list: ['b\r', { c: 'c\r' }], none: null, count: 1, yes: true }],
      blocks: [
        { kind: 'heading', level: 1, text: ['h\r'] },
        { kind: 'paragraph', text: [{ text: 'p\r', style: 'strong' }] },
        { kind: 'note', text: ['n\r'] },
        {
          kind: 'problem',
          head: ['h\r'],
          excerpt: { line: 1, before: 'b\r', marked: 'm\r', after: 'a\r' },
          hint: ['i\r'],
        },
        { kind: 'problem', head: ['h\r'] },
        { kind: 'entries', items: [{ label: ['l\r'], body: [['b\r']] }] },
        {
          kind: 'chart',
          of: 'events',
          events: [{ id: 'e', date: '2020', earliest: null, latest: null, title: 't\r', kind: 'k\r' }],
        },
        { kind: 'table', columns: [{ title: 't\r', align: 'right' }], rows: [[['c\r']]] },
      ],
      cases: [
        {
          id: 'c',
          title: 't\r',
          summary: 's\r',
          sources: [{ id: 's', number: 1, citation: ['c\r'], url: 'u\r', archive: 'a\r' }],
        },
        { id: 'd', title: 't', sources: [{ id: 's', number: 1, citation: [] }] },
      ],
    };
    expect(escapedView(view)).toEqual({
      name: 'made-up',
      fields: ['list'],
      records: [{ 'k^M': 'a^M', list: ['b^M', { c: 'c^M' }], none: null, count: 1, yes: true }],
      blocks: [
        { kind: 'heading', level: 1, text: ['h^M'] },
        { kind: 'paragraph', text: [{ text: 'p^M', style: 'strong' }] },
        { kind: 'note', text: ['n^M'] },
        {
          kind: 'problem',
          head: ['h^M'],
          excerpt: { line: 1, before: 'b^M', marked: 'm^M', after: 'a^M' },
          hint: ['i^M'],
        },
        { kind: 'problem', head: ['h^M'] },
        { kind: 'entries', items: [{ label: ['l^M'], body: [['b^M']] }] },
        {
          kind: 'chart',
          of: 'events',
          events: [{ id: 'e', date: '2020', earliest: null, latest: null, title: 't^M', kind: 'k^M' }],
        },
        { kind: 'table', columns: [{ title: 't^M', align: 'right' }], rows: [[['c^M']]] },
      ],
      cases: [
        {
          id: 'c',
          title: 't^M',
          summary: 's^M',
          sources: [{ id: 's', number: 1, citation: ['c^M'], url: 'u^M', archive: 'a^M' }],
        },
        { id: 'd', title: 't', sources: [{ id: 's', number: 1, citation: [] }] },
      ],
    });
  });

  it.each([
    ['https://example.org/a', { text: 'x', href: 'https://example.org/a' }],
    ['http://example.org/\u001b', { text: 'x', href: 'http://example.org/^[' }],
    ['javascript:alert(1)', { text: 'x' }],
    ['file:///etc/passwd', { text: 'x' }],
    ['not an address', { text: 'x' }],
  ])('keeps only links to the web: %s', (href, expected) => {
    const { blocks } = escapedView({
      name: 'made-up',
      fields: [],
      records: [],
      blocks: [{ kind: 'paragraph', text: [{ text: 'x', href }] }],
    });
    expect(blocks).toStrictEqual([{ kind: 'paragraph', text: [expected] }]);
  });
});
