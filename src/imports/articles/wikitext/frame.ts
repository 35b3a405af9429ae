import type { Range } from '../range.js';
import { hasValue, type Node, type Parameter, type Tag, type Template, type Text, textOf } from './nodes.js';
import { inEnglish } from './templates/wiki-names.js';

/** Called for a part of the text that needs a warning. */
export type Warn = (range: Range, what: string, hint: string) => void;

export type FrameKind = 'template' | 'link' | 'address' | 'table';

/** The nodes between two bars of a template or link. */
export interface Part {
  readonly start: number;
  nodes: Node[];
}

export interface Root {
  readonly kind: 'root';
  /** The part that new nodes are added to. */
  readonly part: Part;
}

/** A template, link, address or table that is not yet closed. */
export interface Frame {
  readonly kind: FrameKind;
  readonly start: number;
  /** The length of the opening mark. */
  readonly opener: number;
  readonly above: Frame | Root;
  /** The part before the first bar: the name of a template, the target of a link, or everything. */
  readonly head: Part;
  /** The parts after each bar. */
  readonly parts: Part[];
  /** The part that new nodes are added to. */
  part: Part;
}

/**
 * The node of a closed frame; undefined if its content is not valid (a link target on two lines, `[`
 * without an address).
 */
export function toNode(frame: Frame, end: number, warn: Warn): Node | undefined {
  const { kind, start, head, parts } = frame;
  if (kind === 'table') return { kind, nodes: head.nodes, start, end };
  if (kind === 'template') return templateOf(frame, end, warn);
  if (kind === 'address') {
    const [first, ...label] = head.nodes;
    return first?.kind === 'address' ? { ...first, label, start, end } : undefined;
  }
  if (!isText(head.nodes) || /[\n<>[\]{}]/.test(textOf(head.nodes))) return undefined;
  const [first, ...more] = parts;
  return {
    kind,
    target: titleOf(head),
    label: first === undefined ? null : [...first.nodes, ...more.flatMap(withBar)],
    start,
    end,
  };
}

/** The namespace of templates, in several languages. */
const namespace = /^(?:template|msg|vorlage|modèle|plantilla|шаблон|szablon|sjabloon|predefinição|الگو|قالب|模板) ?: ?/;

function templateOf({ start, head, parts }: Frame, end: number, warn: Warn): Template | Tag {
  const title = isText(head.nodes) ? titleOf(head).toLowerCase() : '';
  const name = title.includes(':') ? title.replace(namespace, '') : title;
  const parameters = new Map<string, Parameter>();
  let unnamed = 0;
  for (const part of parts) {
    const named = nameOf(part.nodes);
    if (named === undefined) unnamed += 1;
    const { key, nodes } = named ?? { key: `${unnamed}`, nodes: part.nodes };
    const last = { key, nodes, start: part.start, end: nodes.at(-1)?.end ?? part.start };
    const first = parameters.get(key);
    if (first !== undefined && hasValue(first)) {
      if (!hasValue(last)) continue;
      warn(
        first,
        `"${key}" occurs twice in a template, so the first value was not imported`,
        'If it matters, add it by hand.',
      );
    }
    parameters.set(key, last);
  }
  if (name === '#tag:ref') return footnoteOf([...parameters.values()], start, end);
  return { kind: 'template', ...inEnglish(name, [...parameters.values()]), start, end };
}

/** `{{#tag:ref|content|name=a}}` is another way to write `<ref name="a">content</ref>`. */
function footnoteOf(parameters: readonly Parameter[], start: number, end: number): Tag {
  const attributes = Object.fromEntries(parameters.map(({ key, nodes }) => [key, textOf(nodes).trim()]));
  const nodes = parameters.find(({ key }) => key === '1')?.nodes ?? [];
  return { kind: 'tag', name: 'ref', attributes, nodes, start, end };
}

/** The key and value of a named parameter (`key=value`); undefined if no `=` follows plain text on the same line. */
function nameOf(nodes: readonly Node[]): Pick<Parameter, 'key' | 'nodes'> | undefined {
  const index = nodes.findIndex((node) => node.kind !== 'text' || node.text.includes('='));
  const text = nodes[index];
  if (text?.kind !== 'text') return undefined;
  const sign = text.text.indexOf('=');
  const name = `${textOf(nodes.slice(0, index))}${text.text.slice(0, sign)}`;
  // An `=` at the start of a line begins a heading.
  if (/(?:^|\n)[ \t]*$/.test(name)) return undefined;
  const rest: Text = { ...text, text: text.text.slice(sign + 1), start: text.start + sign + 1 };
  return { key: name.trim().toLowerCase(), nodes: [rest, ...nodes.slice(index + 1)] };
}

function titleOf({ nodes }: Part): string {
  return textOf(nodes)
    .replace(/[_\s]+/g, ' ')
    .trim();
}

function isText(nodes: readonly Node[]): boolean {
  return nodes.every(({ kind }) => kind === 'text');
}

/** The nodes of a part after its bar, as text. */
export function withBar({ start, nodes }: Part): Node[] {
  return [{ kind: 'text', text: '|', start: start - 1, end: start }, ...nodes];
}
