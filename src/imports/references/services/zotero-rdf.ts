import { htmlLine } from '../../html-text.js';
import { lookupTable } from '../../lookup-table.js';
import type { Entry, Field } from '../draft.js';
import { entryOf } from './fields.js';
import { xmlImporter } from './xml-importer.js';
import type { XmlElement } from './xml-tree.js';
import { creatorVariable, otherItems, zoteroType } from './zotero-fields.js';

/** Imports references from the RDF of Zotero, with journals, books and notes that are listed beside the items. */
export const zoteroRdf = xmlImporter(
  (text) => /<rdf:RDF\s/.test(text) && /<z:itemType>/.test(text),
  (root) => {
    const elements = root.at('rdf:RDF')?.children ?? [];
    const byAddress = new Map(elements.map((element) => [element.attributes['rdf:about'], element]));
    const items = elements.filter((element) => {
      const type = element.textAt('z:itemType');
      return type !== undefined && !otherItems.has(type);
    });
    return items.map((item) => entry(item, byAddress));
  },
);

type Elements = ReadonlyMap<string | undefined, XmlElement>;

function entry(item: XmlElement, byAddress: Elements): Entry {
  const type = item.at('z:itemType') ?? item;
  const key = item.textAt('z:citationKey') ?? '';
  return entryOf(key, item, [
    field(type, 'type', zoteroType(type.text)),
    ...item.children.flatMap((child) => fieldsOf(child, byAddress)),
  ]);
}

const variables = lookupTable({
  ...{ 'dc:title': 'title', 'z:shortTitle': 'title-short', 'bib:pages': 'page', 'prism:volume': 'volume' },
  ...{ 'prism:number': 'issue', 'prism:edition': 'edition', 'z:language': 'language', 'dc:description': 'note' },
  ...{ 'dcterms:abstract': 'abstract', 'z:type': 'genre', 'z:numPages': 'number-of-pages', 'z:court': 'authority' },
  ...{ 'z:numberOfVolumes': 'number-of-volumes', 'z:libraryCatalog': 'source', 'dc:rights': 'custom.omitted' },
  ...{ 'dc:coverage': 'archive_location', 'z:archive': 'archive', 'z:websiteTitle': 'container-title' },
  ...{ 'z:caseName': 'title', 'z:nameOfAct': 'title', 'z:reportNumber': 'number', 'z:billNumber': 'number' },
  ...{ 'z:docketNumber': 'number', 'z:publicLawNumber': 'number', 'z:patentNumber': 'number', 'z:number': 'number' },
});

/** What only Zotero itself uses. */
const settings: ReadonlySet<string> = new Set([
  ...['z:itemType', 'z:citationKey', 'link:link', 'dcterms:dateModified', 'dcterms:created', 'z:key'],
]);

function fieldsOf(element: XmlElement, byAddress: Elements): Field[] {
  const { name, text, attributes } = element;
  const linked = element.children[0] ?? byAddress.get(attributes['rdf:resource']);
  const role = /^(?:bib|z):(\w+?)s?$/.exec(name)?.[1];
  if (role !== undefined && element.at('rdf:Seq') !== undefined) {
    return [field(element, creatorVariable(role), (element.at('rdf:Seq')?.all('rdf:li') ?? []).map(nameOf))];
  }
  switch (name) {
    case 'dc:date':
      return [field(element, 'issued', { raw: text })];
    case 'dcterms:dateSubmitted':
      return [field(element, 'accessed', { raw: text.slice(0, 10) })];
    case 'dc:subject':
      return [field(element, 'keyword', [text])];
    case 'dc:publisher':
      return publisherOf(element);
    case 'dc:identifier':
      return [identifierOf(element)];
    case 'dcterms:isPartOf':
      return linked === undefined ? [] : containerOf(linked);
    case 'dcterms:isReferencedBy':
      return linked === undefined ? [] : [field(linked, 'note', htmlLine(linked.textAt('rdf:value') ?? ''))];
    case 'link:link':
      return attachedTo(linked);
    default:
      return settings.has(name) || text === '' ? [] : [field(element, variables.get(name), text)];
  }
}

function nameOf(item: XmlElement): object {
  const person = item.children[0] ?? item;
  const [family, given] = [person.textAt('foaf:surname'), person.textAt('foaf:givenName')];
  return given === undefined ? { literal: family ?? person.text } : { family, given };
}

function publisherOf(element: XmlElement): Field[] {
  const house = element.at('foaf:Organization') ?? element;
  const place = house.textAt('vcard:adr', 'vcard:Address', 'vcard:locality');
  return [field(element, 'publisher', house.textAt('foaf:name')), field(element, 'publisher-place', place)];
}

/** The file of an attachment. The attachment of a page without a copy has none. */
function attachedTo(attachment: XmlElement | undefined): Field[] {
  const file = attachment?.at('rdf:resource');
  const path = file?.attributes['rdf:resource'];
  return file === undefined || path === undefined ? [] : [field(file, 'custom.file', [path])];
}

/** `DOI 10.1234/abc`, `ISBN 978-…`, `ISSN 1234-5678`, or an address. */
function identifierOf(element: XmlElement): Field {
  const [, kind, value] = /^(DOI|ISBN|ISSN) (.*)$/.exec(element.text) ?? [];
  return kind === undefined ? field(element, 'URL', element.text) : field(element, kind, value);
}

/** The journal, book or series that an item is part of, with what Zotero writes there: volume, issue, number. */
function containerOf(container: XmlElement): Field[] {
  const isSeries = container.name === 'bib:Series';
  const title = isSeries ? 'collection-title' : 'container-title';
  return container.children.flatMap((child) => {
    if (child.name === 'dc:title') return [field(child, title, child.text)];
    if (child.name === 'dcterms:alternative') return [field(child, 'container-title-short', child.text)];
    if (child.name === 'dc:identifier') {
      const found = identifierOf(child);
      return found.variable === 'URL' ? [] : [found];
    }
    if (child.name === 'dcterms:isPartOf') return child.children.flatMap(containerOf);
    const variable = isSeries && child.name === 'prism:number' ? 'collection-number' : variables.get(child.name);
    return variable === undefined ? [] : [field(child, variable, child.text)];
  });
}

function field({ name, start, end }: XmlElement, variable: string | undefined, value: unknown): Field {
  return { name, variable, value, start, end };
}
