import type { Node, Table } from '../wikitext/nodes.js';
import { elementsIn, type HtmlElement, markNode, rangeOfHtml } from './elements.js';

/** A table as wikitext would write it, with marks before each row and cell. `read` gives the nodes of a cell. */
export function tableNode(table: HtmlElement, read: (cell: HtmlElement) => readonly Node[]): Table {
  const nodes: Node[] = [];
  const addCell = (cell: HtmlElement, mark: string) => nodes.push(markNode(mark, rangeOfHtml(cell)), ...read(cell));
  for (const caption of elementsIn(table)) if (caption.name === 'caption') addCell(caption, '\n|+');
  for (const row of rowsIn(table)) {
    nodes.push(markNode('\n|-', rangeOfHtml(row)));
    for (const cell of elementsIn(row)) if (isCell(cell)) addCell(cell, cell.name === 'th' ? '\n!' : '\n|');
  }
  return { kind: 'table', nodes, ...rangeOfHtml(table) };
}

/** The rows of a table, without those of tables inside it. */
export function rowsIn(table: HtmlElement): HtmlElement[] {
  return elementsIn(table).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return /^(?:tbody|thead|tfoot)$/.test(child.name) ? rowsIn(child) : [];
  });
}

export function isCell({ name }: HtmlElement): boolean {
  return name === 'td' || name === 'th';
}
