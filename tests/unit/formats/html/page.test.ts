import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { plainPaint } from '../../../../src/formats/colours/terminal.js';
import { html } from '../../../../src/formats/html/page.js';
import { render } from '../../../../src/formats/render.js';
import type { Block, Text } from '../../../../src/views/view.js';
import { dossierPaths } from '../../../support/fixtures.js';
import { fc } from '../../../support/property.js';
import { run } from '../../../support/run.js';
import { scaled, slow } from '../../../support/slow.js';

const print = async (...blocks: readonly Block[]): Promise<string> => {
  const options = { width: 80, paint: plainPaint, links: false, folds: true };
  return (await render({ name: 'made-up', fields: [], records: [], blocks }, html, options)).join('');
};

/** A page as a browser's parser reads it: its elements, with their attributes, and the text of its body. */
function read(page: string) {
  const elements: { tag: string; attributes: Readonly<Record<string, unknown>> }[] = [];
  let text = '';
  const walk = (node: Nodes, shown: boolean): void => {
    if (node.type === 'element') elements.push({ tag: node.tagName, attributes: node.properties });
    if (node.type === 'element' && node.tagName === 'br') text += '\n';
    if (node.type === 'text' && shown) text += node.value;
    const inside = shown && !(node.type === 'element' && node.tagName === 'head');
    if ('children' in node) for (const child of node.children) walk(child, inside);
  };
  walk(fromHtml(page), true);
  return { elements, text };
}

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></p></main><h1>',
  '<!-- --> <![CDATA[ ]]>',
  '&lt;b&gt; &amp;amp; &#60;',
  '<a href="https://evil.example">x</a>',
];

const everywhere = (text: string): Block[] => [
  { kind: 'heading', level: 1, text: [text], id: 'section:a', case: { id: 'a', title: text } },
  { kind: 'paragraph', text: [text] },
  { kind: 'note', text: [{ text, style: 'warning' }] },
  { kind: 'entries', items: [{ label: [text], body: [[{ text, href: text }]], id: 'event:a' }] },
  { kind: 'table', columns: [{ title: text }], rows: [[[text]]] },
  { kind: 'tree', root: { body: [[text]], children: [] } },
  { kind: 'lines', lines: [{ text }] },
  { kind: 'problem', head: [text], excerpt: { line: 1, before: text, marked: text, after: text }, hint: [text] },
  {
    kind: 'chart',
    of: 'events',
    events: [{ id: 'a', date: '2020', earliest: '2020-01-01', latest: '2020-12-31', title: text }],
  },
];

/**
 * The tags of a page with a text everywhere, but for those that isolate a text of the other direction,
 * or do not break it.
 */
async function tagsOf(text: string): Promise<string[]> {
  const { elements } = read(await print(...everywhere(text)));
  const own = elements.filter(
    ({ tag, attributes }) => tag !== 'bdi' && attributes['className']?.toString() !== 'whole',
  );
  return own.map(({ tag }) => tag);
}

describe('html', () => {
  it.each(hostile)('has the same elements for any text: %s', async (text) => {
    expect(await tagsOf(text)).toEqual(await tagsOf('plain'));
    expect(read(await print({ kind: 'paragraph', text: [text] })).text).toContain(text);
  });

  it.each([
    ['2 Sep 2020', '2_Sep_2020'],
    ['le 1er octobre 2020', 'le 1er_octobre_2020'],
    ['el 1 de octubre de 2020', 'el 1_de_octubre de_2020'],
    ['octubre de 2020', 'octubre de_2020'],
    ['a las 10 de la mañana', 'a las 10 de la mañana'],
    ['Jugement n° 0, penal n.º 0', 'Jugement n°_0, penal n.º_0'],
  ])('ends no line within the date or number of "%s"', async (text, kept) => {
    const page = await print({ kind: 'paragraph', text: [text] });
    expect(read(page).text.replaceAll('\u00a0', '_')).toContain(kept);
  });

  it('has the same elements, and the words, for any text', slow, async () => {
    const expected = await tagsOf('plain');
    const texts = fc
      .array(fc.oneof(fc.constantFrom(...hostile, ...'<>"\'&;=/`'), fc.string({ unit: 'grapheme' })), { maxLength: 5 })
      .map((parts) => `a${parts.join('').replace(/\p{C}|\p{Z}/gu, '')}`);
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(await tagsOf(text)).toEqual(expected);
        expect(read(await print({ kind: 'paragraph', text: [text] })).text).toContain(text);
      }),
      { numRuns: scaled(200) },
    );
  });

  it('allows no script, loads nothing, and has no attribute that could', async () => {
    for (const text of hostile) {
      const { elements } = read(await print(...everywhere(text)));
      const policy = elements.find(({ attributes }) => attributes['httpEquiv'] !== undefined)?.attributes['content'];
      expect(policy).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'$/,
      );
      for (const { tag, attributes } of elements) {
        expect(['script', 'img', 'iframe', 'link', 'base', 'form', 'object']).not.toContain(tag);
        for (const name of Object.keys(attributes)) expect(name).not.toMatch(/^(on|src|style$)/);
      }
    }
  });

  it('links to the web without a referrer, and to the page itself', async () => {
    const text: Text = [
      { text: 'https://example.org/a', href: 'https://example.org/a' },
      { text: 'b', href: 'https://example.org/b"onclick=' },
      { text: 'c', href: 'javascript:alert(1)' },
      { text: 'd', to: 'event:a' },
      { text: 'e', to: 'event:b', style: 'citation' },
    ];
    const { elements } = read(await print({ kind: 'paragraph', text }, ...everywhere('x').slice(3, 4)));
    const links = elements.filter(({ tag }) => tag === 'a').map(({ attributes }) => attributes);
    expect(links).toEqual([
      { className: ['address'], href: 'https://example.org/a', rel: ['noreferrer', 'noopener'] },
      { className: [], dir: 'auto', href: 'https://example.org/b%22onclick=', rel: ['noreferrer', 'noopener'] },
      { className: [], dir: 'auto', href: '#event:a' },
      { className: ['permalink'], href: '#event:a', ariaLabel: 'Direct link' },
    ]);
  });

  it('links to a run, only if it is there, without spaces at the edges', async () => {
    const text: Text = [
      { text: 'Ada', id: 'person:ada' },
      { text: ' Ada ', to: 'person:ada', style: 'muted' },
      { text: 'Ada', to: 'person:ada', style: 'strong' },
      { text: 'Bo', to: 'person:bo' },
    ];
    const page = await print({ kind: 'paragraph', text }, { kind: 'table', columns: [{ title: 'T' }], rows: [[text]] });
    const first = '<span id="person:ada" class="">Ada</span>';
    const links =
      ' <a dir="auto" class="muted" href="#person:ada">Ada</a> ' +
      '<strong dir="auto" class="strong"><a href="#person:ada">Ada</a></strong>Bo';
    expect(page).toContain(`<p>${first}${links}</p>`);
    // An id is in a page only once.
    expect(page).toContain(`<td>${first.replace(' id="person:ada"', '')}${links}</td>`);
  });

  it('links the names in a report to their rows, and stays small', async () => {
    const { stdout } = await run(['report', '--format', 'html']);
    for (const id of ['person:alnur-ilyashev', 'organization:cfj', 'event:verdict']) {
      expect(stdout).toContain(` id="${id}"`);
      expect(stdout).toMatch(new RegExp(` href="#${id}">[^¶]`));
    }
    expect(Buffer.byteLength(stdout)).toBeLessThan(100_000);
  });

  it('isolates characters that change the direction of a line', async () => {
    const { elements } = read(await print({ kind: 'paragraph', text: ['a ', 'قال', ' b'] }));
    expect(elements.filter(({ tag }) => tag === 'bdi')).toHaveLength(1);
  });

  it('ends no line within a date, a citation, or the number of a page', async () => {
    const text = (words: Text) => print({ kind: 'paragraph', text: words });
    expect(await text(['截至2023年5月31日'])).toContain('截至<span class="whole">2023年5月31日</span>');
    expect(await text(['2-е изд., с. 4-19, 2 мая 2023'])).toContain(
      '<span class="whole">2-е</span> изд., с.\u00a0<span class="whole">4-19</span>, 2\u00a0мая\u00a02023',
    );
    expect(await text([{ text: '[1, para 7]', style: 'citation' }])).toContain('>[1,\u00a0para\u00a07]<');
    expect(await text([{ text: '[1, paras 7 to 12 and 40]', style: 'citation' }])).toContain(
      '>[1, paras 7 to 12 and 40]<',
    );
  });

  it('keeps commas and telephone numbers in order in Arabic', async () => {
    const case_ =
      'casefile: 1\nid: a\ntitle: قضية\nlanguage: ar\nsubjects: [a]\npeople: { a: { name: وهمان, names: [وهم, همام] } }\n';
    const files = { 'a.yaml': `${case_}publisher: { name: جمعية, contact: "هاتف +000 12 34" }\n` };
    const { stdout } = await run(['report', '-f', 'a.yaml', '--format', 'html'], { files });
    expect(stdout).toContain('<span dir="rtl" class="">، </span>');
    expect(stdout).toContain('هاتف <bdi dir="ltr">+000 12 34</bdi>');
  });

  it('gives each name of a list its own direction', async () => {
    const text = `casefile: 1
id: a
title: A
subjects: [a]
people: { a: { name: Ada Nobody, names: [سلمى القصري, Salma al-Qasri, Тимур] } }
`;
    const { stdout } = await run(['report', '-f', 'a.yaml', '--format', 'html'], { files: { 'a.yaml': text } });
    for (const name of ['سلمى القصري', 'Salma al-Qasri', 'Тимур']) {
      expect(stdout.split(`<span dir="auto" class="muted">${name}</span>`)).toHaveLength(2);
    }
  });

  it('is in the language of the case, or of each', async () => {
    const languages = async (...argv: string[]) =>
      read((await run(['show', ...argv, '--format', 'html'])).stdout)
        .elements.filter(({ tag }) => ['html', 'article'].includes(tag))
        .map(({ attributes }) => attributes['lang']);
    expect(await languages('-f', dossierPaths.scripts)).toEqual(['mul', 'mul']);
    expect(await languages('-f', dossierPaths.scripts, '-f', dossierPaths.sandovia)).toEqual(['en', 'mul', 'en']);
  });

  it.each([
    ['show'],
    ['report'],
    ['places'],
    ['list'],
    ['timeline', '--reverse'],
    ['trace', 'port-court'],
    ['search', 'the', '--all'],
  ])('has no id twice in %s, with any cases', async (...argv) => {
    const twice = ['-f', dossierPaths.sandovia, '-f', dossierPaths.sandovia, '-f', dossierPaths.scripts];
    const { elements } = read((await run([...argv, ...twice, '--format', 'html'])).stdout);
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    if (!['trace', 'search'].includes(argv[0] ?? '')) expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = elements.map(({ attributes }) => String(attributes['href'])).filter((href) => href.startsWith('#'));
    for (const target of targets) expect(ids).toContain(target.slice(1));
  });

  it('lists every part in its contents, at any depth', async () => {
    const levels = [1, 2, 3, 4, 5, 6] as const;
    const { elements } = read(
      await print(...levels.map((level): Block => ({ kind: 'heading', level, id: `section:${level}`, text: ['T'] }))),
    );
    const listed = elements.flatMap(({ tag, attributes }) => (tag === 'li' ? [attributes['className']] : []));
    expect(listed).toEqual(levels.map((level) => [`level-${level}`]));
  });

  it('is a page even for an empty view', async () => {
    const { elements, text } = read(await print());
    expect(elements.map(({ tag }) => tag)).toContain('h1');
    expect(text.trim()).toBe('made-up');
  });
});
