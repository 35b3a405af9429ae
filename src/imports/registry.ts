import type { Importer } from './importer.js';

export interface ImporterEntry {
  readonly summary: string;
  /** File extensions of the format, without a dot. If several formats share one, the text decides. */
  readonly extensions: readonly string[];
  /**
   * Set if the importer reads every file with its extension, even if no importer recognises the text. It then reports
   * what is wrong with the file.
   */
  readonly reportsUnknown?: true;
  readonly load: () => Promise<Importer>;
}

/** Every importer, loaded on demand. If several recognise a text, the first one reads it. */
export const importers = {
  records: {
    summary: 'the records of a view, as casefile prints them with --json or as ndjson or yaml',
    extensions: ['json', 'ndjson', 'jsonl', 'yaml', 'yml'],
    load: () => import('./records/records.js').then((module) => module.records),
  },
  timelinejs: {
    summary: 'events from TimelineJS',
    extensions: ['json'],
    load: () => import('./events/timelinejs.js').then((module) => module.timelinejs),
  },
  'zotero-json': {
    summary: "references from Zotero's own items, as its web service writes them (JSON)",
    extensions: ['json'],
    load: () => import('./references/services/zotero-json.js').then((module) => module.zoteroJson),
  },
  crossref: {
    summary: 'references from the web service of Crossref (JSON)',
    extensions: ['json'],
    load: () => import('./references/services/crossref.js').then((module) => module.crossref),
  },
  datacite: {
    summary: 'references from the web service of DataCite (JSON)',
    extensions: ['json'],
    load: () => import('./references/services/datacite.js').then((module) => module.datacite),
  },
  'csl-json': {
    summary: 'references from Zotero, pandoc and other programs (CSL-JSON)',
    extensions: ['json'],
    reportsUnknown: true,
    load: () => import('./references/csl-json.js').then((module) => module.cslJson),
  },
  bibtex: {
    summary: 'references from LaTeX (BibTeX and BibLaTeX)',
    extensions: ['bib', 'bibtex', 'biblatex'],
    load: () => import('./references/bibtex/importer.js').then((module) => module.bibtex),
  },
  ris: {
    summary: 'references from EndNote, Zotero and other managers (RIS)',
    extensions: ['ris'],
    load: () => import('./references/ris.js').then((module) => module.ris),
  },
  nbib: {
    summary: 'references from PubMed (NBIB)',
    extensions: ['nbib', 'medline'],
    load: () => import('./references/services/nbib.js').then((module) => module.nbib),
  },
  'endnote-xml': {
    summary: 'references from EndNote (XML)',
    extensions: ['xml'],
    load: () => import('./references/services/endnote-xml.js').then((module) => module.endnoteXml),
  },
  'zotero-rdf': {
    summary: 'references from Zotero (RDF)',
    extensions: ['rdf', 'xml'],
    load: () => import('./references/services/zotero-rdf.js').then((module) => module.zoteroRdf),
  },
  ics: {
    summary: 'events from a calendar (iCalendar)',
    extensions: ['ics', 'ical', 'ifb'],
    load: () => import('./events/ics.js').then((module) => module.ics),
  },
  csv: {
    summary: 'events from a spreadsheet, saved as CSV or TSV',
    extensions: ['csv', 'tsv', 'tab'],
    load: () => import('./events/csv.js').then((module) => module.csv),
  },
  'wiki-html': {
    summary: 'an article of a wiki, saved as a page by a browser (HTML of MediaWiki)',
    // An .html file can hold anything, so only the text decides.
    extensions: [],
    load: () => import('./articles/html/article.js').then((module) => module.html),
  },
  wikitext: {
    summary: 'an article in wikitext, with its footnotes, or articles that MediaWiki exported',
    extensions: ['wikitext', 'wiki', 'mediawiki', 'xml'],
    load: () => import('./articles/wikitext/article.js').then((module) => module.wikitext),
  },
  article: {
    summary: 'an article copied from a browser, with [1] and a list of references',
    // A .txt file can hold anything, so only the text decides.
    extensions: [],
    load: () => import('./articles/plain-text/article.js').then((module) => module.article),
  },
} as const satisfies Record<string, ImporterEntry>;

export type ImporterName = keyof typeof importers;

export const importerNames = Object.keys(importers) as readonly ImporterName[];
