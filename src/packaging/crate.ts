import { defined } from '../defined.js';
import type { Dossier, Reference } from '../dossier/model/dossier.js';
import { authorName } from '../dossier/names/author-name.js';
import type { BagFile } from './bag.js';

/** A file that a crate describes, by its path in the folder of the crate. */
export interface CrateFile extends BagFile {
  readonly name: string;
  readonly mediaType: string;
  /** The copied source. */
  readonly source?: Reference;
}

type Entity = Readonly<Record<string, unknown>>;

/** Terms of schema.org that the context of RO-Crate 1.1 lacks. */
const context = ['https://w3id.org/ro/crate/1.1/context', { sha256: 'https://schema.org/sha256' }];

/**
 * The text of `ro-crate-metadata.json` (RO-Crate 1.1), which describes a case file and the files with it. `published`
 * is a day. Everything in it is from the dossier, so the dossier must be one that the reader of the crate may see.
 */
export function crateMetadata(dossier: Dossier, files: readonly CrateFile[], published: string): string {
  const sources = new Map(files.flatMap(({ source }) => (source ? [[source.id, source] as const] : [])));
  const graph = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
      about: { '@id': './' },
    },
    rootOf(dossier, files, published),
    ...files.map(fileEntity),
    ...[...sources.values()].map(sourceEntity),
    ...publisherEntities(dossier),
  ];
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 2)}\n`;
}

function rootOf(dossier: Dossier, files: readonly CrateFile[], published: string): Entity {
  const { id, title, summary, language, publisher } = dossier;
  return {
    '@id': './',
    '@type': 'Dataset',
    ...defined({ identifier: id, name: title, description: summary?.trim() ?? title, inLanguage: language }),
    datePublished: published,
    license: publisher?.licence ?? 'No licence is stated.',
    ...(publisher && { publisher: { '@id': publisherId } }),
    hasPart: files.map(({ path }) => ({ '@id': addressOf(path) })),
  };
}

function fileEntity({ path, name, mediaType, size, sha256, source }: CrateFile): Entity {
  return {
    '@id': addressOf(path),
    '@type': 'File',
    name,
    encodingFormat: mediaType,
    contentSize: String(size),
    sha256,
    ...(source && { isBasedOn: { '@id': sourceId(source) } }),
    ...captureOf(path, source),
  };
}

/** When, by whom and from where a copy was made. */
function captureOf(path: string, source: Reference | undefined): Entity {
  const copy = source?.files.find((one) => one.path === path);
  return defined({ dateCreated: copy?.captured?.edtf, creditText: copy?.by, url: copy?.from });
}

function sourceEntity(source: Reference): Entity {
  const authors = source.authors.map(authorName);
  return {
    '@id': sourceId(source),
    '@type': 'CreativeWork',
    ...defined({
      identifier: source.id,
      name: source.title,
      url: source.url,
      datePublished: source.issued?.edtf,
      inLanguage: source.language,
      creditText: authors.length > 0 ? authors.join('; ') : undefined,
    }),
  };
}

const publisherId = '#publisher';

function publisherEntities({ publisher }: Dossier): Entity[] {
  if (publisher === undefined) return [];
  return [
    { '@id': publisherId, '@type': 'Organization', ...defined({ name: publisher.name, email: publisher.contact }) },
  ];
}

function sourceId({ id }: Reference): string {
  return `#${encodeURIComponent(id)}`;
}

/** A path as the address of a file in the crate. */
function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
