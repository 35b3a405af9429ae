import {
  type Document,
  isMap,
  isPair,
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
import { isAccessKey } from './access-key.js';
import { accessIn, accessOf } from './access-marks.js';
import { tokensOf } from './slips/page.js';
import { aboutSpace, beginsOddly } from './slips/spaces.js';
import { syntaxProblems } from './slips/syntax-problems.js';
import { type Access, loosest, strictest } from './vocabulary.js';
import type { Withheld } from './withheld.js';
import { withheldIn } from './withheld-parties.js';
import { maxDepth, tooDeep, unusableKeys } from './yaml-syntax.js';

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
  // The library's own check of unique keys is quadratic; the walk below makes one.
  uniqueKeys: false,
  prettyErrors: false,
} as const;

/** Stands for a part of the file that is not read, and of which a problem has said so. */
export const refused = Symbol('refused');

/**
 * A YAML text with the places of everything in it. Every scalar is the author's own string: `no`, `012` and dates stay
 * as they were written, and the schema types them.
 */
export class Source {
  /** Maps as objects, sequences as arrays, scalars as strings; `refused` for what is not read. Undefined where nothing is. */
  readonly data: unknown;
  readonly #problems: Problem[] = [];
  readonly #withheld: { first: number; last: number; access: Access }[] = [];
  /** The access of each map of the data that has one. */
  readonly #marked = new Map<unknown, Access>();
  /** Of a misspelt access itself, which has to be said to everyone. */
  readonly #aboutAccess = new Set<Problem>();
  /** The access of what a problem tells of besides its own line. */
  readonly #told = new Map<Problem, Access>();
  readonly #file: string;
  readonly #text: string;
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed;
  readonly #root: ParsedNode | null;
  /** Where the first key begins that has an unusual space for its first letter: it is not where it seems to be. */
  #oddlyIndented: number | undefined;

  constructor(text: string, file: string) {
    this.#file = file;
    this.#text = text;
    this.#document = parseDocument(text, { ...options, lineCounter: this.#lines });
    const { contents, errors } = this.#document;
    this.#root = contents;
    if (errors.length > 0) {
      // Behind some errors the parser counts no lines.
      this.#lines.lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
      const parse = (mended: string) => parseDocument(mended, options).errors;
      for (const found of syntaxProblems(text, errors, parse)) this.#add(...found);
      this.#withholdAll();
      return;
    }
    const data = this.#plain(this.#root, 0);
    if (this.#oddlyIndented === undefined) {
      this.data = data;
      this.#withholdSections(data, []);
    } else {
      const { message, hint } = aboutSpace(this.#text.slice(this.#oddlyIndented));
      this.#problems.length = 0;
      this.#add('yaml-syntax', message, hint, this.#oddlyIndented);
      this.#withholdAll();
    }
  }

  /** Without structure there is no telling which lines are withheld. */
  #withholdAll(): void {
    this.#withheld.push({ first: 1, last: Number.POSITIVE_INFINITY, access: accessIn(this.#text) });
  }

  /** `from` is where the key of what is withheld begins. */
  #withhold(node: Node | null, access: Access, from = rangeOf(node)[0]): void {
    // A block ends where the next line begins.
    const last = this.#lineAt(Math.max(from, rangeOf(node)[1] - 1));
    this.#withheld.push({ first: this.#lineAt(from), last, access });
  }

  /** Who may see anything of the section at a path; from the others its title is withheld too. */
  #withholdSections(section: unknown, path: Path): Access {
    const within = (key: string, of: (part: unknown, at: Path) => Access) =>
      listIn(section, key).map((part, index) => of(part, [...path, key, index]));
    const access = loosest([
      ...within('statements', (part) => this.#marked.get(part) ?? 'public'),
      ...within('sections', (part, at) => this.#withholdSections(part, at)),
    ]);
    if (access !== 'public' && path.length > 0) this.#withhold(this.#find(path, 'value'), access);
    return access;
  }

  /** Each with the access that its line has. */
  get problems(): Problem[] {
    return this.#problems.map((found) => {
      const access = strictest([this.#accessOf(found.span?.line ?? 1), this.#told.get(found) ?? 'public']);
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
    return strictest(this.#withheld.map(({ access }) => access));
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
    this.#told.set(found, strictest([this.#accessOf(about), this.#accessAbove(start)]));
  }

  /** The access of the parts that a comment stands at the end of, set in as far as what is in them. */
  #accessAbove(comment: number): Access {
    const { line, col } = this.#lines.linePos(comment);
    let above = line - 1;
    while (above > 0 && /^\s*(?:#|$)/.test(this.#lineText(above))) above -= 1;
    const closed = this.#withheld.filter(({ first, last }) => {
      const indent = this.#lineText(first).search(/\S/);
      return first <= above && above <= last && indent < col - 1;
    });
    return strictest(closed.map(({ access }) => access));
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
    const found = problem(code, message, { file: this.#file, span, excerpt, ...(hint !== undefined && { hint }) });
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

  /** The strictest access of the parts that lie on a line. */
  #accessOf(line: number): Access {
    const levels = this.#withheld.filter(({ first, last }) => first <= line && line <= last);
    return strictest(levels.map(({ access }) => access));
  }

  /** `owner` is where the key of the value begins, which is withheld with it. */
  #plain(node: Node | null, depth: number, owner?: number): unknown {
    if (node === null) return '';
    const [start, end] = rangeOf(node);
    if (depth > maxDepth) {
      this.#add(...tooDeep, start);
      this.#passOver(node, owner ?? start);
      return refused;
    }
    if (node.tag !== undefined) {
      const [tag, at] = this.#property('!', start);
      this.#add(
        'yaml-tag',
        `the tag ${tag} is not part of the format`,
        'Remove the tag: every value is plain text. One that begins with ! needs quotes.',
        at,
        at + tag.length,
      );
    }
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      if (node.anchor !== undefined) {
        const [anchor, at] = this.#property('&', start);
        const hint = 'Remove it; a text that begins with & needs quotes.';
        this.#add('yaml-alias', `the anchor ${anchor} is not part of the format`, hint, at, at + anchor.length);
      }
      // The newline at the end of a block of text is the notation's, not the author's.
      if (isScalar(node)) {
        const text = String(node.value);
        return node.type?.startsWith('BLOCK') ? text.replace(/\n+$/, '') : text;
      }
      if (isSeq(node)) return node.items.map((item) => this.#plain(item as Node, depth + 1));
      return this.#plainMap(node, depth, owner);
    }
    const hint = 'Write the value out where it is used; a text that begins with * needs quotes.';
    this.#add('yaml-alias', 'an alias (*) is not part of the format', hint, start, end);
    return refused;
  }

  /** A tag or an anchor as it stands before the value that begins at `start`, and where. */
  #property(sigil: string, start: number): readonly [string, number] {
    const from = Math.max(0, start - 1000);
    const words = [...this.#text.slice(from, start).matchAll(/(?<![^\s[{,])[!&]\S*/g)];
    const found = words.findLast(([word]) => word.startsWith(sigil));
    return found ? [found[0], from + found.index] : [sigil, start];
  }

  /** What is not read withholds its lines all the same. */
  #passOver(node: unknown, from: number): void {
    if (isSeq(node)) for (const item of node.items) this.#passOver(item, rangeOf(item as Node)[0]);
    if (!isMap(node)) return;
    const access = accessOf(node);
    if (access !== 'public') this.#withhold(node, access, from);
    for (const { key, value } of node.items) this.#passOver(value, rangeOf(key as Node)[0]);
  }

  #plainMap(map: YAMLMap, depth: number, owner?: number): unknown {
    const access = accessOf(map);
    if (access !== 'public') this.#withhold(map, access, owner);
    const isListed = owner === undefined && depth > 0;
    const firstKey = map.items[0]?.key;
    let isTwo = false;
    const data: Record<string, unknown> = {};
    for (const { key, value } of map.items) {
      const node = key as Node;
      const [start, end] = rangeOf(node);
      if (!isScalar(node)) {
        this.#add('wrong-type', 'a key is not plain text', 'Write a key on one line, with a colon behind it.', start);
        this.#passOver(node, start);
        this.#passOver(value, start);
        continue;
      }
      const name = String(this.#plain(node, depth));
      if (beginsOddly(name)) this.#oddlyIndented ??= start;
      if (unusableKeys.has(name)) {
        this.#add('unknown-key', `"${name}" cannot be used as a key`, 'Choose another id.', start, end);
        this.#passOver(value, start);
      } else if (Object.hasOwn(data, name)) {
        const first = this.#lineAt(rangeOf(pairOf(map, name)?.key as Node)[0]);
        const message = `the key "${name}" stands here again, after line ${first}`;
        // An entry of a list in which the first key stands again is two, and all that stands twice follows from that.
        const isNext = isListed && isScalar(firstKey) && firstKey.value === name;
        const hint = isNext
          ? 'Write a hyphen before it if a new entry begins here; else keep one of the two.'
          : 'Keep one of the two.';
        if (!isTwo) this.#add('duplicate-key', message, hint, start, end);
        isTwo ||= isNext;
        this.#passOver(value, start);
      } else {
        data[name] = this.#plain(value as Node | null, depth + 1, start);
      }
    }
    if (access !== 'public') this.#marked.set(data, access);
    return data;
  }
}

/** Where a part of the text begins and ends, its own comments left out. */
function rangeOf(node: Node | null): readonly [start: number, end: number] {
  const [start = 0, end = 0] = node?.range ?? [];
  return [start, end];
}

/** How far a line that is a comment is set in; -1 for another line. */
function commentIndent(line: string | undefined): number {
  return line?.search(/(?<=^[ \t]*)#/) ?? -1;
}

const pairs = new WeakMap<YAMLMap, Map<string, Pair>>();

/** The first pair with a key; indexed, since a map may have as many entries as the file has lines. */
function pairOf(map: YAMLMap, key: string | number): Pair | undefined {
  let index = pairs.get(map);
  if (index === undefined) {
    index = new Map();
    for (const pair of map.items.toReversed()) if (isScalar(pair.key)) index.set(String(pair.key.value), pair);
    pairs.set(map, index);
  }
  return index.get(String(key));
}

function listIn(data: unknown, key: string): readonly unknown[] {
  const value =
    typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>)[key] : undefined;
  return Array.isArray(value) ? value : [];
}
