import { lookupTable } from '../../lookup-table.js';

/** The CSL type of each item type of Zotero. */
const types = lookupTable({
  artwork: 'graphic',
  audioRecording: 'song',
  bill: 'bill',
  blogPost: 'post-weblog',
  book: 'book',
  bookSection: 'chapter',
  case: 'legal_case',
  computerProgram: 'software',
  conferencePaper: 'paper-conference',
  dataset: 'dataset',
  dictionaryEntry: 'entry-dictionary',
  document: 'document',
  email: 'personal_communication',
  encyclopediaArticle: 'entry-encyclopedia',
  film: 'motion_picture',
  forumPost: 'post',
  hearing: 'hearing',
  instantMessage: 'personal_communication',
  interview: 'interview',
  journalArticle: 'article-journal',
  letter: 'personal_communication',
  magazineArticle: 'article-magazine',
  manuscript: 'manuscript',
  map: 'map',
  newspaperArticle: 'article-newspaper',
  patent: 'patent',
  podcast: 'broadcast',
  preprint: 'article',
  presentation: 'speech',
  radioBroadcast: 'broadcast',
  report: 'report',
  standard: 'standard',
  statute: 'legislation',
  thesis: 'thesis',
  tvBroadcast: 'broadcast',
  videoRecording: 'motion_picture',
  webpage: 'webpage',
});

/** The CSL type of an item; an unknown type stays as written, and the draft warns about it. */
export function zoteroType(written: string): string {
  return types.get(written) ?? written;
}

/** Items of Zotero that are not sources. */
export const otherItems: ReadonlySet<unknown> = new Set(['attachment', 'note', 'annotation']);

const variables = lookupTable({
  ...{ title: 'title', caseName: 'title', nameOfAct: 'title', subject: 'title', shortTitle: 'title-short' },
  ...{ publicationTitle: 'container-title', bookTitle: 'container-title', proceedingsTitle: 'container-title' },
  ...{ encyclopediaTitle: 'container-title', dictionaryTitle: 'container-title', blogTitle: 'container-title' },
  ...{ websiteTitle: 'container-title', forumTitle: 'container-title', programTitle: 'container-title' },
  ...{ reporter: 'container-title', code: 'container-title', journalAbbreviation: 'container-title-short' },
  ...{ series: 'collection-title', seriesTitle: 'collection-title', seriesNumber: 'collection-number' },
  ...{ volume: 'volume', reporterVolume: 'volume', codeVolume: 'volume', issue: 'issue', edition: 'edition' },
  ...{ numberOfVolumes: 'number-of-volumes', numPages: 'number-of-pages', pages: 'page', firstPage: 'page' },
  ...{ codePages: 'page', place: 'publisher-place', publisher: 'publisher', institution: 'publisher' },
  ...{ university: 'publisher', label: 'publisher', company: 'publisher', studio: 'publisher', network: 'publisher' },
  ...{ distributor: 'publisher', repository: 'publisher', organization: 'publisher' },
  ...{ ISBN: 'ISBN', ISSN: 'ISSN', DOI: 'DOI', url: 'URL', language: 'language', extra: 'note' },
  ...{ number: 'number', reportNumber: 'number', billNumber: 'number', docketNumber: 'number' },
  ...{ publicLawNumber: 'number', patentNumber: 'number', documentNumber: 'number', archiveID: 'number' },
  ...{ court: 'authority', legislativeBody: 'authority', issuingAuthority: 'authority', committee: 'section' },
  ...{
    section: 'section',
    session: 'chapter-number',
    status: 'status',
    history: 'references',
    versionNumber: 'version',
  },
  ...{ reportType: 'genre', thesisType: 'genre', letterType: 'genre', manuscriptType: 'genre', websiteType: 'genre' },
  ...{ postType: 'genre', presentationType: 'genre', mapType: 'genre', genre: 'genre', type: 'genre' },
  ...{ conferenceName: 'event-title', meetingName: 'event-title', medium: 'medium', interviewMedium: 'medium' },
  ...{ scale: 'scale', archive: 'archive', archiveLocation: 'archive_location', callNumber: 'call-number' },
  ...{ libraryCatalog: 'source', abstractNote: 'abstract', rights: 'custom.omitted' },
});

/** The CSL variable of a field of Zotero, apart from dates, names and tags. */
export function zoteroVariable(name: string): string | undefined {
  return variables.get(name);
}

export const zoteroDates: ReadonlySet<string> = new Set(['date', 'dateDecided', 'dateEnacted', 'issueDate']);

/** What only Zotero itself uses. */
export const zoteroSettings: ReadonlySet<string> = new Set([
  ...['key', 'version', 'itemType', 'itemID', 'itemKey', 'citationKey', 'uri', 'select', 'libraryID', 'parentItem'],
  ...['dateAdded', 'dateModified', 'collections', 'relations', 'attachments', 'seeAlso', 'deleted', 'inPublications'],
]);

/** The CSL variable of people with a role. Roles that CSL does not know stay as written. */
export function creatorVariable(role: string): string {
  const authors = ['author', 'artist', 'cartographer', 'composer', 'director', 'interviewee', 'inventor', 'performer'];
  const others = ['podcaster', 'presenter', 'programmer', 'sponsor', 'bookAuthor'];
  if (role === 'bookAuthor') return 'container-author';
  if (role === 'seriesEditor') return 'collection-editor';
  if (role === 'reviewedAuthor') return 'reviewed-author';
  return [...authors, ...others].includes(role) ? 'author' : role;
}
