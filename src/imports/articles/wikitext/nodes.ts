import type { Range } from '../sentences.js';

/** What wikitext is made of. Each part knows its place, so that what is not imported can be told by line and column. */
export type Node = Text | Template | Link | Address | Tag | Table;

export interface Text extends Range {
  readonly kind: 'text';
  readonly text: string;
}

/** `{{name|value|key=value}}`. */
export interface Template extends Range {
  readonly kind: 'template';
  /** In small letters, without the namespace; an underscore is a space. Empty where more than text stands for it. */
  readonly name: string;
  /** Each of another key: of values given twice, the last. */
  readonly parameters: readonly Parameter[];
}

export interface Parameter extends Range {
  /** Its name in small letters, or its place among those without one: `1`, `2`, … */
  readonly key: string;
  readonly nodes: readonly Node[];
}

/** `[[target|label]]`. */
export interface Link extends Range {
  readonly kind: 'link';
  readonly target: string;
  /** All that stands behind the first bar; null where there is no bar. */
  readonly label: readonly Node[] | null;
}

/** `[https://… label]`; of a bare address the label is null. */
export interface Address extends Range {
  readonly kind: 'address';
  readonly url: string;
  readonly label: readonly Node[] | null;
}

/** `<ref name="x">…</ref>` with what is in it; of other elements of HTML each tag stands alone, with nothing in it. */
export interface Tag extends Range {
  readonly kind: 'tag';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly nodes: readonly Node[];
}

interface Table extends Range {
  readonly kind: 'table';
  readonly nodes: readonly Node[];
}

/** The text of nodes without what is no text. */
export function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) => (node.kind === 'text' ? node.text : node.kind === 'address' ? node.url : '')).join('');
}

/** The parameter of a template by the first of the names that has a value. */
export function parameter({ parameters }: Template, ...keys: readonly string[]): Parameter | undefined {
  return keys.map((key) => parameters.find((each) => each.key === key && hasValue(each))).find((found) => found);
}

/** Its values without a name, in order. */
export function unnamed({ parameters }: Template): Parameter[] {
  return parameters.filter(({ key }) => /^\d+$/.test(key));
}

export function hasValue({ nodes }: Pick<Parameter, 'nodes'>): boolean {
  return nodes.some((node) => node.kind !== 'text' || node.text.trim() !== '');
}

/** Every node, those inside others included, in the order of the text. */
export function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    if (node.kind === 'template') for (const { nodes: value } of node.parameters) yield* walk(value);
    else if (node.kind === 'link' || node.kind === 'address') yield* walk(node.label ?? []);
    else if (node.kind === 'tag' || node.kind === 'table') yield* walk(node.nodes);
  }
}
