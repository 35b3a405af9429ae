import type { Importer } from './importer.js';

export interface ImporterEntry {
  readonly summary: string;
  /** File extensions that tell the format, without a dot. Several may share one: then the text decides. */
  readonly extensions: readonly string[];
  readonly load: () => Promise<Importer>;
}

/** Every format that can be imported, loaded when it is asked for. Where several look like a text, the first is taken. */
export const importers = {
  'csl-json': {
    summary: 'references of Zotero, pandoc and other programs (CSL-JSON)',
    extensions: ['json'],
    load: () => import('./references/csl-json.js').then((module) => module.cslJson),
  },
  bibtex: {
    summary: 'references of LaTeX (BibTeX and BibLaTeX)',
    extensions: ['bib', 'bibtex', 'biblatex'],
    load: () => import('./references/bibtex.js').then((module) => module.bibtex),
  },
  ris: {
    summary: 'references of EndNote, Zotero and other managers (RIS)',
    extensions: ['ris'],
    load: () => import('./references/ris.js').then((module) => module.ris),
  },
  wikitext: {
    summary: 'an article as MediaWiki keeps it, with its footnotes (wikitext)',
    extensions: ['wikitext', 'wiki', 'mediawiki'],
    load: () => import('./articles/wikitext/article.js').then((module) => module.wikitext),
  },
  article: {
    summary: 'an article of an encyclopedia as a browser copies it, with [1] and its list of references',
    // A text file may hold anything: the text decides.
    extensions: [],
    load: () => import('./articles/plain-text.js').then((module) => module.article),
  },
} as const satisfies Record<string, ImporterEntry>;

export type ImporterName = keyof typeof importers;

export const importerNames = Object.keys(importers) as readonly ImporterName[];
