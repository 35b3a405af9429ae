import type { WrittenReference } from '../../../../dossier/format/schema.js';
import { lookupTable } from '../../../lookup-table.js';

export type ReferenceType = WrittenReference['type'];

/** The reference type for each name of a template, without `cite`. Other wikis' names are translated before. */
const types = lookupTable<ReferenceType>({
  web: 'webpage',
  news: 'article-newspaper',
  newspaper: 'article-newspaper',
  book: 'book',
  journal: 'article-journal',
  magazine: 'article-magazine',
  report: 'report',
  techreport: 'report',
  'tech report': 'report',
  thesis: 'thesis',
  dissertation: 'thesis',
  conference: 'paper-conference',
  encyclopedia: 'entry-encyclopedia',
  encyclopaedia: 'entry-encyclopedia',
  dictionary: 'entry-dictionary',
  interview: 'interview',
  speech: 'speech',
  map: 'map',
  'av media': 'motion_picture',
  video: 'motion_picture',
  episode: 'broadcast',
  serial: 'broadcast',
  podcast: 'broadcast',
  tweet: 'post',
  'mailing list': 'post',
  newsgroup: 'post',
  court: 'legal_case',
  act: 'legislation',
  arxiv: 'article',
  biorxiv: 'article',
  ssrn: 'article',
  patent: 'patent',
  music: 'song',
  sign: 'graphic',
});

/** Types for which `pages` says where the source is inside its container. For other types, `pages` is what is cited. */
export const contained: ReadonlySet<ReferenceType> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'chapter',
  'paper-conference',
  'entry-encyclopedia',
  'entry-dictionary',
]);

/**
 * The reference type of a citation template: by its name (`cite news`), or else by the values that it has.
 * `has` tells whether the template has a value under any of the keys.
 */
export function citeTypeOf(
  name: string,
  has: (...keys: readonly string[]) => boolean,
  isChapter: boolean,
  hasAddress: boolean,
): ReferenceType {
  const kind = name.replace(/^cite /, '');
  const type = types.get(kind) ?? (kind === 'press release' && hasAddress ? 'webpage' : undefined);
  // A book with a larger work is a part of it.
  if (type === 'book' && has('work', 'journal')) return has('issue', 'number') ? 'article-journal' : 'chapter';
  if (type === 'book' && isChapter) return 'chapter';
  if (type !== undefined) return type;
  if (has('journal')) return 'article-journal';
  if (has('newspaper')) return 'article-newspaper';
  if (has('magazine', 'periodical')) return 'article-magazine';
  if (has('isbn', 'edition')) return isChapter ? 'chapter' : 'book';
  return has('website', 'work', 'access-date', 'accessdate') ? 'webpage' : 'document';
}
