import type { Element, ElementContent } from 'hast';
import { defined } from '../../defined.js';
import type { Block, Entry, Excerpt, Node } from '../../views/view.js';
import { plain } from '../text/plain.js';
import { chartFigure } from './chart.js';
import { inlineContent, lineContent, type PageChapter, paragraph, run } from './inline.js';
import { element, printed } from './print.js';

/** Print the elements of a block. */
export function printedBlock(block: Block, chapter: PageChapter): ElementContent[] {
  return blockContent(block, chapter).map((one) => (one.type === 'element' ? printed([one]) : one));
}

/** Convert a block to HTML elements. Links lead to the web or to an anchor in the page. */
function blockContent(block: Block, chapter: PageChapter): ElementContent[] {
  switch (block.kind) {
    case 'heading': {
      const id = chapter.place(block.id);
      return [
        element(`h${block.level}`, defined({ id }), [...inlineContent(block.text, chapter), ...permalink(id, chapter)]),
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
      return [element('ul', { className: 'tree' }, [branch(block.root, chapter)])];
    case 'lines': {
      const lines = block.lines.flatMap((line) => [run(line, chapter), { type: 'text' as const, value: '\n' }]);
      return [scrolling('Lines', element('pre', {}, lines), leftToRight)];
    }
    case 'problem':
      return [
        element('div', { className: 'problem' }, [
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
  const children = items.map((item) => printed([entry(item, chapter)]));
  const className = [...(isShort ? ['short'] : []), ...(items.every(isSource) ? ['sources'] : [])];
  return element('dl', className.length === 0 ? {} : { className }, children);
}

/** Whether an entry is a source under its number, as in a list of references. */
function isSource({ label: [first] }: Entry): boolean {
  return typeof first === 'object' && first.style === 'citation';
}

/** A label with its text. Deeper entries are indented, by at most five levels. */
function entry({ id: given, label, body, depth = 0 }: Entry, chapter: PageChapter): Element {
  const id = chapter.place(given);
  const className = depth === 0 ? {} : { className: `depth-${Math.min(depth, 5)}` };
  return element('div', { ...className, ...defined({ id }) }, [
    element('dt', {}, [...inlineContent(label, chapter), ...permalink(id, chapter)]),
    ...(body.length === 0
      ? [element('dd', {}, [])]
      : body.map((text) => element('dd', {}, lineContent(text, chapter)))),
  ]);
}

/** A link to an entry or heading, for readers to copy. */
function permalink(id: string | undefined, { language }: PageChapter): Element[] {
  if (id === undefined) return [];
  return [element('a', { className: 'permalink', href: `#${id}`, ariaLabel: language.say('page.direct-link') }, '¶')];
}

function table({ columns, rows }: Extract<Block, { kind: 'table' }>, chapter: PageChapter): Element[] {
  if (columns.length === 0) return [];
  const align = (index: number) => (columns[index]?.align === 'right' ? { className: 'number' } : {});
  const head = columns.map(({ title }, index) =>
    element('th', { scope: 'col', ...align(index) }, inlineContent([title], chapter)),
  );
  const body = rows.map((row) =>
    printed([
      element(
        'tr',
        {},
        columns.map((_, index) => element('td', align(index), inlineContent(row[index] ?? [], chapter))),
      ),
    ]),
  );
  return [
    scrolling(
      chapter.language.say('page.table'),
      element('table', {}, [element('thead', {}, [element('tr', {}, head)]), element('tbody', {}, body)]),
    ),
  ];
}

/** Lines of a file are read from left to right, whatever language is in them. */
const leftToRight = { dir: 'ltr' } as const;

/** Wrap an element that may be wider than the page. It scrolls on its own, even with the keyboard. */
function scrolling(label: string, child: Element, direction: { readonly dir?: 'ltr' } = {}): Element {
  return element('div', { ...direction, className: 'scrolling', role: 'group', ariaLabel: label, tabIndex: 0 }, [
    child,
  ]);
}

function branch({ body, children }: Node, chapter: PageChapter): Element {
  const below = children.map((child) => branch(child, chapter));
  return element('li', {}, [
    ...body.flatMap((text) => paragraph(text, chapter)),
    ...(below.length === 0 ? [] : [element('ul', {}, below)]),
  ]);
}

function excerpt({ line, before, marked, after }: Excerpt): Element {
  return element('pre', {}, [
    element('span', { className: 'muted' }, `${line} | `),
    { type: 'text', value: before },
    element('mark', {}, marked),
    { type: 'text', value: after },
  ]);
}
