import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Problem } from '../problems/problem.js';
import { type ImportedText, lastAtMost } from './imported-text.js';

export type { Node };

/** The entries of a JSON file: its objects with their offsets, and a problem for each entry that cannot be read. */
export interface JsonEntries {
  readonly objects: readonly Node[];
  readonly problems: readonly Problem[];
}

interface Shape {
  /** What one entry is, such as `CSL-JSON item`, and how to write it. */
  readonly what: string;
  readonly hint: string;
  /** The entries in the root of the file; by default the items of a list, or a single object. */
  readonly entriesOf?: (root: Node) => readonly Node[];
}

/**
 * Read the entries of a JSON file, or of a file with one JSON object on each line. An entry with a syntax
 * error is left out.
 */
export function jsonEntries(text: string, imported: ImportedText, shape: Shape): JsonEntries {
  const { what, hint, entriesOf = itemsOf } = shape;
  const errors: ParseError[] = [];
  const roots = rootsOf(text, errors);
  if (roots === 'too deep') {
    const deep = imported.warning(0, 0, 'the file is nested too deeply', `Write each ${what} as one JSON object.`);
    return { objects: [], problems: [deep] };
  }
  const entries = roots.flatMap(entriesOf);
  const end = text.trimEnd().length;
  // One syntax error causes several parser errors, so report one per entry. Skip the entry: its values may be wrong.
  const breaks = new Map<Node | undefined, ParseError>();
  const entryAt = finder(entries);
  const isOpen = errors.some(({ error }) => printParseErrorCode(error) === 'CloseBraceExpected');
  for (const error of errors) {
    const entry = entryAt(error.offset) ?? (isOpen ? entries.at(-1) : undefined);
    if (!breaks.has(entry)) breaks.set(entry, error);
  }
  const broken = [...breaks].map(([entry, { error, offset, length }]) => {
    const reason = offset < end ? `invalid JSON: ${inWords(error)}` : 'the file ends too early';
    const lost = entry === undefined ? '' : ', so this entry was not imported';
    const start = Math.min(offset, end);
    return imported.warning(
      start,
      start + length,
      `${reason}${lost}`,
      'Export it again from the program that made it.',
    );
  });
  const whole = entries.filter((entry) => !breaks.has(entry));
  const others = whole
    .filter(({ type }) => type !== 'object')
    .map(({ offset, length }) => imported.warning(offset, offset + length, `this is not a ${what}`, hint));
  return { objects: whole.filter(({ type }) => type === 'object'), problems: [...broken, ...others] };
}

/** The items of a list, or the single node. */
export function itemsOf(root: Node): readonly Node[] {
  return root.type === 'array' ? childrenOf(root) : [root];
}

/** The value of a property of an object. */
export function valueAt(node: Node, ...path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>((at, step) => {
    const property = at?.type === 'object' ? childrenOf(at).find((each) => each.children?.[0]?.value === step) : null;
    return property?.children?.[1];
  }, node);
}

/** The JSON value of a node. */
export function toData(node: Node): unknown {
  const { type, value } = node;
  const children = childrenOf(node);
  if (type === 'array') return children.map(toData);
  if (type !== 'object') return value as unknown;
  return Object.fromEntries(
    children.map(childrenOf).flatMap(([key, inner]) => (key && inner ? [[String(key.value), toData(inner)]] : [])),
  );
}

/** The items of a list, the properties of an object, or the key and value of a property. */
export function childrenOf({ children = [] }: Node): readonly Node[] {
  return children;
}

/**
 * Parse a text into one root, or into one for each line. The parser is recursive, so deep nesting overflows its stack.
 */
function rootsOf(text: string, errors: ParseError[]): readonly Node[] | 'too deep' {
  try {
    if (!hasObjectPerLine(text)) {
      const root = parseTree(text, errors);
      return root === undefined ? [] : [root];
    }
    return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
      const found: ParseError[] = [];
      const root = line.trim() === '' ? undefined : parseTree(line, found);
      for (const error of found) errors.push({ ...error, offset: error.offset + index });
      return root === undefined ? [] : [shifted(root, index)];
    });
  } catch (error) {
    if (error instanceof RangeError) return 'too deep';
    throw error;
  }
}

function hasObjectPerLine(text: string): boolean {
  return /^\s*\{[^\r\n]*\}[^\S\r\n]*\r?\n\s*\{/.test(text);
}

function shifted(node: Node, by: number): Node {
  return {
    ...node,
    offset: node.offset + by,
    ...(node.children && { children: node.children.map((child) => shifted(child, by)) }),
  };
}

/** Finds the entry that contains a position, by a binary search: a file can have as many errors as entries. */
function finder(entries: readonly Node[]): (position: number) => Node | undefined {
  const sorted = entries.toSorted((one, other) => one.offset - other.offset);
  return (position) => {
    const index = lastAtMost(sorted.length, (at) => sorted[at]?.offset ?? 0, position);
    const { offset = 0, length = 0 } = sorted[index] ?? {};
    return position < offset + length ? sorted[index] : undefined;
  };
}

/** `PropertyNameExpected` as `property name expected`. */
function inWords(error: number): string {
  return printParseErrorCode(error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
}
