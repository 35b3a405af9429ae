import type { Range } from '../range.js';
import { isCiteTemplate } from '../wikitext/citations/template.js';
import type { Node, Template } from '../wikitext/nodes.js';
import { parseWikitext } from '../wikitext/parser.js';
import { attribute, findAll, type HtmlElement } from './elements.js';

/**
 * The citation templates that Parsoid notes in `data-mw`, by the `about` of the elements that show them. Each has the
 * position of its first element, because its wikitext is not in the file.
 */
export class Transclusions {
  readonly #written = new Map<string, string>();

  constructor(content: HtmlElement) {
    for (const element of findAll([content], ({ attribs }) => (attribs['typeof'] ?? '').includes('mw:Transclusion'))) {
      const wikitext = wikitextOf(attribute(element, 'data-mw'));
      if (wikitext !== undefined) this.#written.set(attribute(element, 'about'), wikitext);
    }
  }

  /** The citation template of the elements with an `about`; undefined if the page does not say it. */
  citation(about: string, range: Range): Template | undefined {
    const written = this.#written.get(about);
    const [node] = written === undefined ? [] : parseWikitext(written, nowhere);
    return node?.kind === 'template' && isCiteTemplate(node) ? moved(node, range) : undefined;
  }
}

/** The wikitext of a template is not in the file, so nothing in it has a position to report. */
const nowhere = { warn: () => {}, keep: () => {}, leaveOut: () => {} };

/** `{{cite web|title=…}}` from the JSON of `data-mw`; undefined if it is not a single template. */
function wikitextOf(json: string): string | undefined {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return undefined;
  }
  const parts = childOf(data, 'parts');
  const [part, ...more] = Array.isArray(parts) ? (parts as readonly unknown[]) : [];
  const template = more.length > 0 ? undefined : childOf(part, 'template');
  const name = childOf(childOf(template, 'target'), 'wt');
  const parameters = childOf(template, 'params');
  if (typeof name !== 'string' || typeof parameters !== 'object' || parameters === null) return undefined;
  const values = Object.entries(parameters).map(([key, value]) => `|${key}=${String(childOf(value, 'wt') ?? '')}`);
  return `{{${name.trim()}${values.join('')}}}`;
}

function childOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (Object.entries(value).find(([name]) => name === key)?.[1] as unknown)
    : undefined;
}

/** A copy of a node whose parts all have one position. */
function moved<N extends Node>(node: N, range: Range): N {
  const inner = (nodes: readonly Node[]) => nodes.map((each) => moved(each, range));
  const copy = { ...node, ...range };
  if (copy.kind === 'template')
    return { ...copy, parameters: copy.parameters.map((each) => ({ ...each, ...range, nodes: inner(each.nodes) })) };
  if (copy.kind === 'tag' || copy.kind === 'table') return { ...copy, nodes: inner(copy.nodes) };
  if (copy.kind === 'link' || copy.kind === 'address')
    return { ...copy, label: copy.label === null ? null : inner(copy.label) };
  return copy;
}
