import { asData } from '../../../dossier/yaml/path.js';
import { htmlLine } from '../../html-text.js';
import { childrenOf, itemsOf, type Node, valueAt } from '../../json-tree.js';
import type { Field } from '../draft.js';
import { entryOf } from './fields.js';
import { asList, type JsonItem, jsonImporter, type Property, textIn } from './json-items.js';
import {
  creatorVariable,
  otherItems,
  zoteroDates,
  zoteroSettings,
  zoteroType,
  zoteroVariable,
} from './zotero-fields.js';

/** Imports references from the JSON of Zotero's own items, as its web service and Better BibTeX write them. */
export const zoteroJson = jsonImporter({
  detects: (text) => /^\s*[[{]/.test(text) && /"itemType"\s*:/.test(text),
  what: 'Zotero item',
  hint: 'Write an item as {"itemType": "book", "title": "…"}.',
  itemsOf: (root) => {
    const list = root.type === 'object' ? valueAt(root, 'items') : undefined;
    return (list === undefined ? itemsOf(root) : childrenOf(list)).map(dataOf);
  },
  entry(item) {
    const { data, properties } = item;
    if (otherItems.has(data['itemType'])) return undefined;
    const type: Field = {
      ...offsetsOf(item),
      variable: 'type',
      name: 'itemType',
      value: zoteroType(String(data['itemType'])),
    };
    // The key of an item is a code of Zotero's own, by which nobody cites.
    const key = textIn(data['citationKey']) ?? '';
    return entryOf(key, item, [type, ...properties.flatMap(fieldsOf)]);
  },
});

/** The fields of an item: the web service has them under `data`. */
function dataOf(item: Node): Node {
  const inner = item.type === 'object' ? valueAt(item, 'data') : undefined;
  return inner?.type === 'object' ? inner : item;
}

function fieldsOf(property: Property): Field[] {
  const { name, value } = property;
  const field = (variable: string | undefined, own: unknown): Field => ({ ...property, variable, value: own });
  if (name === 'attachments')
    return [
      field(
        'custom.file',
        asList(value).flatMap((one) => textIn(asData(one)['path']) ?? []),
      ),
    ];
  if (zoteroSettings.has(name)) return [];
  if (name === 'creators')
    return asList(value)
      .map(asData)
      .map((creator) => {
        const role = creatorVariable(String(creator['creatorType']));
        return { ...field(role, [nameOf(creator)]), label: role };
      });
  if (name === 'tags')
    return [
      field(
        'keyword',
        asList(value).map((tag) => textIn(tag) ?? textIn(asData(tag)['tag'])),
      ),
    ];
  if (name === 'notes')
    return asList(value).map((note) => field('note', htmlLine(textIn(note) ?? textIn(asData(note)['note']) ?? '')));
  if (textIn(value) === undefined) return [];
  if (zoteroDates.has(name)) return [field('issued', { raw: String(value) })];
  if (name === 'accessDate') return [field('accessed', { raw: String(value).slice(0, 10) })];
  if (name === 'title') return [field('title', htmlLine(String(value)))];
  return [field(zoteroVariable(name), value)];
}

function nameOf({ name, firstName, lastName }: Readonly<Record<string, unknown>>): object {
  return typeof name === 'string' ? { literal: name } : { family: lastName, given: firstName };
}

function offsetsOf({ start, end }: JsonItem): Pick<Field, 'start' | 'end'> {
  return { start, end };
}
