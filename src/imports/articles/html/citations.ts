import type { Range } from '../range.js';
import type { Template } from '../wikitext/nodes.js';
import { citeTemplate } from './cite.js';
import {
  attribute,
  findAll,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  isElement,
  rangeOfHtml,
  valueNode,
} from './elements.js';
import { Transclusions } from './transclusions.js';

/** The citations on a page whose parts are known, because Parsoid or COinS gives them. */
export class Citations {
  readonly #transclusions: Transclusions;
  /** The COinS of each element that shows a citation. */
  readonly #coins = new Map<HtmlElement, HtmlElement>();
  /** COinS without such an element: the words before it in the same footnote or entry show the citation. */
  readonly #alone = new Set<HtmlElement>();
  /** What short citations link to. */
  readonly #anchors = new Set<string>();

  constructor(content: HtmlElement) {
    this.#transclusions = new Transclusions(content);
    for (const coins of findAll([content], (element) => hasClass(element, /^Z3988$/))) {
      const shown = elementBefore(coins) ?? elementAround(coins);
      if (shown !== undefined) this.#coins.set(shown, coins);
      else if (isInEntry(coins)) this.#alone.add(coins);
    }
    for (const element of this.#coins.keys()) this.#anchors.add(anchorIn([element]));
    for (const element of findAll([content], isCitation)) this.#anchors.add(attribute(element, 'id'));
  }

  /** Whether an anchor is that of a citation. */
  has(anchor: string): boolean {
    return anchor !== '' && (this.#anchors.has(anchor) || anchor.startsWith('CITEREF'));
  }

  /** Sibling nodes, with a template in place of those that show a citation. */
  withCitations(nodes: readonly HtmlNode[]): (HtmlNode | Template)[] {
    const found: (HtmlNode | Template)[] = [];
    let before: HtmlNode[] = [];
    let transcluded = '';
    const replace = (template: Template) => {
      found.push(template);
      before = [];
    };
    for (const node of nodes) {
      const about = isElement(node) ? attribute(node, 'about') : '';
      if (about !== '' && about === transcluded) continue;
      const range = rangeOfHtml(node);
      const template = isElement(node)
        ? (this.#transclusions.citation(about, range) ?? this.#citation(node, before))
        : undefined;
      if (template === undefined) {
        found.push(node);
        before.push(node);
        continue;
      }
      if (isElement(node) && this.#alone.has(node)) found.splice(found.length - before.length);
      transcluded = about;
      replace(template);
    }
    return found;
  }

  #citation(element: HtmlElement, before: readonly HtmlNode[]): Template | undefined {
    const isAlone = this.#alone.has(element);
    const coins = isAlone ? element : this.#coins.get(element);
    if (coins === undefined) return undefined;
    const shown = isAlone ? before : [element];
    const [first = element] = shown;
    const range = { start: rangeOfHtml(first).start, end: rangeOfHtml(element).end };
    const classes = attribute(element, 'class');
    return citeTemplate({ shown, coins: attribute(coins, 'title'), classes, anchor: anchorIn(shown) }, range);
  }
}

/** A link to a source that the page describes elsewhere, as `{{harvnb}}` would be. */
export function shortCitation(anchor: string, range: Range): Template {
  const nodes = [valueNode(anchor.replace(/^CITEREF/, ''), range)];
  return { kind: 'template', name: 'harvnb', parameters: [{ key: '1', nodes, ...range }], ...range };
}

function isCitation(element: HtmlElement): boolean {
  return hasClass(element, /^(?:citation|ouvrage)$/);
}

/** The element directly before COinS, if it shows a citation. */
function elementBefore(coins: HtmlElement): HtmlElement | undefined {
  let { prev } = coins;
  while (prev !== null && (prev.type === 'style' || (prev.type === 'text' && prev.data.trim() === '')))
    ({ prev } = prev);
  return prev !== null && isElement(prev) && isCitation(prev) ? prev : undefined;
}

/** The innermost element around COinS that shows a citation. */
function elementAround(coins: HtmlElement): HtmlElement | undefined {
  for (let { parent } = coins; parent !== null && parent.type === 'tag'; { parent } = parent) {
    if (isCitation(parent)) return parent;
    if (/^(?:li|p|div|td)$/.test(parent.name)) return undefined;
  }
  return undefined;
}

/** Whether COinS is directly in a footnote or in an entry of a list. */
function isInEntry({ parent }: HtmlElement): boolean {
  return parent?.type === 'tag' && (parent.name === 'li' || hasClass(parent, /^(?:mw-)?reference-text$/));
}

/** The id of the outermost element with one. */
function anchorIn(nodes: readonly HtmlNode[]): string {
  const [first] = findAll(nodes, (element) => attribute(element, 'id') !== '');
  return first === undefined ? '' : attribute(first, 'id');
}
