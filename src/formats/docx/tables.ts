import {
  AlignmentType,
  type IContext,
  type ITableOptions,
  type IXmlableObject,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Block, Chart, Text } from '../../views/view.js';
import { chartTable as keyOf } from '../axis/table.js';
import { describe } from '../drawing/description.js';
import { axisLine, axisOf, barLine } from './bars.js';
import { line } from './inline.js';
import type { Part } from './part.js';
import { colour, millimetre } from './styles.js';
import { legal } from './words.js';

type TableBlock = Extract<Block, { kind: 'table' }>;

const edge = { style: 'single', size: 4, color: colour('line') } as const;
const none = { style: 'none', size: 0, color: 'auto' } as const;
const look = {
  width: { size: 100, type: WidthType.PERCENTAGE },
  margins: { top: 20, bottom: 20, left: 80, right: 80 },
  borders: { top: edge, bottom: edge, left: none, right: none, insideHorizontal: edge, insideVertical: none },
} satisfies Partial<ITableOptions>;

/** A table whose first row is repeated on each page. */
export function table({ columns, rows }: TableBlock, part: Part): (Table | Paragraph)[] {
  if (columns.length === 0) return [];
  const cells = (texts: readonly Text[]) => columns.map((column, index) => cell(texts[index] ?? [], column, part));
  return [
    new Table({
      ...look,
      visuallyRightToLeft: part.direction === 'rtl',
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: cells(titlesOf(columns)) }),
        ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row) })),
      ],
    }),
    gap(),
  ];
}

/** The paragraph after a table. Without it, Word joins two tables. */
function gap(): Paragraph {
  return new Paragraph({ style: 'Axis' });
}

/** Millimetres of the columns of a chart: number, date, event, and kind if the events have one; then the bar. */
const keyWidths: Readonly<Record<number, readonly number[]>> = { 2: [11, 93], 3: [11, 38, 55], 4: [11, 27, 42, 24] };
const barWidth = 62;

/**
 * A chart as a table of its events, each with a bar along an axis. Word needs a picture beside each drawing, and
 * nothing that we can ship turns one into the other.
 */
export function chartTable(chart: Chart, part: Part): (Table | Paragraph)[] {
  const key = keyOf(chart, part.words);
  // If the document lists the events anyway, it is enough to name them: number and event.
  const shown = (_: unknown, index: number) => !chart.isListed || index === 0 || index === 2;
  const columns = key.columns.filter(shown);
  const rows = key.rows.map((row) => row.filter(shown));
  const axis = axisOf(chart, part.words);
  const cells = (texts: readonly Text[]) => columns.map((column, index) => cell(texts[index] ?? [], column, part));
  const barCell = (bar: Paragraph) =>
    new TableCell({ margins: { left: 0, right: 0 }, verticalAlign: 'center', children: [bar] });
  const widths = [...(keyWidths[columns.length] ?? []), barWidth].map((width) => Math.round(width * millimetre));
  const options: ITableOptions = {
    ...look,
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: part.direction === 'rtl',
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [...cells(titlesOf(columns)), barCell(axisLine(axis, part))],
      }),
      ...chart.events.map(
        (event, index) =>
          new TableRow({
            cantSplit: true,
            children: [...cells(rows[index] ?? []), barCell(barLine(event, axis, part))],
          }),
      ),
    ],
  };
  return [new DescribedTable(options, legal(describe(chart, part.words))), gap()];
}

function titlesOf(columns: TableBlock['columns']): Text[] {
  return columns.map(({ title }) => [{ text: title, style: 'strong' }]);
}

function cell(text: Text, { align }: TableBlock['columns'][number], part: Part): TableCell {
  const alignment = align === 'right' ? { alignment: AlignmentType.END } : {};
  return new TableCell({ children: [line(text, part, { style: 'Cell', ...alignment })] });
}

/** A table with a description for readers who do not see it. */
class DescribedTable extends Table {
  readonly #description: string;

  constructor(options: ITableOptions, description: string) {
    super(options);
    this.#description = description;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const written = super.prepForXml(context);
    const children: unknown = written?.['w:tbl'];
    const properties = Array.isArray(children) ? children.find((child) => 'w:tblPr' in child)?.['w:tblPr'] : undefined;
    if (Array.isArray(properties)) properties.push({ 'w:tblDescription': { _attr: { 'w:val': this.#description } } });
    return written;
  }
}
