import { ImportedText } from '../../imported-text.js';
import type { Importer } from '../../importer.js';
import { childrenOf, jsonEntries, type Node, toData } from '../../json-tree.js';
import { draftOf, type Entry } from '../draft.js';

export type Data = Readonly<Record<string, unknown>>;

/** A property of a JSON object with its offsets in the file. */
export interface Property {
  readonly name: string;
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
}

export interface JsonItem {
  readonly data: Data;
  readonly properties: readonly Property[];
  readonly start: number;
  readonly end: number;
}

interface JsonFormat {
  readonly detects: Importer['detects'];
  /** What one item is called, and how to write it. */
  readonly what: string;
  readonly hint: string;
  itemsOf(root: Node): readonly Node[];
  /** Undefined for an item that is not a reference, such as a note. */
  entry(item: JsonItem): Entry | undefined;
}

/** Make an importer of references from a format whose items are JSON objects. */
export function jsonImporter({ detects, what, hint, itemsOf, entry }: JsonFormat): Importer {
  return {
    detects,
    async read(text, file) {
      const imported = new ImportedText(text, file);
      const { objects, problems } = jsonEntries(text, imported, { what, hint, entriesOf: itemsOf });
      const read = objects.map((node) => [node, entry(itemOf(node))] as const);
      const others = read.filter(([, found]) => found === undefined).map(([node]) => node);
      const left = others.slice(0, 1).map(({ offset, length }) => {
        const count =
          others.length === 1 ? 'one note or attachment was' : `${others.length} notes and attachments were`;
        const message = `${count} not imported`;
        return imported.warning(offset, offset + length, message, 'If one matters, add it to a note of the case file.');
      });
      const entries = read.flatMap(([, found]) => found ?? []);
      return draftOf(entries, imported, [...problems, ...left]);
    },
  };
}

function itemOf(node: Node): JsonItem {
  const properties = childrenOf(node).flatMap((property): Property[] => {
    const [key, value] = childrenOf(property);
    if (key === undefined || value === undefined) return [];
    return [{ name: String(key.value), value: toData(value), start: key.offset, end: value.offset + value.length }];
  });
  const data = Object.fromEntries(properties.map(({ name, value }) => [name, value]));
  return { data, properties, start: node.offset, end: node.offset + node.length };
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** A text that is not empty, or a number as text. */
export function textIn(value: unknown): string | undefined {
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;
}
