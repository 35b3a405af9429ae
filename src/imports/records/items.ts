import { type Document, isNode, isSeq, parseDocument } from 'yaml';
import { asData } from '../../dossier/yaml/path.js';
import type { Problem } from '../../problems/problem.js';
import type { ImportedText } from '../imported-text.js';
import { jsonEntries, toData } from '../json-tree.js';
import type { Item } from './draft.js';

export interface Items {
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
}

/** The records of a JSON file, without the action lines of `opensearch-bulk`. */
export function jsonItems(text: string, imported: ImportedText): Items {
  const { objects, problems } = jsonEntries(text, imported, {
    what: 'record of casefile',
    hint: 'Export it again with casefile records --json.',
  });
  const items = objects.map((node) => ({
    data: asData(toData(node)),
    start: node.offset,
    end: node.offset + node.length,
  }));
  return { items: items.filter(({ data }) => !('_index' in asData(data['index']))), problems };
}

/** The records of a YAML list. */
export function yamlItems(text: string, imported: ImportedText): Items {
  try {
    const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
    const [error] = document.errors;
    const { contents } = document;
    if (error === undefined && isSeq(contents)) {
      return { items: contents.items.flatMap((node) => itemOf(node, document)), problems: [] };
    }
    return { items: [], problems: [noList(text, error?.pos[0] ?? 0, imported)] };
  } catch (problem) {
    // The parser is recursive, so deep nesting overflows its stack; it throws an error if an alias has no anchor.
    if (!(problem instanceof RangeError || problem instanceof ReferenceError)) throw problem;
    return { items: [], problems: [noList(text, 0, imported)] };
  }
}

function itemOf(node: unknown, document: Document): Item[] {
  if (!isNode(node)) return [];
  const [start = 0, end = start] = node.range ?? [];
  return [{ data: asData(node.toJS(document, { maxAliasCount: 0 })), start, end }];
}

function noList(text: string, at: number, imported: ImportedText): Problem {
  const isCaseFile = /^casefile:/m.test(text);
  const what = isCaseFile ? 'this is a case file, not a list of records' : 'this is not a list of records';
  const hint = isCaseFile
    ? 'Export it with casefile records --json, which leaves out what is withheld, and import the result.'
    : 'Export it again with casefile records --format yaml.';
  const start = Math.min(at, text.trimEnd().length);
  return imported.warning(start, start, what, hint);
}
