import { ImportedText } from '../imported-text.js';
import type { Importer } from '../importer.js';
import { childrenOf, jsonEntries, type Node, toData } from '../json-tree.js';
import { edtfOf } from './csl-date.js';
import { draftOf, type Entry, type Field } from './draft.js';

/** Imports references from CSL-JSON, which Zotero, pandoc and others write: a list of items, or a single item. */
export const cslJson: Importer = {
  detects: (text) => /^\s*[[{]/.test(text) && /"(?:type|title|id)"\s*:/.test(text),
  async read(text, file) {
    const imported = new ImportedText(text, file);
    const shape = { what: 'CSL-JSON item', hint: 'Write an item as {"title": "…"}.' };
    const { objects, problems } = jsonEntries(text, imported, shape);
    return draftOf(objects.map(entry), imported, problems);
  },
};

/** Properties that identify an item. They become its id, not a field. */
const keys: ReadonlySet<unknown> = new Set(['id', 'citation-key']);

function entry(item: Node): Entry {
  const { offset, length } = item;
  const fields = childrenOf(item).flatMap((property) => {
    const [key, value] = childrenOf(property);
    const isCustom = key?.value === 'custom' && value?.type === 'object';
    return isCustom ? childrenOf(value).flatMap((inner) => field(inner, 'custom.')) : field(property, '');
  });
  const isReplaced = replacedIn(fields);
  const key = ['citation-key', 'id'].map((name) => fields.find((field) => field.name === name)?.value);
  return {
    key: String(key.find((value) => typeof value === 'string' || typeof value === 'number') ?? ''),
    start: offset,
    end: offset + length,
    fields: fields.filter((field) => !keys.has(field.name) && !isReplaced(field)),
  };
}

/**
 * Make a function that tests whether a property under `custom` says the same as a field, more exactly. There casefile
 * exports dates that CSL cannot fully express, and whether the container title is a site or a journal.
 */
function replacedIn(fields: readonly Field[]): (field: Field) => boolean {
  const isDate = ({ name, value }: Field) => /^custom\.(?:issued|accessed)$/.test(name) && edtfOf(value) !== undefined;
  const dates = new Set(fields.filter(isDate).map(({ name }) => name));
  const containers = fields.filter(({ name }) => /^custom\.(?:site|container)$/.test(name));
  const titles = new Set(containers.map(({ value }) => value));
  return ({ name, value }) => dates.has(`custom.${name}`) || (name === 'container-title' && titles.has(value));
}

function field(property: Node, prefix: string): Field[] {
  const [key, value] = childrenOf(property);
  if (key === undefined || value === undefined) return [];
  const name = `${prefix}${String(key.value)}`;
  const data = toData(value);
  const read = titles.has(name) ? plainTitle(data) : data;
  return [{ variable: name, name, value: read, start: key.offset, end: value.offset + value.length }];
}

const titles: ReadonlySet<string> = new Set(['title', 'container-title', 'collection-title']);

/** A title without the marks of CSL for italics and the like. The service of a registry may give a list of titles. */
function plainTitle(value: unknown): unknown {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string') return first;
  return withoutMarks(first);
}

/** Remove CSL tags in pairs, such as `<i>` and `</i>`, also nested ones. Any other `<` or `>` is text. */
function withoutMarks(title: string): string {
  const parts: string[] = [];
  const open: { readonly name: string | undefined; readonly at: number }[] = [];
  const marks = /<(?:(i|b|sup|sub|sc|span)(?: (?:class|style)="[^"<>]*")?|\/(i|b|sup|sub|sc|span))>|[<>]|[^<>]+/g;
  for (const [part, opened, closed] of title.matchAll(marks)) {
    const last = closed === undefined ? undefined : open.at(-1);
    if (last !== undefined && last.name === closed) {
      parts[last.at] = '';
      open.pop();
      continue;
    }
    if (opened !== undefined) open.push({ name: opened, at: parts.length });
    // A sign that is text belongs to no tag, and makes the tags that are open around it text too.
    else if (/^[<>]/.test(part)) open.length = 0;
    parts.push(part);
  }
  return parts.join('');
}
