import { expect, test } from 'vitest';
import { plainPaint } from '../../src/formats/colours/terminal.js';
import { formatNames, formats } from '../../src/formats/registry.js';
import { render } from '../../src/formats/render.js';
import type { Block } from '../../src/views/view.js';
import { readable } from '../support/readable.js';

/** Blocks of every kind, with every optional value absent or empty. */
const sparse: readonly Block[] = [
  { kind: 'heading', level: 2, text: ['Heading'] },
  { kind: 'paragraph', text: [] },
  { kind: 'paragraph', text: [{ text: 'Words that lead nowhere', style: 'citation', to: 'nowhere' }] },
  { kind: 'note', text: [{ text: 'No address', href: 'no address' }] },
  { kind: 'entries', items: [] },
  {
    kind: 'entries',
    items: [
      { label: ['Label'], body: [] },
      { label: [], body: [['Body'], []], depth: 7 },
    ],
  },
  { kind: 'table', columns: [], rows: [[['lost']]] },
  {
    kind: 'table',
    columns: [{ title: 'First' }, { title: 'Second', align: 'right' }],
    rows: [[], [['Cell']], [[], ['Other']]],
  },
  { kind: 'problem', head: ['Problem'] },
  { kind: 'problem', head: [], excerpt: { line: 3, before: 'Before ', marked: '', after: 'after' }, hint: [] },
  { kind: 'lines', lines: [{ text: '+ Line' }] },
  { kind: 'lines', lines: [] },
  { kind: 'tree', root: { body: [['Root']], children: [{ body: [], children: [] }] } },
];

const words =
  'Heading,Words that lead nowhere,No address,Label,Body,First,Second,Cell,Other,Problem,Before after,+ Line,Root';

test.each(formatNames)('%s prints blocks with many absent fields', async (name) => {
  const format = await formats[name].load();
  if (format.reads !== 'blocks' || format.draws) return;
  for (const width of [10, 80]) {
    const printed = await render({ name: 'made-up', fields: [], records: [], blocks: sparse }, format, {
      width,
      paint: plainPaint,
      links: true,
      folds: true,
    });
    const shown = readable(printed)
      .replace(/<(style|script)\b.*?<\/\1>|<[^>]*>/gs, '')
      .replace(/&#x2B;|\\\+/g, '+')
      .replace(/[\s|\\*_]+/g, ' ');
    for (const word of words.split(',')) expect(shown).toContain(word);
    expect(shown).not.toMatch(/undefined|null|\bNaN\b|\[object|lost/);
  }
});
