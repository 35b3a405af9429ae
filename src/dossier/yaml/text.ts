import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import { defined } from '../../defined.js';
import type { ProblemCode } from '../../problems/codes.js';
import { type Problem, problem, type Span } from '../../problems/problem.js';
import { isAccessKey } from '../access/key.js';
import { accessIn } from '../access/marks.js';
import type { Withheld } from '../access/withheld.js';
import { WithheldLines } from '../access/withheld-lines.js';
import { withheldIn } from '../access/withheld-parties.js';
import { type Access, loosest, strictest } from '../format/vocabulary.js';
import { tokensOf } from './mistakes/lexed-text.js';
import { aboutSpace } from './mistakes/spaces.js';
import { syntaxProblems } from './mistakes/syntax-problems.js';
import { pairOf, rangeOf } from './nodes.js';
import { TreeReader } from './tree-reader.js';

export type Path = readonly (string | number)[];

/** A comment from its `#` to the end of its line. */
export interface Comment {
  readonly text: string;
  /** The offset where it begins. */
  readonly start: number;
  /** The line that it is about: its own, or where nothing else stands there the next that holds more than a comment. */
  readonly about: number;
}

/** Where another entry of a list or map can be written. */
export interface Room {
  readonly at: number;
  /** Columns before an entry that stands on lines of its own; null between brackets. */
  readonly indent: number | null;
  /** Whether entries stand before it. */
  readonly isBehind: boolean;
}

const options = {
  version: '1.2',
  schema: 'failsafe',
  resolveKnownTags: false,
  logLevel: 'error',
  // The library's own check of unique keys is quadratic; `TreeReader` makes one.
  uniqueKeys: false,
  prettyErrors: false,
} as const;

/**
 * A YAML text with the places of everything in it. Every scalar is the author's own string: `no`, `012` and dates stay
 * as they were written, and the schema types them.
 */
export class YamlText {
  /** Maps as objects, sequences as arrays, scalars as strings; `refused` for what is not read. Undefined where nothing is. */
  readonly data: unknown;
  /** How many problems the notation itself has, whatever the data mean. */
  readonly faults: number;
  readonly #problems: Problem[] = [];
  readonly #withheld = new WithheldLines();
  /** Of a misspelt access itself, which has to be said to everyone. */
  readonly #aboutAccess = new Set<Problem>();
  /** The access of what a problem tells of besides its own line. */
  readonly #told = new Map<Problem, Access>();
  readonly #file: string;
  readonly #text: string;
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed;
  readonly #root: ParsedNode | null;

  constructor(text: string, file: string) {
    this.#file = file;
    this.#text = text;
    this.#document = parseDocument(text, { ...options, lineCounter: this.#lines });
    const { contents, errors } = this.#document;
    this.#root = contents;
    if (errors.length > 0) {
      // Behind some errors the parser counts no lines.
      this.#lines.lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
      const parse = (fixed: string) => parseDocument(fixed, options).errors;
      for (const found of syntaxProblems(text, errors, parse)) this.#add(...found);
      this.#withholdAll();
      this.faults = this.#problems.length;
      return;
    }
    const reader = new TreeReader({
      text,
      report: (...found) => this.#add(...found),
      withhold: (...part) => this.#withhold(...part),
      lineAt: (offset) => this.#lineAt(offset),
    });
    const data = reader.read(this.#root);
    const { marked, oddlyIndented } = reader;
    if (oddlyIndented === undefined) {
      this.data = data;
      this.#withholdSections(data, [], marked);
    } else {
      const { message, hint } = aboutSpace(text.slice(oddlyIndented));
      this.#problems.length = 0;
      this.#add('yaml-syntax', message, hint, oddlyIndented);
      this.#withholdAll();
    }
    this.faults = this.#problems.length;
  }

  /** Without structure there is no telling which lines are withheld. */
  #withholdAll(): void {
    this.#withheld.add({ first: 1, last: Number.POSITIVE_INFINITY, access: accessIn(this.#text) });
  }

  /** `from` is where the key of what is withheld begins. */
  #withhold(node: Node | null, access: Access, from = rangeOf(node)[0]): void {
    // A block ends where the next line begins.
    const last = this.#lineAt(Math.max(from, rangeOf(node)[1] - 1));
    this.#withheld.add({ first: this.#lineAt(from), last, access });
  }

  /** Who may see anything of the section at a path; from the others its title is withheld too. */
  #withholdSections(section: unknown, path: Path, marked: ReadonlyMap<unknown, Access>): Access {
    const within = (key: string, of: (part: unknown, at: Path) => Access) =>
      listIn(section, key).map((part, index) => of(part, [...path, key, index]));
    const access = loosest([
      ...within('statements', (part) => marked.get(part) ?? 'public'),
      ...within('sections', (part, at) => this.#withholdSections(part, at, marked)),
    ]);
    if (access !== 'public' && path.length > 0) this.#withhold(this.#find(path, 'value'), access);
    return access;
  }

  /** Each with the access that its line has. */
  get problems(): Problem[] {
    return this.#problems.map((found) => {
      const access = strictest([this.#withheld.at(found.span?.line ?? 1), this.#told.get(found) ?? 'public']);
      if (access === 'public') return found;
      const { excerpt: _, ...bare } = found;
      return this.#aboutAccess.has(found) ? bare : { ...found, access };
    });
  }

  /** Adds a problem at the value of a path, at the key itself, or at the nearest thing above that exists. */
  report(
    code: ProblemCode,
    path: Path,
    message: string,
    hint?: string,
    at: 'value' | 'key' = 'value',
    access: Access = 'public',
  ): void {
    const node = this.#find(path, at);
    const [start, end] = rangeOf(node);
    const found = this.#add(code, message, hint, start, isScalar(node) ? end : undefined);
    // Of one word: more may be what somebody wrote about the part.
    const written = this.valueAt(path);
    const isWord = typeof written === 'string' && /^\S{0,20}$/.test(written);
    if (isAccessKey(String(path.at(-1))) && (at === 'key' || isWord)) this.#aboutAccess.add(found);
    this.#told.set(found, access);
  }

  /** The strictest access of any part. */
  get access(): Access {
    return this.#withheld.access;
  }

  /** Everyone whom the file does not show to all, whatever else is wrong with it. */
  get withheld(): Withheld[] {
    return this.data === undefined ? [] : withheldIn(this.#document);
  }

  /** The text at a path, or of the key itself, as it stands between its quotes, and the offset where it begins. */
  place(path: Path, at: 'value' | 'key' = 'value'): { readonly text: string; readonly start: number } | null {
    const node = this.#find(path, at);
    if (!isScalar(node)) return null;
    const [start, end] = rangeOf(node);
    const quotes = /^QUOTE/.test(node.type ?? '') ? 1 : 0;
    return { text: this.#text.slice(start + quotes, end - quotes), start: start + quotes };
  }

  /**
   * The lines, from 0, of each entry of a list that is written with hyphens on lines of their own: from the comments
   * right above it to its last line and the comments set in below it. None for a list of another notation.
   */
  items(path: Path): { readonly first: number; readonly last: number }[] {
    const node = this.#find(path, 'value');
    if (!isSeq(node)) return [];
    const lines = this.#text.split('\n');
    let above = 0;
    const items = node.items.map((item) => {
      const [start, end] = rangeOf(item as Node);
      const { line, col } = this.#lines.linePos(start);
      let first = line - 1;
      let last = this.#lineAt(Math.max(start, end - 1)) - 1;
      const indent = lines[first]?.search(/\S/) ?? 0;
      while (first > above && commentIndent(lines[first - 1]) === indent) first -= 1;
      while (commentIndent(lines[last + 1]) > indent) last += 1;
      above = last + 1;
      return { first, last, hasDash: /^\s*-\s+$/.test(this.#text.slice(start - col + 1, start)) };
    });
    return items.every(({ hasDash }) => hasDash) ? items : [];
  }

  /** The place behind the last entry of the list or map at a path, and behind what is remarked on it. */
  room(path: Path): Room | null {
    const node = this.#find(path, 'value');
    if ((!isMap(node) && !isSeq(node)) || this.valueAt(path) === undefined) return null;
    const [start] = node.range ?? [0];
    const last = node.items.at(-1);
    const lastNode = (isPair(last) ? (last.value ?? last.key) : last) as Node | null | undefined;
    const end = lastNode?.range?.[1] ?? start + 1;
    if (node.flow === true) return { at: end, indent: null, isBehind: lastNode !== undefined };
    const lines = this.#text.split('\n');
    const indent = this.#lines.linePos(start).col - 1;
    let { line } = this.#lines.linePos(this.#text.slice(0, end).trimEnd().length);
    while (commentIndent(lines[line]) > indent) line += 1;
    return { at: this.#lines.lineStarts[line] ?? this.#text.length, indent, isBehind: true };
  }

  /** What is written at a path; undefined where nothing is. */
  valueAt(path: Path): unknown {
    return path.reduce<unknown>(
      (at, step) =>
        typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[step] : undefined,
      this.data,
    );
  }

  /** A comment may be shown to whom all may be that it can be about: the part before which it stands, and that which it closes. */
  reportComment(code: ProblemCode, { start, text, about }: Comment, message: string, hint: string): void {
    const found = this.#add(code, message, hint, start, start + text.length);
    this.#told.set(found, strictest([this.#withheld.at(about), this.#accessAbove(start)]));
  }

  /** The access of the parts that a comment stands at the end of, set in as far as what is in them. */
  #accessAbove(comment: number): Access {
    const { line, col } = this.#lines.linePos(comment);
    let above = line - 1;
    while (above > 0 && /^\s*(?:#|$)/.test(this.#lineText(above))) above -= 1;
    return this.#withheld.further(above, col - 1, (first) => this.#lineText(first).search(/\S/));
  }

  #lineText(line: number): string {
    const { lineStarts } = this.#lines;
    const start = lineStarts[line - 1] ?? 0;
    return this.#text.slice(start, lineStarts[line] ?? this.#text.length + 1).replace(/\r?\n$/, '');
  }

  /** The comments that a pattern finds; told from text that only looks like one by reading the file once more. */
  comments(pattern: RegExp): Comment[] {
    const comments: Comment[] = [];
    if (!pattern.test(this.#text)) return comments;
    for (const { type, start, end } of tokensOf(this.#text)) {
      const text = this.#text.slice(start, end);
      if (type === 'comment' && pattern.test(text)) comments.push({ text, start, about: this.#aboutOf(start) });
    }
    return comments;
  }

  #aboutOf(start: number): number {
    const { line, col } = this.#lines.linePos(start);
    if (this.#text.slice(start - col + 1, start).trim() !== '') return line;
    const next = /\n[ \t]*[^\s#]/g;
    next.lastIndex = start;
    return next.test(this.#text) ? this.#lineAt(next.lastIndex - 1) : line;
  }

  /** The line where the item at the path begins; for a map's entry, the line of its key. */
  line(path: Path): number {
    return this.#lineAt(rangeOf(this.#find(path, 'key'))[0]);
  }

  #lineAt(offset: number): number {
    return this.#lines.linePos(offset).line;
  }

  #add(code: ProblemCode, message: string, hint: string | undefined, start: number, end?: number): Problem {
    const { line, col } = this.#lines.linePos(start);
    const lineStart = this.#lines.lineStarts[line - 1] ?? 0;
    const excerpt = this.#lineText(line);
    const span: Span = {
      line,
      column: col,
      ...(end !== undefined && end > start && { end: Math.min(end - lineStart, excerpt.length) + 1 }),
    };
    const found = problem(code, message, { file: this.#file, span, excerpt, ...defined({ hint }) });
    this.#problems.push(found);
    return found;
  }

  #find(path: Path, at: 'value' | 'key'): Node | null {
    let node: Node | null = this.#root;
    for (const [index, step] of path.entries()) {
      const pair = isMap(node) ? pairOf(node, step) : undefined;
      const isKey = at === 'key' && index === path.length - 1;
      const next = isSeq(node) ? node.items[Number(step)] : isKey ? pair?.key : (pair?.value ?? pair?.key);
      if (next === undefined) return node;
      node = next as Node | null;
    }
    return node;
  }
}

/** How far a line that is a comment is set in; -1 for another line. */
function commentIndent(line: string | undefined): number {
  return line?.search(/(?<=^[ \t]*)#/) ?? -1;
}

function listIn(data: unknown, key: string): readonly unknown[] {
  const value =
    typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>)[key] : undefined;
  return Array.isArray(value) ? value : [];
}
