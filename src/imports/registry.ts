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
    load: () => import('./csl-json.js').then((module) => module.cslJson),
  },
  bibtex: {
    summary: 'references of LaTeX (BibTeX and BibLaTeX)',
    extensions: ['bib', 'bibtex', 'biblatex'],
    load: () => import('./bibtex.js').then((module) => module.bibtex),
  },
  ris: {
    summary: 'references of EndNote, Zotero and other managers (RIS)',
    extensions: ['ris'],
    load: () => import('./ris.js').then((module) => module.ris),
  },
} as const satisfies Record<string, ImporterEntry>;

export type ImporterName = keyof typeof importers;

export const importerNames = Object.keys(importers) as readonly ImporterName[];
