import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { plainPaint } from '../../../src/formats/colours/terminal.js';
import { visible } from '../../../src/formats/control-characters.js';
import { markdown } from '../../../src/formats/markdown.js';
import { render } from '../../../src/formats/render.js';
import type { Block, Text } from '../../../src/views/view.js';
import { dossierPaths } from '../../support/fixtures.js';
import { fc } from '../../support/property.js';
import { run } from '../../support/run.js';
import { scaled, slow } from '../../support/slow.js';

const print = (...blocks: readonly Block[]): Promise<string> =>
  render({ name: 'made-up', fields: [], records: [], blocks }, markdown, {
    width: 80,
    paint: plainPaint,
    links: false,
    folds: true,
  });

/** A text as another Markdown parser reads it: the elements, and the text of each paragraph, heading and cell. */
function read(text: string) {
  const html = micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const tags = new Set<string>();
  const texts: string[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'element') tags.add(node.tagName);
    if (node.type === 'element' && /^(p|h\d|t[dh])$/.test(node.tagName)) texts.push(squeezed(wordsOf(node)));
    if ('children' in node) node.children.forEach(walk);
  };
  walk(fromHtml(html, { fragment: true }));
  return { tags: [...tags].sort(), texts };
}

function wordsOf(node: Nodes): string {
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const treacherous = [
  '# no heading',
  '- no item',
  '+ no item',
  '1. no item',
  '1) no item',
  '> no quotation',
  '    no code',
  '```\nno code\n```',
  '~~~ no code',
  '***',
  '---',
  '===',
  'a *b* c **d** e _f_ __g__ snake_case',
  '~no~ ~~strike~~',
  'a `code` b ``c``',
  '<script>alert(1)</script>',
  '<b>bold</b> <!-- gone --> <?php ?> <![CDATA[x]]>',
  '&lt;script&gt; &amp; &#35; &copy;',
  '[link](https://evil.example) ![image](x.png) [a][b] [c]',
  '[^1] [^1]: no note',
  '[a]: https://evil.example "no definition"',
  '[x] no task',
  'a | b || c \\| d',
  '| a | b |\n| --- | --- |\n| c | d |',
  'https://evil.example www.evil.example <https://evil.example> mailto:a@evil.example a@evil.example',
  '@someone and @other/team, #12',
  'back\\slash \\* \\',
  'two  \nlines',
  'a\n# no heading\n- no item\n\n1. no item',
  '$x$ :smile: ++a++ ==b==',
  '“Title”, ‘other’ — ends with a space ',
  'العربية *مائل* [رابط](x)',
  '文字_下線_文字 **粗體**文字',
];

const everywhere = (text: string): Block[] => [
  { kind: 'heading', level: 2, text: [text] },
  { kind: 'paragraph', text: ['before ', text] },
  { kind: 'paragraph', text: [text] },
  { kind: 'note', text: [{ text, style: 'muted' }] },
  { kind: 'entries', items: [{ label: [], body: [[text], [text]] }] },
  { kind: 'table', columns: [{ title: text }, { title: 'b', align: 'right' }], rows: [[[text], ['1']]] },
];

const structure = ['br', 'h2', 'li', 'p', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'];

async function holds(text: string) {
  const { tags, texts } = read(await print(...everywhere(text)));
  const words = squeezed(visible(text));
  expect(texts).toEqual([words, squeezed(`before ${words}`), words, words, words, words, words, 'b', words, '1']);
  expect(structure).toEqual(expect.arrayContaining(tags));
}

describe('markdown', () => {
  it.each(treacherous)('has no markup from %j, and all of its words', holds);

  it('has no markup from any text', slow, async () => {
    const pieces = fc.constantFrom(...treacherous.flatMap((text) => text.split(' ')), ...'*_[]()<>#`~|\\&!:@.-+=1\n');
    const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        texts.map((parts) => `${parts.join('').replace(/[^\P{C}\n]/gu, '')}z`),
        holds,
      ),
      { numRuns: scaled(500) },
    );
  });

  it('shows what a style means', async () => {
    const text: Text = [
      { text: 'a ', style: 'strong' },
      { text: 'b', style: 'warning' },
      ' ',
      { text: 'c', style: 'muted' },
    ];
    expect(await print({ kind: 'paragraph', text })).toBe('**a** _b_ c\n');
  });

  it('links to the web and nowhere else', async () => {
    const text: Text = [
      { text: 'https://example.org/', href: 'https://example.org/' },
      ' ',
      { text: 'b](x)', href: 'https://example.org/)>' },
      ' ',
      { text: 'c', href: 'javascript:alert(1)' },
    ];
    expect(await print({ kind: 'paragraph', text })).toBe(
      '<https://example.org/> [b\\](x)](https://example.org/\\)>) c\n',
    );
  });

  it('makes footnotes from the cited references, and a list of the others', async () => {
    const reference = (number: number) => ({
      id: `ref:${number}`,
      label: [{ text: `[${number}]`, style: 'citation' as const }],
      body: [[`Title ${number}`], ['Address']],
    });
    const blocks: Block[] = [
      {
        kind: 'paragraph',
        text: [
          'Claim ',
          { text: '[2, p. 7]', style: 'citation', to: 'ref:2' },
          { text: '[9]', style: 'citation', to: 'ref:9' },
        ],
      },
      { kind: 'entries', items: [1, 2].map(reference) },
    ];
    expect(await print(...blocks)).toBe(
      'Claim [^2], p. 7\\[9]\n\n- \\[1] Title 1\n\n  Address\n\n[^2]: \\[2] Title 2\n\n    Address\n',
    );
  });

  it('links to what the document has, and marks only what links lead to', async () => {
    const items = ['a', 'b'].map((id) => ({ id: `event:${id}`, label: ['May'], body: [[`Event ${id}`]] }));
    const name = (id: string): Text => [{ text: id.toUpperCase(), id: `person:${id}`, style: 'title' }, ' is a person'];
    const text: Text = [
      { text: 'A ', to: 'person:a', style: 'strong' },
      { text: 'May', to: 'event:a' },
      ' ',
      { text: 'C', to: 'person:c' },
      { text: 'D', to: 'section:d', href: 'https://example.org/' },
    ];
    expect(
      await print(
        { kind: 'paragraph', text },
        { kind: 'entries', items },
        { kind: 'paragraph', text: name('a') },
        { kind: 'paragraph', text: name('b') },
        { kind: 'paragraph', text: name('a') },
      ),
    ).toBe(
      [
        '[**A**](#person:a) [May](#event:a) C[D](https://example.org/)',
        '- <a id="event:a"></a>**May**: Event a\n- **May**: Event b',
        '<a id="person:a"></a>A is a person',
        'B is a person',
        'A is a person\n',
      ].join('\n\n'),
    );
  });

  it('makes a footnote of the number with which a link to a reference begins', async () => {
    const label = [{ text: '[2]', style: 'citation' as const }];
    const text: Text = [{ text: '[2] The Daily', to: 'ref:b' }, '; ', { text: 'The Daily', to: 'ref:b' }];
    expect(
      await print({ kind: 'paragraph', text }, { kind: 'entries', items: [{ id: 'ref:b', label, body: [['B']] }] }),
    ).toBe('[^2] The Daily; [The Daily](#ref:b)\n\n[^2]: <a id="ref:b"></a>\\[2] B\n');
  });

  it.each([['report'], ['trace', 'port-court']])('has each target of a link in %s once', async (...argv) => {
    const paths = ['-f', dossierPaths.sandovia, '-f', dossierPaths.detentions];
    const { stdout } = await run([...argv, ...paths, '--format', 'markdown']);
    const targets = [...stdout.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id);
    const links = new Set([...stdout.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id));
    expect(links.size).toBeGreaterThan(0);
    expect([...targets].sort()).toEqual([...links].sort());
  });

  it('separates the footnotes of two cases', async () => {
    const { stdout } = await run([
      'show',
      '-f',
      dossierPaths.sandovia,
      '-f',
      dossierPaths.scripts,
      '--format',
      'markdown',
    ]);
    const defined = [...stdout.matchAll(/^\[\^([\w-]+)\]:/gm)].map(([, name]) => name);
    expect(defined).toContain('sandovia-1');
    expect(defined).toContain('scripts-1');
    expect(new Set(defined).size).toBe(defined.length);
  });

  it('nests entries by their depth, and trees', async () => {
    const items = [0, 1, 2, 1, 0].map((depth, index) => ({ label: [], body: [[`item ${index}`]], depth }));
    const root = { body: [['a'], ['b']], children: [{ body: [['c']], children: [] }] };
    expect(await print({ kind: 'entries', items }, { kind: 'tree', root })).toBe(
      '- item 0\n  - item 1\n    - item 2\n  - item 3\n- item 4\n\n* a\n\n  b\n\n  - c\n',
    );
  });

  it('prints nothing for nothing', async () => {
    expect(await print()).toBe('');
    expect(await print({ kind: 'entries', items: [] }, { kind: 'table', columns: [], rows: [] })).toBe('');
  });
});
