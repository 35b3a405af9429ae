import type { RecordOf, ViewName } from '../views/registry.js';
import type { View, ViewRecord } from '../views/view.js';
import type { Format, Rendered } from './format.js';

export interface FormatEntry {
  readonly summary: string;
  /** The views that it may print. Required, so that a new format prints nothing until someone decides what. */
  readonly views: 'all' | readonly string[];
  readonly load: () => Promise<Format<ViewRecord, Rendered>>;
}

interface TextEntry extends FormatEntry {
  readonly load: () => Promise<Format>;
}

/** Whether a format may print a view. */
export function prints({ views }: Pick<FormatEntry, 'views'>, view: string): boolean {
  return views === 'all' || views.includes(view);
}

/** A format that prints some views only. It does not compile if their records are not those that the format takes. */
function only<N extends ViewName>(
  views: readonly N[],
  summary: string,
  load: () => Promise<Format<RecordOf<N>>>,
): TextEntry {
  return {
    summary,
    views,
    load: async () => {
      const format = await load();
      const render: Format['render'] = (view, options) => {
        if (!isOneOf(view, views)) throw new Error(`this format does not print "${view.name}"`);
        return format.render(view, options);
      };
      return { ...format, render };
    },
  };
}

/** The name of a view determines the type of its records. */
function isOneOf<N extends ViewName>(view: View, names: readonly N[]): view is View<RecordOf<N>> {
  return names.some((name) => name === view.name);
}

const referenceViews = ['refs', 'publishers'] as const;

/** Every format, loaded when it is asked for. */
export const formats = {
  text: {
    summary: 'text for a terminal',
    views: 'all',
    load: () => import('./text/page.js').then((module) => module.text),
  },
  json: {
    summary: 'a JSON array of records',
    views: 'all',
    load: () => import('./records/json.js').then((module) => module.json),
  },
  ndjson: {
    summary: 'one JSON record per line',
    views: 'all',
    load: () => import('./records/ndjson.js').then((module) => module.ndjson),
  },
  csv: {
    summary: 'a table for spreadsheets',
    views: 'all',
    load: () => import('./records/csv.js').then((module) => module.csv),
  },
  markdown: {
    summary: 'Markdown for GitHub',
    views: 'all',
    load: () => import('./markdown.js').then((module) => module.markdown),
  },
  html: {
    summary: 'a standalone page for a browser or a printer',
    views: 'all',
    load: () => import('./html/page.js').then((module) => module.html),
  },
  docx: {
    summary: 'a Word document with footnotes',
    views: 'all',
    load: () => import('./docx/document.js').then((module) => module.docx),
  },
  tsv: {
    summary: 'a table for cut, sort and awk',
    views: 'all',
    load: () => import('./records/tsv.js').then((module) => module.tsv),
  },
  yaml: {
    summary: 'a YAML list of records',
    views: 'all',
    load: () => import('./records/yaml.js').then((module) => module.yaml),
  },
  ics: only(['timeline'], 'a calendar of events (iCalendar)', () =>
    import('./events/ics.js').then((module) => module.ics),
  ),
  timelinejs: only(['timeline'], 'events for TimelineJS', () =>
    import('./events/timelinejs.js').then((module) => module.timelinejs),
  ),
  svg: only(['timeline', 'custody'], 'a drawing of the timeline, or of detentions', () =>
    import('./drawing/svg.js').then((module) => module.svg),
  ),
  'days-csv': only(['custody'], 'a table with the days of each measure (CSV)', () =>
    import('./records/days-csv.js').then((module) => module.daysCsv),
  ),
  'opensearch-bulk': only(['records'], 'records for the bulk API of OpenSearch or Elasticsearch', () =>
    import('./records/opensearch-bulk.js').then((module) => module.opensearchBulk),
  ),
  sarif: only(['problems'], 'problems for code scanning (SARIF 2.1.0)', () =>
    import('./problems/sarif.js').then((module) => module.sarif),
  ),
  github: only(['problems'], 'problems for GitHub Actions', () =>
    import('./problems/github.js').then((module) => module.github),
  ),
  'csl-json': only(referenceViews, 'references for Zotero, pandoc and citation processors (CSL-JSON)', () =>
    import('./references/csl-json.js').then((module) => module.cslJson),
  ),
  bibtex: only(referenceViews, 'references for LaTeX (BibTeX)', () =>
    import('./references/bibtex.js').then((module) => module.bibtex),
  ),
  biblatex: only(referenceViews, 'references for LaTeX with biber (BibLaTeX)', () =>
    import('./references/biblatex.js').then((module) => module.biblatex),
  ),
  ris: only(referenceViews, 'references for EndNote, Zotero and other managers (RIS)', () =>
    import('./references/ris.js').then((module) => module.ris),
  ),
  wikitext: only(referenceViews, 'references as Wikipedia citation templates', () =>
    import('./references/wikitext.js').then((module) => module.wikitext),
  ),
} as const satisfies Record<string, FormatEntry>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];
