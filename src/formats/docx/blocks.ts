import { HeadingLevel, type IParagraphOptions, type Paragraph, Tab, type Table, TextRun } from 'docx';
import type { Block, Entry, Node, Run, Text } from '../../views/view.js';
import { plain } from '../text/plain.js';
import { holding, inlines, line, paragraph } from './inline.js';
import type { Part } from './part.js';
import { millimetre } from './styles.js';
import { chartTable, table } from './tables.js';

/** Convert a block to paragraphs and tables. */
export function blockContent(block: Block, part: Part): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [line(block.text, part, { heading: HeadingLevel[`HEADING_${block.level}`] }, block.id)];
    case 'paragraph':
      return paragraph(block.text, part);
    case 'note':
      return paragraph(block.text, part, { style: 'Note' });
    case 'entries':
      return entries(block.items, part);
    case 'table':
      return table(block, part);
    case 'chart':
      return chartTable(block, part);
    case 'tree':
      return branch(block.root, 0, part);
    case 'lines':
      return block.lines.map((run) => unchanged([run], part));
    case 'problem': {
      const { head, excerpt, hint } = block;
      return [
        ...paragraph(head, part, { keepNext: true }),
        ...(excerpt
          ? [
              unchanged(
                [
                  { text: `${excerpt.line} | `, style: 'muted' },
                  excerpt.before,
                  { text: excerpt.marked, style: 'match' },
                  excerpt.after,
                ],
                part,
              ),
            ]
          : []),
        ...(hint ? paragraph(hint, part, { style: 'Note' }) : []),
      ];
    }
  }
}

/** A line of a file, which is read from left to right, whatever language is in it. */
function unchanged(text: Text, part: Part): Paragraph {
  return line(text, { ...part, direction: 'ltr' }, { style: 'Line' });
}

/** Labels of at most this many characters get a narrow column. */
const shortLabel = 5;
/** A longer label is above its text. */
const longLabel = 20;
const indentation = 8 * millimetre;
const deepest = 5;

/** Entries, whose labels are in a column of their own. */
function entries(items: readonly Entry[], part: Part): Paragraph[] {
  const isShort = items.every(({ label }) => plain(label).length <= shortLabel);
  const column = Math.round((isShort ? 11 : 37) * millimetre);
  return items.flatMap(({ id, label, body, depth = 0 }) => {
    const left = column + Math.round(Math.min(depth, deepest) * indentation);
    const [first = [], ...rest] = body;
    const look: IParagraphOptions = { style: 'Entry', indent: { left, hanging: column } };
    const gap = new TextRun(plain(label).length > longLabel ? { break: 1 } : { children: [new Tab()] });
    const lead = [...inlines(label.map(strong), part), gap, ...inlines(first, part)];
    return [
      holding(lead, part, { ...look, keepNext: rest.length > 0, tabStops: [{ type: 'left', position: left }] }, id),
      ...rest.map((text) => line(text, part, { style: 'Entry', indent: { left } })),
    ];
  });
}

/** A label is strong, unless it has a look of its own. */
function strong(label: string | Run): Run {
  return typeof label === 'string' ? { text: label, style: 'strong' } : { style: 'strong', ...label };
}

/** A tree as a nested list. */
function branch({ body, children }: Node, depth: number, part: Part): Paragraph[] {
  const [first = [], ...rest] = body;
  const level = Math.min(depth, 8);
  // As far as docx indents the text beside a bullet.
  const left = (level + 1) * 720;
  return [
    line(first, part, { style: 'Entry', bullet: { level } }),
    ...rest.map((text) => line(text, part, { style: 'Entry', indent: { left } })),
    ...children.flatMap((child) => branch(child, depth + 1, part)),
  ];
}
