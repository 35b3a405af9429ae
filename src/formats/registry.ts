import type { Format } from './format.js';

/** Views of references. */
const referenceViews = ['refs', 'reference', 'publishers'];

export interface FormatEntry {
  /** Names of the views that it can print; every view where absent. */
  readonly views?: readonly string[];
  readonly summary: string;
  readonly load: () => Promise<Format>;
}

/** Every format, loaded when it is asked for. */
export const formats = {
  text: { summary: 'for reading in a terminal', load: () => import('./text/page.js').then((module) => module.text) },
  json: { summary: 'a JSON array of records', load: () => import('./records/json.js').then((module) => module.json) },
  ndjson: {
    summary: 'one JSON record a line',
    load: () => import('./records/ndjson.js').then((module) => module.ndjson),
  },
  csv: { summary: 'a table for spreadsheets', load: () => import('./records/csv.js').then((module) => module.csv) },
  markdown: {
    summary: 'Markdown, as GitHub reads it',
    load: () => import('./markdown.js').then((module) => module.markdown),
  },
  html: {
    summary: 'a page of its own, for a browser or a printer',
    load: () => import('./html/page.js').then((module) => module.html),
  },
  tsv: {
    summary: 'a table without quotes, for cut, sort and awk',
    load: () => import('./records/tsv.js').then((module) => module.tsv),
  },
  yaml: { summary: 'a YAML list of records', load: () => import('./records/yaml.js').then((module) => module.yaml) },
  ics: {
    summary: 'a calendar of the events (iCalendar)',
    views: ['timeline'],
    load: () => import('./events/ics.js').then((module) => module.ics),
  },
  timelinejs: {
    summary: 'the events for TimelineJS',
    views: ['timeline'],
    load: () => import('./events/timelinejs.js').then((module) => module.timelinejs),
  },
  svg: {
    summary: 'a drawing of the timeline',
    views: ['timeline'],
    load: () => import('./drawing/svg.js').then((module) => module.svg),
  },
  'opensearch-bulk': {
    summary: 'records for the bulk request of OpenSearch or Elasticsearch',
    views: ['records'],
    load: () => import('./records/opensearch-bulk.js').then((module) => module.opensearchBulk),
  },
  sarif: {
    summary: 'problems for code scanning (SARIF 2.1.0)',
    views: ['problems'],
    load: () => import('./problems/sarif.js').then((module) => module.sarif),
  },
  github: {
    summary: 'problems for GitHub Actions',
    views: ['problems'],
    load: () => import('./problems/github.js').then((module) => module.github),
  },
  'csl-json': {
    summary: 'references for Zotero, pandoc and citation processors (CSL-JSON)',
    views: referenceViews,
    load: () => import('./references/csl-json.js').then((module) => module.cslJson),
  },
  bibtex: {
    summary: 'references for LaTeX (BibTeX)',
    views: referenceViews,
    load: () => import('./references/bibtex.js').then((module) => module.bibtex),
  },
  biblatex: {
    summary: 'references for LaTeX with biber (BibLaTeX)',
    views: referenceViews,
    load: () => import('./references/biblatex.js').then((module) => module.biblatex),
  },
  ris: {
    summary: 'references for EndNote, Zotero and other managers (RIS)',
    views: referenceViews,
    load: () => import('./references/ris.js').then((module) => module.ris),
  },
  wikitext: {
    summary: 'references as citation templates of Wikipedia',
    views: referenceViews,
    load: () => import('./references/wikitext.js').then((module) => module.wikitext),
  },
} as const satisfies Record<string, FormatEntry>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];
