import type { Range } from '../range.js';

/** A node of the wikitext tree. Each has its offsets in the text, so that warnings can show line and column. */
export type Node = Text | Template | Link | Address | Tag | Table;

export interface Text extends Range {
  readonly kind: 'text';
  readonly text: string;
}

/** `{{name|value|key=value}}`. */
export interface Template extends Range {
  readonly kind: 'template';
  /** In lower case, without namespace and underscores. Empty if another template makes the name. */
  readonly name: string;
  /** One per key. If a key occurs twice, the last value counts. */
  readonly parameters: readonly Parameter[];
}

export interface Parameter extends Range {
  /** The name in lower case, or for an unnamed parameter its number among these: `1`, `2`, … */
  readonly key: string;
  readonly nodes: readonly Node[];
}

/** `[[target|label]]`. */
export interface Link extends Range {
  readonly kind: 'link';
  readonly target: string;
  /** Everything after the first bar; null without a bar. */
  readonly label: readonly Node[] | null;
}

/** `[https://… label]`, or a bare address, whose label is null. */
export interface Address extends Range {
  readonly kind: 'address';
  readonly url: string;
  readonly label: readonly Node[] | null;
}

/**
 * `<ref name="x">…</ref>` with its content. Other HTML elements are not paired: each of their tags is an empty node.
 */
export interface Tag extends Range {
  readonly kind: 'tag';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly nodes: readonly Node[];
}

/** `{| … |}`. Its nodes hold the marks of rows and cells as text. */
export interface Table extends Range {
  readonly kind: 'table';
  readonly nodes: readonly Node[];
}

/** A text between two others. Its offsets do not refer to the article. */
export function textBetween(text: string): Text {
  return { kind: 'text', text, start: 0, end: 0 };
}

/** The text and bare addresses of nodes; other nodes are skipped. */
export function textOf(nodes: readonly Node[]): string {
  const [only] = nodes;
  if (nodes.length === 1 && only?.kind === 'text') return only.text;
  return nodes.map((node) => (node.kind === 'text' ? node.text : node.kind === 'address' ? node.url : '')).join('');
}

/** The position of nodes in the text, leaving out those that were put between them. */
export function rangeOf(nodes: readonly Node[]): Range {
  const placed = nodes.filter(({ end }) => end > 0);
  return { start: placed[0]?.start ?? 0, end: placed.at(-1)?.end ?? 0 };
}

/** The parameter of a template under the first of the keys that has a value. */
export function parameter({ parameters }: Template, ...keys: readonly string[]): Parameter | undefined {
  return keys.map((key) => parameters.find((each) => each.key === key && hasValue(each))).find((found) => found);
}

/** The unnamed parameters of a template, in order. */
export function unnamed({ parameters }: Template): Parameter[] {
  return parameters.filter(({ key }) => /^\d+$/.test(key));
}

export function hasValue({ nodes }: Pick<Parameter, 'nodes'>): boolean {
  return nodes.some((node) => node.kind !== 'text' || node.text.trim() !== '');
}

/** Every node and the nodes inside it, in the order of the text. */
export function walk(nodes: readonly Node[]): readonly Node[] {
  const found: Node[] = [];
  addAll(nodes, found);
  return found;
}

// Not a generator: it would take a step for each level that a node is deep.
function addAll(nodes: readonly Node[], found: Node[]): void {
  for (const node of nodes) {
    found.push(node);
    if (node.kind === 'template') for (const { nodes: value } of node.parameters) addAll(value, found);
    else if (node.kind === 'link' || node.kind === 'address') addAll(node.label ?? [], found);
    else if (node.kind === 'tag' || node.kind === 'table') addAll(node.nodes, found);
  }
}

/** Whether a node is a footnote: `<ref>…</ref>`, or a template such as `{{efn|name=a|…}}`. */
export function isFootnote(node: Node): node is Tag | Template {
  return node.kind === 'tag' ? node.name === 'ref' : node.kind === 'template' && isNoteTemplate(node);
}

/** Whether there is a footnote in nodes, at any depth. */
export function hasFootnote(nodes: readonly Node[]): boolean {
  return walk(nodes).some(isFootnote);
}

export function isNoteTemplate({ name }: Template): boolean {
  return /^(?:efn(?:-.*)?|refn|note|footnote|cref2?)$/.test(name);
}

/** The content of a footnote; empty if it only refers to another by name. */
export function footnoteContent(node: Tag | Template): readonly Node[] {
  return node.kind === 'tag' ? node.nodes : (parameter(node, '1', 'text', 'texte', 'content', 'reason')?.nodes ?? []);
}
