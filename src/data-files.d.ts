/** Data files become modules: see `.ci/yaml-data.mjs`. */
declare module '*/data/rights.yaml' {
  const instruments: Readonly<
    Record<string, { readonly name: string; readonly rights: Readonly<Record<string, string>> }>
  >;
  export default instruments;
}

/** Pairs of a traditional and a simplified Chinese character, separated by `|`. */
declare module 'opencc-js/dict/JPShinjitaiCharacters' {
  const pairs: string;
  export default pairs;
}

declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}

/** The part of pdf.js that reads files, which otherwise runs in a thread of its own. It has no types. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}

/**
 * Catalogues become modules: see `.ci/language-data.mjs`. The first pattern that fits a file counts,
 * so this one is last.
 */
declare module '*.yaml' {
  const catalogue: import('./languages/message.js').Catalogue;
  export default catalogue;
}
