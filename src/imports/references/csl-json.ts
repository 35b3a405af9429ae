import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { compareProblems } from '../../problems/problem.js';
import { ImportedText } from '../imported-text.js';
import type { Importer } from '../importer.js';
import { edtfOf } from './csl-date.js';
import { draftOf, type Entry, type Field } from './draft.js';

/** CSL-JSON, which Zotero, pandoc and others write: a list of items, or one. */
export const cslJson: Importer = {
  detects: (text) => /^\s*[[{]/.test(text) && /"(?:type|title|id)"\s*:/.test(text),
  async read(text, file) {
    const origin = new ImportedText(text, file);
    const errors: ParseError[] = [];
    const root = treeOf(text, errors);
    if (root === 'too deep') {
      const deep = origin.unread(0, 0, 'this nests too deeply', 'CSL-JSON is a list of items.');
      return { written: {}, unread: [deep] };
    }
    const items = root?.type === 'array' ? childrenOf(root) : root === undefined ? [] : [root];
    const end = text.trimEnd().length;
    // One break makes the parser stumble several times; what it stumbles in is told of once, and not trusted.
    const breaks = new Map<Node | undefined, ParseError>();
    const isOpen = errors.some(({ error }) => printParseErrorCode(error) === 'CloseBraceExpected');
    for (const error of errors) {
      const around = items.find((item) => holds(item, error.offset)) ?? (isOpen ? items.at(-1) : undefined);
      if (!breaks.has(around)) breaks.set(around, error);
    }
    const broken = [...breaks].map(([item, { error, offset, length }]) => {
      const what = offset < end ? `this is not well-formed JSON: ${inWords(error)}` : 'the text breaks off here';
      const lost = item === undefined ? '' : '; nothing of this entry was imported';
      const start = Math.min(offset, end);
      return origin.unread(start, start + length, `${what}${lost}`, 'Export it again from the program that made it.');
    });
    const whole = items.filter((item) => !breaks.has(item));
    const other = whole.filter(({ type }) => type !== 'object');
    const none = other.map(({ offset, length }) =>
      origin.unread(offset, offset + length, 'this is no item of CSL-JSON', 'An item is written {"title": "…"}.'),
    );
    const { written, unread } = await draftOf(whole.filter(({ type }) => type === 'object').map(entry), origin);
    return { written, unread: [...broken, ...none, ...unread].sort(compareProblems) };
  },
};

function holds({ offset, length }: Node, place: number): boolean {
  return offset <= place && place < offset + length;
}

/** The parser goes as deep as the text, and no item is deeper than a stack. */
function treeOf(text: string, errors: ParseError[]): Node | undefined | 'too deep' {
  try {
    return parseTree(text, errors);
  } catch (error) {
    if (error instanceof RangeError) return 'too deep';
    throw error;
  }
}

/** `PropertyNameExpected` as `property name expected`. */
function inWords(error: number): string {
  return printParseErrorCode(error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
}

/** What an item is called by, which no field of a reference takes. */
const keys: ReadonlySet<unknown> = new Set(['id', 'citation-key']);

function entry(item: Node): Entry {
  const { offset, length } = item;
  const fields = childrenOf(item).flatMap((property) => {
    const [key, value] = childrenOf(property);
    const isCustom = key?.value === 'custom' && value?.type === 'object';
    return isCustom ? childrenOf(value).flatMap((inner) => field(inner, 'custom.')) : field(property, '');
  });
  const key = ['citation-key', 'id'].map((name) => fields.find((field) => field.name === name)?.value);
  return {
    key: String(key.find((value) => typeof value === 'string' || typeof value === 'number') ?? ''),
    start: offset,
    end: offset + length,
    fields: fields.filter((field) => !keys.has(field.name) && !isStandIn(field, fields)),
  };
}

/** What casefile says better under `custom`: a date that CSL has not all of, and which of a site and a journal it is. */
function isStandIn({ name, value }: Field, fields: readonly Field[]): boolean {
  if (name === 'issued' || name === 'accessed') {
    return fields.some((other) => other.name === `custom.${name}` && edtfOf(other.value) !== undefined);
  }
  const said = fields.filter((other) => /^custom\.(?:site|container)$/.test(other.name));
  return name === 'container-title' && said.some((other) => other.value === value);
}

function field(property: Node, above: string): Field[] {
  const [key, value] = childrenOf(property);
  if (key === undefined || value === undefined) return [];
  const name = `${above}${String(key.value)}`;
  return [{ variable: name, name, value: plain(value), start: key.offset, end: value.offset + value.length }];
}

function plain(node: Node): unknown {
  const { type, value } = node;
  const children = childrenOf(node);
  if (type === 'array') return children.map(plain);
  if (type !== 'object') return value as unknown;
  return Object.fromEntries(
    children.map(childrenOf).flatMap(([key, inner]) => (key && inner ? [[String(key.value), plain(inner)]] : [])),
  );
}

/** The items of a list, the properties of an object, the key and the value of a property. */
function childrenOf({ children = [] }: Node): readonly Node[] {
  return children;
}
