import type { Prose } from '../prose.js';
import type { Node } from './nodes.js';

/** The cells of each row of a table, caption and headings included. Settings of rows and cells are left out. */
export function rowsOf(nodes: readonly Node[]): Node[][][] {
  const rows: Node[][][] = [[]];
  let isSetting = true;
  const add = (node: Node) => rows.at(-1)?.at(-1)?.push(node);
  for (const node of nodes) {
    if (node.kind !== 'text') {
      if (!isSetting) add(node);
      continue;
    }
    let start = node.start;
    for (const part of node.text.split(/(\n[^\S\n]*\|[-}][^\n]*|\n[^\S\n]*(?:\|\+|[|!])|\|\||!!)/)) {
      const text = { ...node, text: part, start, end: start + part.length };
      start += part.length;
      if (/^\n\s*\|[-}]/.test(part)) {
        rows.push([]);
        isSetting = true;
      } else if (/^(?:\n\s*(?:\|\+|[|!])|\|\||!!)$/.test(part)) {
        if (part.includes('+')) rows.push([]);
        rows.at(-1)?.push([]);
        isSetting = false;
      } else if (!isSetting && part !== '') add(text);
    }
  }
  return rows.map((cells) => cells.map(withoutSettings)).filter((cells) => cells.length > 0);
}

/** A cell without the settings before its bar: `style="…" | text`. A bar after a mark that nothing closes is text. */
function withoutSettings(cell: readonly Node[]): Node[] {
  const [first, ...rest] = cell;
  const [settings] = (first?.kind === 'text' && /^[^|[{<]*\|/.exec(first.text)) || [];
  if (first?.kind !== 'text' || settings === undefined) return [...cell];
  return [{ ...first, text: first.text.slice(settings.length), start: first.start + settings.length }, ...rest];
}

/** Write the cells of a row as one statement on a line of its own: `2008; Arrested`. */
export function writeRow(
  cells: readonly (readonly Node[])[],
  prose: Prose,
  write: (nodes: readonly Node[], prose: Prose) => void,
): void {
  prose.addWords('\n');
  const start = prose.length;
  for (const cell of cells) {
    const before = prose.length;
    write(cell, prose);
    prose.separate(before, cell === cells.at(-1) ? '' : '; ');
  }
  prose.keepWhole(start);
  prose.addWords('\n');
}
