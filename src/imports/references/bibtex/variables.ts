import { lookupTable } from '../../lookup-table.js';

const types = lookupTable({
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'broadcast',
  book: 'book',
  bookinbook: 'chapter',
  booklet: 'pamphlet',
  collection: 'book',
  conference: 'paper-conference',
  dataset: 'dataset',
  electronic: 'webpage',
  image: 'graphic',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  jurisdiction: 'legal_case',
  legislation: 'legislation',
  letter: 'personal_communication',
  manual: 'book',
  mastersthesis: 'thesis',
  misc: 'document',
  movie: 'motion_picture',
  mvbook: 'book',
  mvcollection: 'book',
  online: 'webpage',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  phdthesis: 'thesis',
  proceedings: 'book',
  report: 'report',
  review: 'review',
  software: 'software',
  standard: 'standard',
  suppbook: 'chapter',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  www: 'webpage',
});

/** The CSL type of an entry. An unknown type stays as written; the draft warns about it. */
export function typeOf(written: string, subtype: string | undefined): string {
  const type = types.get(written) ?? written;
  return type === 'article-journal' && /^(?:newspaper|magazine)$/.test(subtype ?? '') ? `article-${subtype}` : type;
}

/** The CSL variable for each BibTeX field. `variableOf` handles those that depend on the type of the entry. */
const variables = lookupTable({
  author: 'author',
  editor: 'editor',
  series: 'collection-title',
  edition: 'edition',
  volume: 'volume',
  issue: 'issue',
  number: 'number',
  eid: 'number',
  'article-number': 'number',
  pages: 'page',
  publisher: 'publisher',
  institution: 'publisher',
  school: 'publisher',
  organization: 'publisher',
  address: 'publisher-place',
  location: 'publisher-place',
  url: 'URL',
  urldate: 'accessed',
  lastchecked: 'accessed',
  doi: 'DOI',
  isbn: 'ISBN',
  language: 'language',
  langid: 'language',
  howpublished: 'custom.site',
  keywords: 'keyword',
  keyword: 'keyword',
  abstract: 'custom.omitted',
  file: 'custom.omitted',
});

/** Fields for which a case file has no key, and that say something about the source. They go into its note. */
const remarks: ReadonlySet<string> = new Set(
  'annotator afterword bookauthor bookpagination chapter commentator director editora editorb editorc eventdate eventtitle foreword holder introduction issn journalabbr maintitle nameaddon origdate origlanguage origlocation origpublisher origtitle pagetotal part pubstate publicationstatus reprinttitle shortjournal titleaddon translator type venue version volumes urn pmid pmcid mrnumber zblnumber'.split(
    ' ',
  ),
);

/** Fields in which programs keep what only they use. */
const bookkeeping =
  /^(?:bdsk-.*|date-(?:added|modified)|dateadded|datemodified|added-at|timestamp|owner|creationdate|modificationdate|groups|priority|ranking|readstatus|relevance|qualityassured|printed|biburl|bibsource|interhash|intrahash|username|__markedentry|mendeley-.*|citeulike-.*|zotero.*|shorttitle|shortauthor|options|label|sortkey|sortname|sorttitle|sortyear|presort|execute|hyphenation|gender|issn-l|eissn|numpages|copyright|rights|comment|review|opt.*|pdf|month_numeric|unique-id|da|research-areas|web-of-science-.*|times-cited|keywords-plus|cited-references|number-of-cited-references|usage-count-.*|doc-delivery-number|journal-iso|affiliation|author-email|orcid-numbers|researcherid-numbers|funding-.*|adsurl|adsnote|slaccitation|pii|ean|coden)$/;

/** What a note calls fields whose names are not words. */
export const labels = lookupTable({
  bookauthor: 'Author of the book',
  editora: 'Also edited by',
  editorb: 'Also edited by',
  editorc: 'Also edited by',
  eventdate: 'Event date',
  eventtitle: 'Event',
  journalabbr: 'Journal abbreviation',
  maintitle: 'Main title',
  origdate: 'Original date',
  origlanguage: 'Original language',
  origlocation: 'Original place',
  origpublisher: 'Original publisher',
  origtitle: 'Original title',
  pagetotal: 'Number of pages',
  pubstate: 'State of publication',
  shortjournal: 'Journal abbreviation',
  titleaddon: 'Addition to the title',
  url: 'Also at',
});

export function variableOf(name: string, type: string, value: string, hasUrl: boolean): string | undefined {
  const isArticle = type.startsWith('article') || type.startsWith('review');
  if (isArticle && name === 'number') return 'issue';
  if (name === 'howpublished' && !hasUrl && /^\s*\{?(?:\\url\s*\{)?https?:\/\/[^\s}]+\}*\s*$/.test(value)) return 'URL';
  if (remarks.has(name)) return 'custom.remark';
  return variables.get(name) ?? (bookkeeping.test(name) ? 'custom.omitted' : undefined);
}
