import { isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { ProblemCode } from '../../problems/codes.js';
import { accessOf } from '../access/marks.js';
import type { Access } from '../format/vocabulary.js';
import { displacement } from './mistakes/spaces.js';
import { pairOf, rangeOf } from './nodes.js';
import { maxDepth, tooDeep, unusableKeys } from './syntax.js';

/** Marks a part of the file that was not read, for which a problem was reported. */
export const refused = Symbol('refused');

/** The last word that begins with a sign, at the end of all before it. */
const lastWords = { '!': /.*(?<![^\s[{,])(!\S*)/s, '&': /.*(?<![^\s[{,])(&\S*)/s } as const;

/** Receives what the tree reader finds in a file. Positions are offsets in its text. */
interface File {
  readonly text: string;
  report(code: ProblemCode, message: string, hint: string, start: number, end?: number): unknown;
  /** `from` is the offset of the withheld part's key. */
  withhold(node: Node | null, access: Access, from?: number): void;
  lineAt(offset: number): number;
}

/** Converts a YAML tree to data: maps as objects, sequences as arrays, scalars as the strings that the author wrote. */
export class TreeReader {
  readonly #file: File;
  /** The parts that were not read, such as the value of a repeated key: they may refer to anything withheld. */
  readonly unread: Node[] = [];
  /** The offset of the first character that hides where a key really begins or ends, such as a no-break space. */
  displacedBy: number | undefined;

  constructor(file: File) {
    this.#file = file;
  }

  /** `owner` is the offset of the value's key, which is withheld with the value. */
  read(node: Node | null, depth = 0, owner?: number): unknown {
    if (node === null) return '';
    const { start, end } = rangeOf(node);
    if (depth > maxDepth) {
      this.#file.report(...tooDeep, start);
      this.#leaveOut(node, owner ?? start);
      return refused;
    }
    if (node.tag !== undefined) {
      const [tag, at] = this.#property('!', start);
      this.#file.report(
        'yaml-tag',
        `YAML tag ${tag} is not supported`,
        'Remove the tag. If the text begins with !, put it in quotes.',
        at,
        at + tag.length,
      );
    }
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      if (node.anchor !== undefined) {
        const [anchor, at] = this.#property('&', start);
        const hint = 'Remove the anchor. If the text begins with &, put it in quotes.';
        this.#file.report('yaml-alias', `YAML anchor ${anchor} is not supported`, hint, at, at + anchor.length);
      }
      // The line break at the end of a block text belongs to the notation, not to the text.
      if (isScalar(node)) {
        const text = String(node.value);
        return node.type?.startsWith('BLOCK') ? text.replace(/(?<!\n)\n+$/, '') : text;
      }
      if (isSeq(node)) return node.items.map((item) => this.read(item as Node, depth + 1));
      return this.#map(node, depth, owner);
    }
    const hint = 'Write the value out. If the text begins with *, put it in quotes.';
    this.#file.report('yaml-alias', 'YAML aliases (*) are not supported', hint, start, end);
    return refused;
  }

  /** The tag or anchor before the value at offset `start`, with its offset. */
  #property(sigil: '!' | '&', start: number): readonly [string, number] {
    const from = Math.max(0, start - 1000);
    const [before = '', word] = lastWords[sigil].exec(this.#file.text.slice(from, start)) ?? [];
    return word === undefined ? [sigil, start] : [word, from + before.length - word.length];
  }

  /** A part that is not read still withholds its lines. */
  #leaveOut(node: unknown, from: number): void {
    if (isNode(node)) this.unread.push(node);
    this.#passOver(node, from);
  }

  #passOver(node: unknown, from: number): void {
    if (isSeq(node)) for (const item of node.items) this.#passOver(item, rangeOf(item as Node).start);
    if (!isMap(node)) return;
    const access = accessOf(node);
    if (access !== 'public') this.#file.withhold(node, access, from);
    for (const { key, value } of node.items) this.#passOver(value, rangeOf(key as Node).start);
  }

  #map(map: YAMLMap, depth: number, owner?: number): unknown {
    const access = accessOf(map);
    if (access !== 'public') this.#file.withhold(map, access, owner);
    const isListed = owner === undefined && depth > 0;
    const firstKey = map.items[0]?.key;
    let isTwo = false;
    const data: Record<string, unknown> = {};
    for (const { key, value } of map.items) {
      const node = key as Node;
      const { start, end } = rangeOf(node);
      if (!isScalar(node)) {
        this.#file.report(
          'wrong-type',
          'a key must be plain text',
          'Write the key on one line, followed by a colon.',
          start,
        );
        this.#leaveOut(node, start);
        this.#leaveOut(value, start);
        continue;
      }
      const name = String(this.read(node, depth));
      const displaced = displacement(this.#file.text.slice(start, end));
      if (displaced !== undefined) this.displacedBy ??= start + displaced;
      if (unusableKeys.has(name)) {
        this.#file.report('unknown-key', `"${name}" cannot be used as a key`, 'Use another id.', start, end);
        this.#leaveOut(value, start);
      } else if (Object.hasOwn(data, name)) {
        const first = this.#file.lineAt(rangeOf(pairOf(map, name)?.key as Node).start);
        const message = `duplicate key "${name}" (first on line ${first})`;
        // If the first key of a list entry occurs again, a hyphen is missing. All other duplicate
        // keys follow from that.
        const isNext = isListed && isScalar(firstKey) && firstKey.value === name;
        const hint = isNext
          ? 'If a new entry begins here, write a hyphen before the key. Otherwise remove one of the two.'
          : 'Remove one of the two.';
        if (!isTwo) this.#file.report('duplicate-key', message, hint, start, end);
        isTwo ||= isNext;
        this.#leaveOut(value, start);
      } else {
        data[name] = this.read(value as Node | null, depth + 1, start);
      }
    }
    return data;
  }
}
