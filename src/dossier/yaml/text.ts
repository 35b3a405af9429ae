import { type Document, isMap, isScalar, isSeq, type Node } from 'yaml';
import { accessIn } from '../access/marks.js';
import type { Withheld } from '../access/withheld.js';
import { withheldIn } from '../access/withheld-entries.js';
import { WithheldLines } from '../access/withheld-lines.js';
import type { Access } from '../format/vocabulary.js';
import { cutKeys } from './cut-keys.js';
import { Lines } from './lines.js';
import { tokensOf } from './mistakes/lexed-text.js';
import { aboutSpace } from './mistakes/spaces.js';
import { syntaxProblems } from './mistakes/syntax-problems.js';
import { pairOf, rangeOf } from './nodes.js';
import { mostErrors, parseTree } from './parse-tree.js';
import { type Path, valueAt } from './path.js';
import { quickTree } from './quick-tree.js';
import { withholdSections } from './section-access.js';
import type { Explanation } from './syntax.js';
import { TreeReader } from './tree-reader.js';

/** Something wrong with the notation: its code, message and hint, and the offsets of the text that it is about. */
export type NotationProblem = readonly [...Explanation, start: number, end?: number | undefined];

/** A comment from its `#` to the end of its line. */
export interface Comment {
  readonly text: string;
  /** The offset of the `#`. */
  readonly start: number;
  /**
   * The line that the comment is about: its own, or, if that has nothing else, the next line with more than a comment.
   */
  readonly about: number;
}

/**
 * A YAML text with the position of everything in it. Every scalar is the author's own string: `no`, `012` and dates
 * stay as they were written, and the schema types them.
 */
export class YamlText {
  readonly text: string;
  readonly lines: Lines;
  /**
   * The data: maps as objects, sequences as arrays, scalars as strings, `refused` for what is not read.
   * Undefined if there is none.
   */
  readonly data: unknown;
  /** The problems of the YAML syntax. Checks of the data report others. */
  readonly notationProblems: readonly NotationProblem[];
  readonly withheldLines = new WithheldLines();
  readonly #document: Document;
  /** Where the last search for something other than comments began and ended: most comments follow each other. */
  #nextContent = { from: 0, at: 0 };
  #mayCut: boolean | undefined;
  #withheld: readonly Withheld[] | undefined;

  constructor(text: string) {
    this.text = text;
    this.lines = new Lines(text);
    this.#document = quickTree(text) ?? parseTree(text);
    const { contents, errors } = this.#document;
    if (errors.length > 0) {
      this.notationProblems = syntaxProblems(text, errors, (fixed) => parseTree(fixed).errors);
      this.#withholdAll();
      return;
    }
    const notationProblems: NotationProblem[] = [];
    const reader = new TreeReader({
      text,
      report: (...found) => notationProblems.push(found),
      withhold: (...part) => this.#withhold(...part),
      lineAt: (offset) => this.lines.lineAt(offset),
    });
    const data = reader.read(contents);
    const { displacedBy, unread } = reader;
    if (displacedBy === undefined) {
      this.notationProblems = notationProblems;
      // As after too many errors of syntax, checks of the data would only take time.
      if (notationProblems.length > mostErrors) {
        this.#withholdAll();
        return;
      }
      this.data = data;
      withholdSections(contents, (section, access) => this.#withhold(section, access));
      if (this.access !== 'public') for (const node of unread) this.#withhold(node, this.access);
    } else {
      const { message, hint } = aboutSpace(text.charAt(displacedBy));
      this.notationProblems = [['yaml-syntax', message, hint, displacedBy]];
      this.#withholdAll();
    }
  }

  /** Without structure it is unknown which lines are withheld. */
  #withholdAll(): void {
    this.withheldLines.add({ first: 1, last: Number.POSITIVE_INFINITY, access: accessIn(this.text) });
  }

  /** Withholds the lines of the value at a path. */
  withhold(path: Path, access: Access): void {
    if (access !== 'public') this.#withhold(this.nodeAt(path), access);
  }

  /** `from` is the offset of the withheld part's key. */
  #withhold(node: Node | null, access: Access, from = rangeOf(node).start): void {
    const last = this.lines.lastLineOf(from, rangeOf(node).end);
    this.withheldLines.add({ first: this.lines.lineAt(from), last, access });
  }

  /** The strictest access of any part. */
  get access(): Access {
    return this.withheldLines.access;
  }

  /** The entries that the file withholds and that others can refer to, even if the file has errors. */
  get withheld(): readonly Withheld[] {
    this.#withheld ??= this.data === undefined ? [] : withheldIn(this.#document);
    return this.#withheld;
  }

  /** The value at a path, or its key; if there is neither, the nearest thing above that exists. */
  nodeAt(path: Path, at: 'value' | 'key' = 'value'): Node | null {
    let node: Node | null = this.#document.contents;
    for (const [index, step] of path.entries()) {
      const pair = isMap(node) ? pairOf(node, step) : undefined;
      const isKey = at === 'key' && index === path.length - 1;
      const next = isSeq(node) ? node.items[Number(step)] : isKey ? pair?.key : (pair?.value ?? pair?.key);
      if (next === undefined) return node;
      node = next as Node | null;
    }
    return node;
  }

  /** The text at a path, or of the key itself, between its quotes, with its offset. */
  scalarAt(path: Path, at: 'value' | 'key' = 'value'): { readonly text: string; readonly start: number } | null {
    const node = this.nodeAt(path, at);
    if (!isScalar(node)) return null;
    const { start, end } = rangeOf(node);
    const quotes = /^QUOTE/.test(node.type ?? '') ? 1 : 0;
    return { text: this.text.slice(start + quotes, end - quotes), start: start + quotes };
  }

  /** Whether the text at a path is written without quotes, and on no lines of its own. */
  isPlain(path: Path): boolean {
    const node = this.nodeAt(path);
    return isScalar(node) && node.type === 'PLAIN';
  }

  /** Whether a comment may follow any text without a space after its `#`. Few files have such a comment. */
  get mayCut(): boolean {
    this.#mayCut ??= /[ \t]#\S/.test(this.text);
    return this.#mayCut;
  }

  /**
   * Whether a comment follows the text at a path, without a space after its `#`: probably a part of the
   * text, such as `#12`.
   */
  isCut(path: Path): boolean {
    if (!this.mayCut) return false;
    const node = this.nodeAt(path);
    if (!isScalar(node) || node.type !== 'PLAIN') return false;
    const cut = /[ \t]*#(?!casefile-)[\p{L}\p{N}]/uy;
    cut.lastIndex = rangeOf(node).end;
    return cut.test(this.text);
  }

  /** The key whose text a comma cuts, if the key at a path is the rest of that text: `{ title: One, two }`. */
  cutBy(path: Path): string | undefined {
    const map = this.nodeAt(path.slice(0, -1));
    return isMap(map) ? cutKeys(map, this.text).get(String(path.at(-1))) : undefined;
  }

  /** The data at a path; undefined if there are none. */
  valueAt(path: Path): unknown {
    return valueAt(this.data, path);
  }

  /** The line where the item at the path begins; for a map's entry, the line of its key. */
  line(path: Path): number {
    return this.lines.lineAt(rangeOf(this.nodeAt(path, 'key')).start);
  }

  /** The lines of the value at a path; none if there is no value. */
  linesOf(path: Path): number[] {
    if (this.valueAt(path) === undefined) return [];
    const { start, end } = rangeOf(this.nodeAt(path));
    const first = this.lines.lineAt(start);
    const last = this.lines.lastLineOf(start, end);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }

  /** The comments that match a pattern. Lexes the file once more, because a text may look like a comment. */
  comments(pattern: RegExp): Comment[] {
    const comments: Comment[] = [];
    if (!pattern.test(this.text)) return comments;
    for (const { type, start, end } of tokensOf(this.text)) {
      const text = this.text.slice(start, end);
      if (type === 'comment' && pattern.test(text)) comments.push({ text, start, about: this.#aboutOf(start) });
    }
    return comments;
  }

  #aboutOf(start: number): number {
    const { line } = this.lines.positionAt(start);
    if (this.text.slice(this.lines.startOf(line), start).trim() !== '') return line;
    if (start < this.#nextContent.from || start >= this.#nextContent.at) {
      const next = /\n[ \t]*[^\s#]/g;
      next.lastIndex = start;
      this.#nextContent = { from: start, at: next.test(this.text) ? next.lastIndex - 1 : this.text.length };
    }
    const { at } = this.#nextContent;
    return at < this.text.length ? this.lines.lineAt(at) : line;
  }
}
