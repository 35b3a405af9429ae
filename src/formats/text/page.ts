import { defined } from '../../defined.js';
import { english } from '../../languages/english.js';
import type { Block, Entry } from '../../views/view.js';
import type { Format, RenderOptions } from '../format.js';
import { painted, textLines } from './lines.js';
import { type ChartOptions, type Measure, measureFor, type TextOptions } from './measure.js';

/** The smallest usable width in columns. A narrower terminal gets wider text. */
const narrowest = 20;
const widestLabel = 16;
const gutter = 2;

/** The `text` format: blocks laid out for a terminal. */
export const text: Format = {
  reads: 'blocks',
  isProse: true,
  keepsReturns: true,
  async render({ blocks, language }, options) {
    return (await blocksToLines(blocks, { ...options, ...defined({ language }) })).map((line) => `${line}\n`).join('');
  },
};

/**
 * The lines of blocks, with an empty line between two blocks. The blocks must come from `escapedView`. The default
 * measure is chosen for the blocks.
 */
export async function blocksToLines(
  blocks: readonly Block[],
  { language = english, ...options }: RenderOptions & Partial<Pick<ChartOptions, 'language'>>,
  given?: Measure,
): Promise<string[]> {
  const measure = given ?? (await measureFor(blocks));
  const fitting = { ...options, language, measure, width: Math.max(options.width, narrowest) };
  const all: string[] = [];
  let indent = 0;
  for (const block of blocks) {
    // Indent everything under a heading of level 3 or lower, so that readers see where the higher section continues.
    if (block.kind === 'heading') indent = Math.max(0, block.level - 2) * gutter;
    const lines = await blockLines(block, { ...fitting, width: fitting.width - indent });
    if (lines.length > 0 && all.length > 0) all.push('');
    for (const line of lines) all.push(indented(line, indent));
  }
  return all;
}

function indented(line: string, columns: number): string {
  return line === '' ? '' : ' '.repeat(columns) + line;
}

async function blockLines(block: Block, options: ChartOptions): Promise<string[]> {
  switch (block.kind) {
    case 'heading':
      return textLines(block.text, options.width, options, 'title');
    case 'paragraph':
      return textLines(block.text, options.width, options);
    case 'note':
      return textLines(block.text, options.width, options, 'muted');
    case 'lines':
      return block.lines.map((line) => painted(line, line.text, options));
    case 'entries':
      return entriesLines(block.items, options);
    case 'problem': {
      const { excerptLines } = await import('./excerpt.js');
      return [
        ...textLines(block.head, options.folds ? options.width : Number.POSITIVE_INFINITY, options),
        ...(block.excerpt ? excerptLines(block.excerpt, options) : []),
        ...(block.hint ? textLines(block.hint, options.width, options, 'muted') : []),
      ];
    }
    case 'chart': {
      const { chartLines } = await import('./chart.js');
      return chartLines(block, options);
    }
    case 'tree': {
      const { treeLines } = await import('./tree.js');
      return treeLines(block.root, options);
    }
    case 'table': {
      const { tableLines } = await import('./table.js');
      return tableLines(block, options);
    }
  }
}

interface LabelledLines {
  readonly label: readonly string[];
  /** The width of a label that fits beside its body; undefined if it is too wide. */
  readonly columns: number | undefined;
  readonly body: Entry['body'];
  readonly depth: number;
}

function entriesLines(items: readonly Entry[], options: TextOptions): string[] {
  const limit = Math.min(widestLabel, Math.floor(options.width / 3));
  const entries = items.map((item) => labelled(item, limit, options));
  const column = entries.reduce((most, { columns = 0 }) => Math.max(most, columns), 0);
  return entries.flatMap((entry) => entryLines(entry, column === 0 ? gutter : column + gutter, options));
}

function labelled({ label, body, depth = 0 }: Entry, limit: number, options: TextOptions): LabelledLines {
  const lines = textLines(label, options.width, options);
  const columns = options.measure.columns(lines[0] ?? '');
  return { label: lines, columns: lines.length < 2 && columns <= limit ? columns : undefined, body, depth };
}

function entryLines({ label, columns, body, depth }: LabelledLines, column: number, options: TextOptions): string[] {
  // A deep outline still leaves half of the width to the text.
  const indent = Math.min(column + depth * gutter, Math.max(column, Math.floor(options.width / 2)));
  const lines = body
    .flatMap((paragraph) => textLines(paragraph, options.width - indent, options))
    .map((line) => indented(line, indent));
  const [first, ...rest] = lines;
  if (columns === undefined || first === undefined) return [...label, ...lines];
  return [label.join('') + ' '.repeat(indent - columns) + first.slice(indent), ...rest];
}
