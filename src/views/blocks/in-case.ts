import { defined } from '../../defined.js';
import type { Block, Entry, Node, Text } from '../view.js';

/**
 * In a document about several cases, two of them can have an entry with the same id. These functions put the id of the
 * case before the ids and the links of a text: `print` is given each of them.
 */
type Print = (anchor: string) => string;

export function textInCase(text: Text, print: Print): Text {
  return text.map((inline) => {
    if (typeof inline === 'string') return inline;
    const { id, to } = inline;
    return { ...inline, ...defined({ id: id && print(id), to: to && print(to) }) };
  });
}

export function rowInCase(row: readonly Text[], print: Print): Text[] {
  return row.map((text) => textInCase(text, print));
}

export function entryInCase({ id, label, body, ...entry }: Entry, print: Print): Entry {
  return {
    ...entry,
    ...(id !== undefined && { id: print(id) }),
    label: textInCase(label, print),
    body: body.map((text) => textInCase(text, print)),
  };
}

export function blockInCase(block: Block, print: Print): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: textInCase(block.text, print), ...(block.id !== undefined && { id: print(block.id) }) };
    case 'entries':
      return { ...block, items: block.items.map((item) => entryInCase(item, print)) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => rowInCase(row, print)) };
    case 'tree':
      return { ...block, root: nodeInCase(block.root, print) };
    default:
      return block;
  }
}

function nodeInCase({ body, children }: Node, print: Print): Node {
  return {
    body: body.map((text) => textInCase(text, print)),
    children: children.map((child) => nodeInCase(child, print)),
  };
}
