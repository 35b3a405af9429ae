import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { compareProblems } from '../../problems/problem.js';
import { ImportedText } from '../imported-text.js';
import type { Importer } from '../importer.js';
import { edtfOf } from './csl-date.js';
import { draftOf, type Entry, type Field } from './draft.js';

/** Imports references from CSL-JSON, which Zotero, pandoc and others write: a list of items, or a single item. */
export const cslJson: Importer = {
  detects: (text) => /^\s*[[{]/.test(text) && /"(?:type|title|id)"\s*:/.test(text),
  async read(text, file) {
    const imported = new ImportedText(text, file);
    const errors: ParseError[] = [];
    const root = treeOf(text, errors);
    if (root === 'too deep') {
      const deep = imported.warning(0, 0, 'the file is nested too deeply', 'Write CSL-JSON as a list of items.');
      return { written: {}, warnings: [deep] };
    }
    const items = root?.type === 'array' ? childrenOf(root) : root === undefined ? [] : [root];
    const end = text.trimEnd().length;
    // One syntax error causes several parser errors, so report one per item. Skip the item: its values may be wrong.
    const breaks = new Map<Node | undefined, ParseError>();
    const isOpen = errors.some(({ error }) => printParseErrorCode(error) === 'CloseBraceExpected');
    for (const error of errors) {
      const item = items.find((each) => contains(each, error.offset)) ?? (isOpen ? items.at(-1) : undefined);
      if (!breaks.has(item)) breaks.set(item, error);
    }
    const broken = [...breaks].map(([item, { error, offset, length }]) => {
      const what = offset < end ? `invalid JSON: ${inWords(error)}` : 'the file ends too early';
      const lost = item === undefined ? '' : ', so this entry was not imported';
      const start = Math.min(offset, end);
      return imported.warning(
        start,
        start + length,
        `${what}${lost}`,
        'Export it again from the program that made it.',
      );
    });
    const whole = items.filter((item) => !breaks.has(item));
    const others = whole.filter(({ type }) => type !== 'object');
    const noItems = others.map(({ offset, length }) =>
      imported.warning(offset, offset + length, 'this is not a CSL-JSON item', 'Write an item as {"title": "…"}.'),
    );
    const { written, warnings } = await draftOf(whole.filter(({ type }) => type === 'object').map(entry), imported);
    return { written, warnings: [...broken, ...noItems, ...warnings].sort(compareProblems) };
  },
};

function contains({ offset, length }: Node, position: number): boolean {
  return offset <= position && position < offset + length;
}

/** Parse a JSON text. The parser is recursive, so a text that nests thousands of levels overflows its stack. */
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

/** Properties that identify an item. They become its id, not a field. */
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
    fields: fields.filter((field) => !keys.has(field.name) && !isReplaced(field, fields)),
  };
}

/**
 * Whether a property under `custom` says the same more exactly. There casefile exports dates that CSL cannot fully
 * express, and whether the container title is a site or a journal.
 */
function isReplaced({ name, value }: Field, fields: readonly Field[]): boolean {
  if (name === 'issued' || name === 'accessed') {
    return fields.some((other) => other.name === `custom.${name}` && edtfOf(other.value) !== undefined);
  }
  const containers = fields.filter((other) => /^custom\.(?:site|container)$/.test(other.name));
  return name === 'container-title' && containers.some((other) => other.value === value);
}

function field(property: Node, prefix: string): Field[] {
  const [key, value] = childrenOf(property);
  if (key === undefined || value === undefined) return [];
  const name = `${prefix}${String(key.value)}`;
  return [{ variable: name, name, value: toData(value), start: key.offset, end: value.offset + value.length }];
}

/** The JSON value of a node. */
function toData(node: Node): unknown {
  const { type, value } = node;
  const children = childrenOf(node);
  if (type === 'array') return children.map(toData);
  if (type !== 'object') return value as unknown;
  return Object.fromEntries(
    children.map(childrenOf).flatMap(([key, inner]) => (key && inner ? [[String(key.value), toData(inner)]] : [])),
  );
}

/** The items of a list, the properties of an object, or the key and value of a property. */
function childrenOf({ children = [] }: Node): readonly Node[] {
  return children;
}
