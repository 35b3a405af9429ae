import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { ProblemCode } from '../problems/codes.js';
import { type Problem, problem, type Span } from '../problems/problem.js';

export type Path = readonly (string | number)[];

/** Deeper than any dossier needs, shallower than any stack. */
const maxDepth = 64;

/** valibot passes these over, so that nothing may be kept under them. */
const unusableKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A YAML text with the places of everything in it. Every scalar is the author's own string: `no`, `012` and dates stay
 * as they were written, and the schema types them.
 */
export class Source {
  readonly problems: Problem[] = [];
  /** Maps as objects, sequences as arrays, scalars as strings. */
  readonly data: unknown;
  readonly #file: string;
  readonly #text: string;
  readonly #lines = new LineCounter();
  readonly #root: ParsedNode | null;

  constructor(text: string, file: string) {
    this.#file = file;
    this.#text = text;
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'failsafe',
      resolveKnownTags: false,
      logLevel: 'error',
      // The library's own check of unique keys is quadratic; the walk below makes one.
      uniqueKeys: false,
      prettyErrors: false,
      lineCounter: this.#lines,
    });
    this.#root = document.contents;
    for (const error of document.errors) {
      const [code, message, hint] = explain(error.code, error.message);
      this.#add(code, message, hint, error.pos[0], error.pos[1]);
    }
    this.data = this.problems.length === 0 ? this.#plain(this.#root, 0) : undefined;
  }

  /** Adds a problem at the value of a path, at the key itself, or at the nearest thing above that exists. */
  report(code: ProblemCode, path: Path, message: string, hint?: string, at: 'value' | 'key' = 'value'): void {
    const node = this.#find(path, at);
    const [start, end] = node?.range ?? [0, 0];
    this.#add(code, message, hint, start, isScalar(node) ? end : undefined);
  }

  /** The line where the item at the path begins; for a map's entry, the line of its key. */
  line(path: Path): number {
    return this.#lines.linePos(this.#find(path, 'key')?.range?.[0] ?? 0).line;
  }

  #add(code: ProblemCode, message: string, hint: string | undefined, start: number, end?: number): void {
    const { line, col } = this.#lines.linePos(start);
    const lineStart = this.#lines.lineStarts[line - 1] ?? 0;
    const lineEnd = this.#lines.lineStarts[line] ?? this.#text.length + 1;
    const excerpt = this.#text.slice(lineStart, lineEnd).replace(/\r?\n$/, '');
    const span: Span = {
      line,
      column: col,
      ...(end !== undefined && end > start && { end: Math.min(end - lineStart, excerpt.length) + 1 }),
    };
    this.problems.push(
      problem(code, message, { file: this.#file, span, excerpt, ...(hint !== undefined && { hint }) }),
    );
  }

  #find(path: Path, at: 'value' | 'key'): Node | null {
    let node: Node | null = this.#root;
    for (const [index, step] of path.entries()) {
      const last = index === path.length - 1;
      if (isMap(node)) {
        const pair: Pair | undefined = pairOf(node, step);
        if (pair === undefined) return node;
        const next = (last && at === 'key' ? pair.key : pair.value) as Node | null;
        if (next === null) return pair.key as Node;
        node = next;
      } else if (isSeq(node)) {
        const next = node.items[Number(step)] as Node | undefined;
        if (next === undefined) return node;
        node = next;
      } else {
        return node;
      }
    }
    return node;
  }

  #plain(node: Node | null, depth: number): unknown {
    if (node === null) return '';
    const start = node.range?.[0] ?? 0;
    if (depth > maxDepth) {
      this.#add('yaml-depth', `the file nests more than ${maxDepth} levels deep`, 'Nest sections less deeply.', start);
      return '';
    }
    if (node.tag !== undefined) {
      this.#add(
        'yaml-tag',
        `the tag ${node.tag} is not part of the format`,
        'Remove the tag: every value is plain text.',
        start,
      );
    }
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      if (node.anchor !== undefined) {
        this.#add('yaml-alias', `the anchor &${node.anchor} is not part of the format`, 'Remove it.', start);
      }
      if (isScalar(node)) return String(node.value ?? '');
      if (isSeq(node)) return node.items.map((item) => this.#plain(item as Node | null, depth + 1));
      return this.#plainMap(node, depth);
    }
    this.#add(
      'yaml-alias',
      'an alias (*) is not part of the format',
      'Write the value out where it is used.',
      start,
      node.range?.[1],
    );
    return '';
  }

  #plainMap(map: YAMLMap, depth: number): unknown {
    const data: Record<string, unknown> = {};
    for (const { key, value } of map.items) {
      const node = key as Node | null;
      const [start, end] = node?.range ?? map.range ?? [0, 0];
      if (node !== null && !isScalar(node)) {
        this.#add('wrong-type', 'a key is not plain text', 'Write a key on one line, with a colon behind it.', start);
        continue;
      }
      const name = String(this.#plain(node, depth));
      if (unusableKeys.has(name)) {
        this.#add('unknown-key', `"${name}" cannot be used as a key`, 'Choose another id.', start, end);
      } else if (Object.hasOwn(data, name)) {
        const first = this.#lines.linePos((pairOf(map, name)?.key as Node | undefined)?.range?.[0] ?? 0).line;
        this.#add(
          'duplicate-key',
          `the key "${name}" stands here again, after line ${first}`,
          'Keep one of the two.',
          start,
          end,
        );
      } else {
        data[name] = this.#plain(value as Node | null, depth + 1);
      }
    }
    return data;
  }
}

function pairOf(map: YAMLMap, key: string | number): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value ?? '') === String(key));
}

function explain(code: string, message: string): readonly [ProblemCode, string, string] {
  if (message.startsWith('Maximum call stack')) {
    return ['yaml-depth', `the file nests more than ${maxDepth} levels deep`, 'Nest sections less deeply.'];
  }
  if (code === 'MULTIPLE_DOCS') {
    return ['yaml-documents', 'a second YAML document begins here', 'Keep one dossier to a file: remove the --- line.'];
  }
  const hint =
    code === 'TAB_AS_INDENT'
      ? 'Indent with spaces.'
      : 'Check the indentation, and put text that holds ": " or " #" in quotes.';
  return ['yaml-syntax', `this is not well-formed YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`, hint];
}
