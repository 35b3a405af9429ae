import { asData } from '../../../dossier/yaml/path.js';
import { htmlLine } from '../../html-text.js';
import { childrenOf, itemsOf, valueAt } from '../../json-tree.js';
import { lookupTable } from '../../lookup-table.js';
import type { Field } from '../draft.js';
import { entryOf } from './fields.js';
import { asList, jsonImporter, textIn } from './json-items.js';

const types = lookupTable({
  book: 'book',
  'book-chapter': 'chapter',
  'book-part': 'chapter',
  'book-section': 'chapter',
  'book-series': 'collection',
  'book-set': 'book',
  dataset: 'dataset',
  dissertation: 'thesis',
  'edited-book': 'book',
  journal: 'periodical',
  'journal-article': 'article-journal',
  'journal-issue': 'periodical',
  monograph: 'book',
  'peer-review': 'review',
  'posted-content': 'article',
  proceedings: 'book',
  'proceedings-article': 'paper-conference',
  'reference-book': 'book',
  'reference-entry': 'entry-encyclopedia',
  report: 'report',
  standard: 'standard',
});

const variables = lookupTable({
  ...{
    publisher: 'publisher',
    'publisher-location': 'publisher-place',
    volume: 'volume',
    issue: 'issue',
    page: 'page',
  },
  ...{ 'article-number': 'number', DOI: 'DOI', URL: 'URL', ISBN: 'ISBN', ISSN: 'ISSN', language: 'language' },
  ...{ 'container-title': 'container-title', 'edition-number': 'edition', author: 'author', editor: 'editor' },
  ...{ translator: 'translator', chair: 'chair', subject: 'keyword', abstract: 'abstract', issued: 'issued' },
});

/** Imports references from the JSON of Crossref's web service: one work, or a list of works. */
export const crossref = jsonImporter({
  detects: (text) =>
    /^\s*[[{]/.test(text) &&
    (/"message-type"\s*:\s*"work/.test(text) ||
      (/"DOI"\s*:/.test(text) && /"(?:member|prefix|deposited)"\s*:/.test(text))),
  what: 'work of Crossref',
  hint: 'Get the works from https://api.crossref.org/works.',
  itemsOf(root) {
    const message = root.type === 'object' ? (valueAt(root, 'message') ?? root) : root;
    const items = message.type === 'object' ? valueAt(message, 'items') : undefined;
    return items === undefined ? itemsOf(message) : childrenOf(items);
  },
  entry(item) {
    const { data, properties } = item;
    const titles = [asList(data['title'])[0], asList(data['subtitle'])[0]].flatMap((title) => textIn(title) ?? []);
    const type = String(data['type'] ?? '');
    const fields = properties.flatMap(({ name, value, ...place }): Field[] => {
      const field = (variable: string, own: unknown): Field => ({ ...place, name, variable, value: own });
      if (name === 'title') return [field('title', htmlLine(titles.join(': ')))];
      if (name === 'type') return [field('type', types.get(type) ?? type)];
      const variable = variables.get(name);
      if (variable === undefined) return [];
      if (['author', 'editor', 'translator', 'chair'].includes(variable)) {
        return [field(variable, asList(value).map(asData).map(nameOf))];
      }
      if (variable === 'issued') return isDated(value) ? [field(variable, value)] : [];
      if (variable === 'keyword') return [field(variable, value)];
      const [text] = asList(value).flatMap((each) => textIn(each) ?? []);
      return text === undefined ? [] : [field(variable, htmlLine(text))];
    });
    return entryOf('', item, fields);
  },
});

/** A date without parts is written as `[[null]]`. */
function isDated(value: unknown): boolean {
  const [[year] = []] = asList(asData(value)['date-parts']).map(asList);
  return year !== undefined && year !== null;
}

function nameOf({ name, family, given, suffix }: Readonly<Record<string, unknown>>): object {
  return textIn(name) === undefined ? { family, given, suffix } : { literal: name };
}
