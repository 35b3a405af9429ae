import type { Element, ElementContent, Nodes, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';

/**
 * Content that is printed already. The types of hast lack the node for HTML, which is like a text,
 * but printed as it is.
 */
class Piece {
  readonly type = 'raw' as 'text';

  constructor(readonly parts: readonly string[]) {}

  get value(): string {
    return this.parts.join('');
  }
}

/** Make an element. Unlike `h` of hastscript, this looks up no name: attributes have their names in hast. */
export function element(
  tagName: string,
  properties: Readonly<Record<string, string | number | string[]>>,
  children: ElementContent[] | string,
): Element {
  return {
    type: 'element',
    tagName,
    properties: { ...properties },
    children: typeof children === 'string' ? [{ type: 'text', value: children }] : children,
  };
}

/**
 * Print content, and return the text that replaces it in the page. Parts of the content may be printed already. A page
 * can have a hundred thousand entries, which take a tenth of the memory when they are printed.
 */
export function printed(content: readonly ElementContent[]): Text {
  return new Piece(partsOf(content));
}

/** Print a page, which ends with a line break, in parts. */
export function printedPage(page: Nodes): readonly string[] {
  return [...partsOf([page]), '\n'];
}

/** The HTML of nodes. What is printed already stays in its parts, and so is not copied for each element around it. */
function partsOf(nodes: readonly Nodes[]): readonly string[] {
  const parts: string[] = [];
  let own: string[] = [];
  const end = () => {
    if (own.length > 0) parts.push(own.join(''));
    own = [];
  };
  const write = (node: Nodes) => {
    if (node instanceof Piece) {
      for (const part of node.parts) {
        if (part.length < 1000) own.push(part);
        else {
          end();
          parts.push(part);
        }
      }
    } else if (node.type === 'text') own.push(escaped(node.value, inText));
    else if (node.type === 'root') node.children.forEach(write);
    else {
      const start = node.type === 'element' ? quickStart(node) : undefined;
      if (node.type !== 'element' || start === undefined) own.push(toHtml(node, { allowDangerousHtml: true }));
      else {
        own.push(start);
        node.children.forEach(write);
        if (node.tagName !== 'br') own.push('</', node.tagName, '>');
      }
    }
  };
  nodes.forEach(write);
  end();
  // A list that grew has room for sixteen more, and a page has thousands of them.
  return parts.slice();
}

/** Elements whose content is HTML, unlike that of `style` and `svg`. */
const tags = new Set(
  'a article bdi body br dd del details div dl dt figure h1 h2 h3 h4 h5 h6 html ins li main mark nav p pre span strong summary table tbody td th thead tr ul'.split(
    ' ',
  ),
);
/** The names of attributes in HTML, by those in hast. Each is a text or a list of words. */
const attributes: Readonly<Record<string, string>> = {
  ariaLabel: 'aria-label',
  className: 'class',
  dir: 'dir',
  href: 'href',
  id: 'id',
  lang: 'lang',
  rel: 'rel',
  role: 'role',
  scope: 'scope',
  tabIndex: 'tabindex',
};

/** The start tag of an element as the library writes it; undefined if it takes the library. */
function quickStart({ tagName, properties }: Element): string | undefined {
  if (!tags.has(tagName)) return undefined;
  let tag = `<${tagName}`;
  for (const key in properties) {
    const name = attributes[key];
    const value = properties[key];
    if (name === undefined || value === null || value === undefined || typeof value === 'boolean') return undefined;
    tag += ` ${name}="${escaped(typeof value === 'object' ? value.join(' ').trim() : String(value), inAttribute)}"`;
  }
  return `${tag}>`;
}

const inText = /[<&]/g;
const inAttribute = /["&'`\0]/g;

function escaped(text: string, dangerous: RegExp): string {
  return text.replace(dangerous, (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`);
}
