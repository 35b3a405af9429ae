import { referenceTypes } from '../../../dossier/format/vocabulary.js';
import { asData } from '../../../dossier/yaml/path.js';
import { itemsOf, type Node, valueAt } from '../../json-tree.js';
import { lookupTable } from '../../lookup-table.js';
import type { Field } from '../draft.js';
import { entryOf } from './fields.js';
import { asList, type Data, jsonImporter, type Property, textIn } from './json-items.js';

const types = lookupTable({
  Audiovisual: 'motion_picture',
  Book: 'book',
  BookChapter: 'chapter',
  Collection: 'collection',
  ConferencePaper: 'paper-conference',
  ConferenceProceeding: 'book',
  DataPaper: 'article-journal',
  Dataset: 'dataset',
  Dissertation: 'thesis',
  Event: 'event',
  Film: 'motion_picture',
  Image: 'graphic',
  Journal: 'periodical',
  JournalArticle: 'article-journal',
  PeerReview: 'review',
  Preprint: 'article',
  Report: 'report',
  Software: 'software',
  Sound: 'broadcast',
  Standard: 'standard',
  Text: 'document',
});

/** Imports references from the JSON of DataCite's web service: one DOI, or a list. */
export const datacite = jsonImporter({
  detects: (text) =>
    /^\s*[[{]/.test(text) &&
    /"titles"\s*:/.test(text) &&
    /"(?:creators|publicationYear|resourceTypeGeneral)"\s*:/.test(text),
  what: 'DOI of DataCite',
  hint: 'Get the DOIs from https://api.datacite.org/dois.',
  itemsOf: (root) => itemsOf(root.type === 'object' ? (valueAt(root, 'data') ?? root) : root).map(attributesOf),
  entry: (item) =>
    entryOf(
      '',
      item,
      item.properties.flatMap((property) => fieldsOf(property, item.data)),
    ),
});

function attributesOf(item: Node): Node {
  return (item.type === 'object' ? valueAt(item, 'attributes') : undefined) ?? item;
}

function fieldsOf(property: Property, item: Data): Field[] {
  const { name, value } = property;
  const field = (variable: string, own: unknown): Field => ({ ...property, variable, value: own });
  const list = asList(value).map(asData);
  switch (name) {
    case 'types':
      return [field('type', typeOf(asData(value)))];
    case 'titles':
      return [field('title', list.flatMap(({ title }) => textIn(title) ?? [])[0])];
    case 'creators':
      return [field('author', list.map(nameOf))];
    case 'contributors':
      return [field('editor', list.filter(({ contributorType }) => contributorType === 'Editor').map(nameOf))];
    case 'publisher':
      return [field('publisher', textIn(value) ?? asData(value)['name'])];
    case 'dates':
      return list
        .filter(({ dateType }) => dateType === 'Issued')
        .slice(0, 1)
        .map(({ date }) => field('issued', { raw: String(date) }));
    case 'publicationYear':
      return asList(item['dates']).some((date) => asData(date)['dateType'] === 'Issued')
        ? []
        : [field('issued', { raw: String(value) })];
    case 'container':
      return containerOf(asData(value), field);
    case 'subjects':
      return [
        field(
          'keyword',
          list.flatMap(({ subject }) => textIn(subject) ?? []),
        ),
      ];
    case 'doi':
      return [field('DOI', value)];
    case 'url':
      return [field('URL', value)];
    case 'language':
    case 'version':
      return [field(name, value)];
    default:
      return [];
  }
}

function containerOf(container: Data, field: (variable: string, value: unknown) => Field): Field[] {
  const { title, volume, issue, firstPage, lastPage } = container;
  const pages = [firstPage, lastPage].flatMap((page) => textIn(page) ?? []).join('–');
  return [field('container-title', title), field('volume', volume), field('issue', issue), field('page', pages)];
}

function typeOf({ citeproc, resourceTypeGeneral }: Data): string {
  const general = types.get(String(resourceTypeGeneral));
  return general ?? referenceTypes.find((type) => type === citeproc) ?? 'document';
}

function nameOf({ name, givenName, familyName, nameType }: Data): object {
  const isPerson = nameType !== 'Organizational' && textIn(familyName) !== undefined;
  return isPerson ? { family: familyName, given: givenName } : { literal: name };
}
