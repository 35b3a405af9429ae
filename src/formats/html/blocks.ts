import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Block, Entry, Excerpt, Node, Run, Style, Text } from '../../views/blocks/view.js';
import type { Chapter } from '../document.js';
import { plain } from '../text/plain.js';
import { webAddress } from '../web-address.js';
import { chartFigure } from './chart.js';

const ofDossier = { dir: 'auto' } as const;

/** A block as elements. Every text gets its direction from its own letters, and a link leads to the web or within the page. */
export function blockContent(block: Block, chapter: Chapter): ElementContent[] {
  switch (block.kind) {
    case 'heading': {
      const id = chapter.anchor(block.id);
      const children = [...inlineContent(block.text, chapter), ...permalink(id)];
      return [h(`h${block.level}`, { ...ofDossier, ...(id !== undefined && { id }) }, children)];
    }
    case 'paragraph':
      return paragraph(block.text, chapter);
    case 'note':
      return paragraph(block.text, chapter, 'note');
    case 'entries':
      return block.items.length === 0 ? [] : [entries(block.items, chapter)];
    case 'table':
      return table(block, chapter);
    case 'chart':
      return [chartFigure(block.events, chapter)];
    case 'tree':
      return [h('ul', { className: 'tree' }, [branch(block.root, chapter)])];
    case 'lines': {
      const lines = block.lines.flatMap((line) => [
        run(line, chapter, ofDossier),
        { type: 'text' as const, value: '\n' },
      ]);
      return [scrolling('Lines', h('pre', lines))];
    }
    case 'finding':
      return [
        h('div', { className: 'finding' }, [
          ...paragraph(block.head, chapter),
          ...(block.excerpt ? [scrolling('Line of the file', excerpt(block.excerpt))] : []),
          ...(block.hint ? paragraph(block.hint, chapter, 'note') : []),
        ]),
      ];
  }
}

function paragraph(text: Text, chapter: Chapter, className?: string): Element[] {
  const children = inlineContent(text, chapter);
  return children.length === 0
    ? []
    : [h('p', { ...ofDossier, ...(className !== undefined && { className }) }, children)];
}

/** Labels as short as numbers keep their column on a phone. */
const shortLabel = 5;

function entries(items: readonly Entry[], chapter: Chapter): Element {
  const isShort = items.every(({ label }) => plain(label).length <= shortLabel);
  const children = items.map((item) => entry(item, chapter));
  return h('dl', isShort ? { className: 'short' } : {}, children);
}

/** A label and what it stands for; deeper ones are set in, five levels at most. */
function entry({ id: given, label, body, depth = 0 }: Entry, chapter: Chapter): Element {
  const id = chapter.anchor(given);
  const className = depth === 0 ? {} : { className: `depth-${Math.min(depth, 5)}` };
  return h('div', { ...className, ...(id !== undefined && { id }) }, [
    h('dt', ofDossier, [...inlineContent(label, chapter), ...permalink(id)]),
    ...(body.length === 0 ? [h('dd')] : body.map((text) => h('dd', ofDossier, inlineContent(text, chapter)))),
  ]);
}

/** What one copies to send someone to just this place. */
function permalink(id: string | undefined): Element[] {
  if (id === undefined) return [];
  return [h('a', { className: 'permalink', href: `#${id}`, ariaLabel: 'Link to this place' }, '¶')];
}

function table({ columns, rows }: Extract<Block, { kind: 'table' }>, chapter: Chapter): Element[] {
  if (columns.length === 0) return [];
  const align = (index: number) => (columns[index]?.align === 'right' ? { className: 'number' } : {});
  const head = columns.map(({ title }, index) => h('th', { scope: 'col', ...align(index) }, title));
  const body = rows.map((row) =>
    h(
      'tr',
      columns.map((_, index) => h('td', { ...ofDossier, ...align(index) }, inlineContent(row[index] ?? [], chapter))),
    ),
  );
  return [scrolling('Table', h('table', [h('thead', [h('tr', head)]), h('tbody', body)]))];
}

/** What may be wider than the page scrolls by itself, with keys too. */
function scrolling(label: string, child: Element): Element {
  return h('div', { className: 'scrolling', role: 'group', ariaLabel: label, tabIndex: 0 }, [child]);
}

function branch({ body, children }: Node, chapter: Chapter): Element {
  const below = children.map((child) => branch(child, chapter));
  return h('li', [
    ...body.flatMap((text) => paragraph(text, chapter)),
    ...(below.length === 0 ? [] : [h('ul', below)]),
  ]);
}

function excerpt({ line, before, marked, after }: Excerpt): Element {
  return h('pre', [h('span', { className: 'muted' }, `${line} | `), before, h('mark', marked), after]);
}

/** The first piece says in which direction all of it runs; what turns round behind it stays to itself. */
function inlineContent(text: Text, chapter: Chapter): ElementContent[] {
  return text.flatMap((inline, index) => {
    const direction = index === 0 ? {} : ofDossier;
    if (typeof inline !== 'string') return [run(inline, chapter, direction)];
    return index > 0 && rightToLeft.test(inline) ? [h('bdi', words(inline))] : words(inline);
  });
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a]/;

const tags = {
  title: 'span',
  date: 'span',
  strong: 'strong',
  muted: 'span',
  warning: 'span',
  error: 'strong',
  citation: 'span',
  added: 'ins',
  removed: 'del',
  match: 'mark',
} as const satisfies Record<Style, string>;

function run({ text, style, href, to }: Run, chapter: Chapter, direction: { readonly dir?: 'auto' }): ElementContent {
  const children = words(text);
  const className = style === undefined ? [] : [style];
  const address = href === undefined ? undefined : webAddress(href);
  if (address !== undefined) {
    // Print shows where a link leads, unless its words do.
    const link = { ...direction, href: address, rel: 'noreferrer noopener' };
    return h('a', { ...link, className: text === href ? [...className, 'address'] : className }, children);
  }
  const anchor = chapter.anchor(to);
  if (anchor !== undefined) return h('a', { className, href: `#${anchor}` }, children);
  return h(style === undefined ? 'span' : tags[style], { ...direction, className }, children);
}

/** Text and its line breaks. */
function words(text: string): ElementContent[] {
  return text
    .split('\n')
    .flatMap((line, index): ElementContent[] => [
      ...(index === 0 ? [] : [h('br')]),
      ...(line === '' ? [] : [{ type: 'text' as const, value: line }]),
    ]);
}
