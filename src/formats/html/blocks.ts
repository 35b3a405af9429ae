import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { defined } from '../../defined.js';
import type { Block, Entry, Excerpt, Node } from '../../views/view.js';
import { plain } from '../text/plain.js';
import { chartFigure } from './chart.js';
import { inlineContent, lineContent, type PageChapter, paragraph, run } from './inline.js';

/** Print the elements of a block. */
export function printedBlock(block: Block, chapter: PageChapter): ElementContent[] {
  return blockContent(block, chapter).map((one) => (one.type === 'element' ? chapter.pieces.print(one) : one));
}

/** Convert a block to HTML elements. Links lead to the web or to an anchor in the page. */
function blockContent(block: Block, chapter: PageChapter): ElementContent[] {
  switch (block.kind) {
    case 'heading': {
      const id = chapter.place(block.id);
      return [
        h(`h${block.level}`, defined({ id }), [...inlineContent(block.text, chapter), ...permalink(id, chapter)]),
      ];
    }
    case 'paragraph':
      return paragraph(block.text, chapter);
    case 'note':
      return paragraph(block.text, chapter, { className: 'note' });
    case 'entries':
      return block.items.length === 0 ? [] : [entries(block.items, chapter)];
    case 'table':
      return table(block, chapter);
    case 'chart':
      return [chartFigure(block, chapter)];
    case 'tree':
      return [h('ul', { className: 'tree' }, [branch(block.root, chapter)])];
    case 'lines': {
      const lines = block.lines.flatMap((line) => [run(line, chapter), { type: 'text' as const, value: '\n' }]);
      return [scrolling('Lines', h('pre', lines), leftToRight)];
    }
    case 'finding':
      return [
        h('div', { className: 'finding' }, [
          ...paragraph(block.head, chapter),
          ...(block.excerpt ? [scrolling('Line of the file', excerpt(block.excerpt), leftToRight)] : []),
          ...(block.hint ? paragraph(block.hint, chapter, { className: 'note' }) : []),
        ]),
      ];
  }
}

/** Labels of at most this many characters stay beside their text on a phone too. */
const shortLabel = 5;

function entries(items: readonly Entry[], chapter: PageChapter): Element {
  const isShort = items.every(({ label }) => plain(label).length <= shortLabel);
  const children = items.map((item) => chapter.pieces.print(entry(item, chapter)));
  const className = [...(isShort ? ['short'] : []), ...(items.every(isSource) ? ['sources'] : [])];
  return h('dl', className.length === 0 ? {} : { className }, children);
}

/** Whether an entry is a source under its number, as in a list of references. */
function isSource({ label: [first] }: Entry): boolean {
  return typeof first === 'object' && first.style === 'citation';
}

/** A label with its text. Deeper entries are indented, by at most five levels. */
function entry({ id: given, label, body, depth = 0 }: Entry, chapter: PageChapter): Element {
  const id = chapter.place(given);
  const className = depth === 0 ? {} : { className: `depth-${Math.min(depth, 5)}` };
  return h('div', { ...className, ...defined({ id }) }, [
    h('dt', [...inlineContent(label, chapter), ...permalink(id, chapter)]),
    ...(body.length === 0 ? [h('dd')] : body.map((text) => h('dd', lineContent(text, chapter)))),
  ]);
}

/** A link to an entry or heading, for readers to copy. */
function permalink(id: string | undefined, { language }: PageChapter): Element[] {
  if (id === undefined) return [];
  return [h('a', { className: 'permalink', href: `#${id}`, ariaLabel: language.say('page.direct-link') }, '¶')];
}

function table({ columns, rows }: Extract<Block, { kind: 'table' }>, chapter: PageChapter): Element[] {
  if (columns.length === 0) return [];
  const align = (index: number) => (columns[index]?.align === 'right' ? { className: 'number' } : {});
  const head = columns.map(({ title }, index) =>
    h('th', { scope: 'col', ...align(index) }, inlineContent([title], chapter)),
  );
  const body = rows.map((row) =>
    chapter.pieces.print(
      h(
        'tr',
        columns.map((_, index) => h('td', align(index), inlineContent(row[index] ?? [], chapter))),
      ),
    ),
  );
  return [scrolling(chapter.language.say('page.table'), h('table', [h('thead', [h('tr', head)]), h('tbody', body)]))];
}

/** Lines of a file are read from left to right, whatever language is in them. */
const leftToRight = { dir: 'ltr' } as const;

/** Wrap an element that may be wider than the page. It scrolls on its own, even with the keyboard. */
function scrolling(label: string, child: Element, direction: { readonly dir?: 'ltr' } = {}): Element {
  return h('div', { ...direction, className: 'scrolling', role: 'group', ariaLabel: label, tabIndex: 0 }, [child]);
}

function branch({ body, children }: Node, chapter: PageChapter): Element {
  const below = children.map((child) => branch(child, chapter));
  return h('li', [
    ...body.flatMap((text) => paragraph(text, chapter)),
    ...(below.length === 0 ? [] : [h('ul', below)]),
  ]);
}

function excerpt({ line, before, marked, after }: Excerpt): Element {
  return h('pre', [h('span', { className: 'muted' }, `${line} | `), before, h('mark', marked), after]);
}
