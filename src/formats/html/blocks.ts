import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { defined } from '../../defined.js';
import type { Block, Entry, Excerpt, Node, Run, Style, Text } from '../../views/view.js';
import type { Chapter } from '../chapters.js';
import { plain } from '../text/plain.js';
import { webAddress } from '../web-address.js';
import { chartFigure } from './chart.js';

/** For every text of a case file: its own letters decide whether it runs from left to right or right to left. */
const autoDirection = { dir: 'auto' } as const;

/** Convert a block to HTML elements. Links lead to the web or to an anchor in the page. */
export function blockContent(block: Block, chapter: Chapter): ElementContent[] {
  switch (block.kind) {
    case 'heading': {
      const id = chapter.anchor(block.id);
      const children = [...inlineContent(block.text, chapter), ...permalink(id)];
      return [h(`h${block.level}`, { ...autoDirection, ...defined({ id }) }, children)];
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
        run(line, chapter, autoDirection),
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
  return children.length === 0 ? [] : [h('p', { ...autoDirection, ...defined({ className }) }, children)];
}

/** Labels of at most this many characters stay beside their text on a phone too. */
const shortLabel = 5;

function entries(items: readonly Entry[], chapter: Chapter): Element {
  const isShort = items.every(({ label }) => plain(label).length <= shortLabel);
  const children = items.map((item) => entry(item, chapter));
  return h('dl', isShort ? { className: 'short' } : {}, children);
}

/** A label with its text. Deeper entries are indented, by at most five levels. */
function entry({ id: given, label, body, depth = 0 }: Entry, chapter: Chapter): Element {
  const id = chapter.anchor(given);
  const className = depth === 0 ? {} : { className: `depth-${Math.min(depth, 5)}` };
  return h('div', { ...className, ...defined({ id }) }, [
    h('dt', autoDirection, [...inlineContent(label, chapter), ...permalink(id)]),
    ...(body.length === 0 ? [h('dd')] : body.map((text) => h('dd', autoDirection, inlineContent(text, chapter)))),
  ]);
}

/** A link to an entry or heading, for readers to copy. */
function permalink(id: string | undefined): Element[] {
  if (id === undefined) return [];
  return [h('a', { className: 'permalink', href: `#${id}`, ariaLabel: 'Direct link' }, '¶')];
}

function table({ columns, rows }: Extract<Block, { kind: 'table' }>, chapter: Chapter): Element[] {
  if (columns.length === 0) return [];
  const align = (index: number) => (columns[index]?.align === 'right' ? { className: 'number' } : {});
  const head = columns.map(({ title }, index) => h('th', { scope: 'col', ...align(index) }, title));
  const body = rows.map((row) =>
    h(
      'tr',
      columns.map((_, index) =>
        h('td', { ...autoDirection, ...align(index) }, inlineContent(row[index] ?? [], chapter)),
      ),
    ),
  );
  return [scrolling('Table', h('table', [h('thead', [h('tr', head)]), h('tbody', body)]))];
}

/** Wrap an element that may be wider than the page. It scrolls on its own, even with the keyboard. */
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

/** Convert a text. The first piece sets the direction of the whole; right-to-left pieces after it are isolated. */
function inlineContent(text: Text, chapter: Chapter): ElementContent[] {
  return text.flatMap((inline, index) => {
    const direction = index === 0 ? {} : autoDirection;
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
    // The class `address` stops print from repeating an address that is already the text of the link.
    const link = { ...direction, href: address, rel: 'noreferrer noopener' };
    return h('a', { ...link, className: text === href ? [...className, 'address'] : className }, children);
  }
  const anchor = chapter.anchor(to);
  if (anchor !== undefined) return h('a', { className, href: `#${anchor}` }, children);
  return h(style === undefined ? 'span' : tags[style], { ...direction, className }, children);
}

/** Convert line breaks to `br` elements. */
function words(text: string): ElementContent[] {
  return text
    .split('\n')
    .flatMap((line, index): ElementContent[] => [
      ...(index === 0 ? [] : [h('br')]),
      ...(line === '' ? [] : [{ type: 'text' as const, value: line }]),
    ]);
}
