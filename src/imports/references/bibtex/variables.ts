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
  articleno: 'number',
  'report-number': 'number',
  reportnumber: 'number',
  pages: 'page',
  publisher: 'publisher',
  institution: 'publisher',
  school: 'publisher',
  organization: 'publisher',
  address: 'publisher-place',
  location: 'publisher-place',
  url: 'URL',
  urldate: 'accessed',
  accessdate: 'accessed',
  accessed: 'accessed',
  lastaccessed: 'accessed',
  lastchecked: 'accessed',
  lastvisited: 'accessed',
  visited: 'accessed',
  doi: 'DOI',
  isbn: 'ISBN',
  'isbn-10': 'ISBN',
  'isbn-13': 'ISBN',
  isbn10: 'ISBN',
  isbn13: 'ISBN',
  language: 'language',
  langid: 'language',
  howpublished: 'custom.site',
  keywords: 'keyword',
  keyword: 'keyword',
  abstract: 'custom.omitted',
  file: 'custom.file',
});

/** Fields for which a case file has no key, and that say something about the source. They go into its note. */
const remarks: ReadonlySet<string> = new Set(
  'advisor afterword alttitle annotator assignee bookauthor bookpages collaboration conference conferencename confdate confname confnote conftitle bookpagination chapter commentator director editora editorb editorc eventdate eventtitle eventvenue foreword holder introduction issn journalabbr maintitle meeting meetingaddress meetingdate meetingname nameaddon origdate origlanguage origlocation origpublisher origtitle origyear pagetotal part pubstate publicationstatus remark remarks reprinttitle shortjournal sponsor titleaddon translation translator type venue version volumes urn pmid pmcid mrnumber zblnumber'.split(
    ' ',
  ),
);

/** Fields in which programs keep what only they use. */
const bookkeeping: ReadonlySet<string> = new Set(
  (
    'owner timestamp groups priority ranking readstatus relevance qualityassured printed ' +
    'username added-at bibdate bibsource biburl creationdate date-added date-modified dateadded ' +
    'datemodified modificationdate created completed revised month_numeric issue_date issue-date da ' +
    'unique-id key identifier pii ean acknowledgement interhash intrahash shorttitle ' +
    'shortauthor shorteditor shorthand shorthandintro shortseries label options presort sortkey ' +
    'sortname sorttitle sortyear sortshorthand indextitle indexsorttitle execute hyphenation gender ' +
    'langidopts related relatedtype relatedstring entryset issn-l issn-linking eissn numpages ' +
    'copyright rights comment review pdf price lccn coden mrclass ' +
    'mrreviewer zmnumber journal-url journal-iso tableofcontents classification thesaurus affiliation affiliationaddress ' +
    'author-email email contact research-areas keywords-plus cited-references number-of-cited-references times-cited doc-delivery-number ' +
    'orcid-numbers researcherid-numbers adsurl adsnote slaccitation acmid citation-subset medline-pst nlm-id ' +
    'pubmodel chemicals subject libnote inprint'
  ).split(' '),
);

const ofPrograms =
  /^(?:__markedentry|bdsk-.*|citeulike-.*|funding-.*|mendeley-.*|opt.*|usage-count-.*|web-of-science-.*|xx.*|zotero.*)$/;

/** What a note calls fields whose names are not words. */
export const labels = lookupTable({
  alttitle: 'Another title',
  assignee: 'Holder',
  bookauthor: 'Author of the book',
  bookpages: 'Number of pages',
  confdate: 'Conference',
  conferencename: 'Conference',
  confname: 'Conference',
  confnote: 'Conference',
  conftitle: 'Conference',
  editora: 'Also edited by',
  editorb: 'Also edited by',
  editorc: 'Also edited by',
  eventdate: 'Event date',
  eventtitle: 'Event',
  eventvenue: 'Venue',
  journalabbr: 'Journal abbreviation',
  maintitle: 'Main title',
  meetingaddress: 'Place of the meeting',
  meetingdate: 'Date of the meeting',
  meetingname: 'Meeting',
  origdate: 'Original date',
  origlanguage: 'Original language',
  origlocation: 'Original place',
  origpublisher: 'Original publisher',
  origtitle: 'Original title',
  origyear: 'Original date',
  pagetotal: 'Number of pages',
  pubstate: 'State of publication',
  shortjournal: 'Journal abbreviation',
  titleaddon: 'Addition to the title',
  url: 'Also at',
});

/**
 * The CSL variable of a field, or one of casefile's additions; undefined for an unknown field. `type` is the CSL type
 * of the entry, and `hasUrl` says whether the entry has a field for its address.
 */
export function variableOf(name: string, type: string, value: string, hasUrl: boolean): string | undefined {
  const isArticle = type.startsWith('article') || type.startsWith('review');
  if (isArticle && name === 'number') return 'issue';
  if (name === 'howpublished' && !hasUrl && /^\s*\{?(?:\\url\s*\{)?https?:\/\/[^\s}]+\}*\s*$/.test(value)) return 'URL';
  if (remarks.has(name)) return 'custom.remark';
  return variables.get(name) ?? (bookkeeping.has(name) || ofPrograms.test(name) ? 'custom.omitted' : undefined);
}
