import type { Element, Nodes, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Around the number of a piece. No text of a view has this character, because control characters are made visible. */
const mark = '\0';

/**
 * The elements of a page that are printed one by one. A page can have a hundred thousand entries: as HTML, they take a tenth
 * of the memory. They are put into the page at the end, because the library copies the text of an element for each element
 * around it.
 */
export class Pieces {
  readonly #printed: (readonly string[])[] = [];

  /** Print an element, which may contain others that are printed. Returns what the page has in its place. */
  print(element: Element): Text {
    const text: Text = { type: 'text', value: `${mark}${this.#printed.length}${mark}` };
    this.#printed.push(this.#partsOf(element));
    // The types of hast lack the node for HTML. It is like a text, but printed as it is.
    return Object.assign(text, { type: 'raw' });
  }

  /** Print a page, which ends with a line break, with all pieces in their places. */
  page(page: Nodes): string {
    return [...this.#partsOf(page), '\n'].join('');
  }

  #partsOf(node: Nodes): readonly string[] {
    // Only the places of pieces are printed as they are: nothing else makes such a node.
    const parts = toHtml(node, { allowDangerousHtml: true }).split(mark);
    return parts.flatMap((part, index) => (index % 2 === 0 ? part : (this.#printed[Number(part)] ?? [])));
  }
}
