import type { BlockContent, DefinitionContent, List, ListItem, PhrasingContent, TableRow } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { english } from '../languages/english.js';
import type { Language } from '../languages/language.js';
import type { Block, Entry, Node, Text } from '../views/view.js';
import { chartTable } from './axis/table.js';
import { type Chapter, chaptersOf } from './chapters.js';
import type { Format } from './format.js';
import { footnoteName, isReference, type Notes, notesOf, phrasing, target } from './markdown-phrases.js';
import { type WriteBlock, writeMarkdown } from './quick-markdown.js';
import { measureFor } from './text/measure.js';
import { plain } from './text/plain.js';

/** The `markdown` format: Markdown as GitHub reads it. A library writes it and escapes text that looks like markup. */
export const markdown: Format = {
  reads: 'blocks',
  isDocument: true,
  isProse: true,
  async render(view) {
    const chapters = chaptersOf(view).map((chapter) => ({ ...chapter, blocks: chapter.blocks.filter(isPrinted) }));
    const tables = chapters.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'table' || kind === 'chart'));
    const { columns } = await measureFor(tables);
    return writeMarkdown(
      (write) => chapters.flatMap((chapter) => chapterContent(chapter, view.language ?? english, write)),
      {
        bullet: '-',
        emphasis: '_',
        listItemIndent: 'one',
        extensions: [gfmToMarkdown({ stringLength: columns })],
        unsafe: [{ character: '@', inConstruct: 'phrasing' }],
      },
    );
  },
};

/** Markdown has no drawings: if a list of the events follows, that is enough. */
function isPrinted(block: Block): boolean {
  return block.kind !== 'chart' || block.isListed !== true;
}

type Content = BlockContent | DefinitionContent;

/** What the content of a chapter is made with. */
interface Making extends Notes {
  readonly write: WriteBlock;
}

function chapterContent(chapter: Chapter, language: Language, write: WriteBlock): Content[] {
  const { blocks } = chapter;
  const notes = { ...notesOf(chapter, language), write };
  // Convert the list of references last: only then is it known which of them the text cites.
  const isLast = (block: Block) => block.kind === 'entries' && block.items.some(isReference);
  const first = blocks.map((block) => (isLast(block) ? [] : blockContent(block, notes)));
  return blocks.flatMap((block, index) => (isLast(block) ? blockContent(block, notes) : (first[index] ?? [])));
}

function blockContent(block: Block, notes: Making): Content[] {
  switch (block.kind) {
    case 'heading':
      return [
        { type: 'heading', depth: block.level, children: [...target(block.id, notes), ...phrasing(block.text, notes)] },
      ];
    case 'paragraph':
    case 'note':
      return paragraph(block.text, notes);
    case 'entries':
      return entries(block.items, notes);
    case 'table':
      return table(block, notes);
    case 'chart':
      return table(chartTable(block, notes.language), notes);
    case 'tree':
      return [{ type: 'list', children: [branch(block.root, notes)] }];
    case 'lines':
      return [{ type: 'code', lang: 'diff', value: block.lines.map(({ text }) => text).join('\n') }];
    case 'problem': {
      const { head, excerpt, hint } = block;
      const line = excerpt && `${excerpt.line} | ${excerpt.before}${excerpt.marked}${excerpt.after}`;
      return [
        ...paragraph(head, notes),
        ...(line === undefined ? [] : [{ type: 'code' as const, value: line }]),
        ...(hint ? paragraph(hint, notes) : []),
      ];
    }
  }
}

function entries(items: readonly Entry[], notes: Making): Content[] {
  const isNote = (item: Entry) => isReference(item) && notes.cited.has(item.id);
  const listed = items.filter((item) => !isNote(item));
  return [
    ...outline(listed, 0, notes),
    ...items.filter(isNote).map((item): Content => {
      const identifier = footnoteName(item.id ?? '', notes);
      return { type: 'footnoteDefinition', identifier, label: identifier, children: entryContent(item, notes) };
    }),
  ];
}

/** Convert entries to a nested list: deeper entries become the children of the entry before them. */
function outline(items: readonly Entry[], depth: number, notes: Making): List[] {
  if (items.length === 0) return [];
  const starts = items.flatMap((item, index) => (index === 0 || (item.depth ?? 0) <= depth ? [index] : []));
  const children = starts.map((start, index): ListItem => {
    const [head, ...below] = items.slice(start, starts[index + 1]);
    const content = head === undefined ? [] : entryContent(head, notes);
    return {
      type: 'listItem',
      spread: content.length > 1,
      children: [...content, ...outline(below, depth + 1, notes)],
    };
  });
  return [{ type: 'list', spread: children.some(({ spread }) => spread), children }];
}

function entryContent({ id, label, body }: Entry, notes: Making): BlockContent[] {
  const [first = [], ...rest] = body;
  const [run] = label;
  const style = typeof run === 'object' ? run.style : undefined;
  const strong = style === 'date' || style === 'citation' ? label : [{ text: plain(label), style: 'strong' as const }];
  const lead = plain(label) === '' ? [] : [...strong, style === 'citation' ? ' ' : notes.language.say('list.colon')];
  return [
    ...paragraph([...lead, ...first], notes, target(id, notes)),
    ...rest.flatMap((text) => paragraph(text, notes)),
  ];
}

function branch({ body, children }: Node, notes: Making): ListItem {
  const below = children.map((child) => branch(child, notes));
  return {
    type: 'listItem',
    spread: body.length > 1,
    children: [
      ...body.flatMap((text) => paragraph(text, notes)),
      ...(below.length === 0 ? [] : [{ type: 'list' as const, children: below }]),
    ],
  };
}

function table({ columns, rows }: Extract<Block, { kind: 'table' }>, notes: Making): Content[] {
  if (columns.length === 0) return [];
  const row = (cells: readonly Text[]): TableRow => ({
    type: 'tableRow',
    children: columns.map((_, index) => ({ type: 'tableCell', children: phrasing(cells[index] ?? [], notes) })),
  });
  const align = columns.map((column) => column.align ?? null);
  const children = [row(columns.map(({ title }) => [title])), ...rows.map(row)];
  return [notes.write({ type: 'table', align, children })];
}

function paragraph(text: Text, notes: Making, before: readonly PhrasingContent[] = []): BlockContent[] {
  const children = [...before, ...phrasing(text, notes)];
  return children.length === 0 ? [] : [notes.write({ type: 'paragraph', children })];
}
