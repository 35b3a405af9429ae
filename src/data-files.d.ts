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

/** Catalogues become modules: see `.ci/language-data.mjs`. */
declare module '*/data/languages/en.yaml' {
  const catalogue: import('./languages/message.js').Catalogue;
  export default catalogue;
}

declare module '*/data/languages/ru.yaml' {
  const catalogue: import('./languages/message.js').Catalogue;
  export default catalogue;
}

declare module '*/data/languages/es.yaml' {
  const catalogue: import('./languages/message.js').Catalogue;
  export default catalogue;
}

declare module '*/data/languages/fr.yaml' {
  const catalogue: import('./languages/message.js').Catalogue;
  export default catalogue;
}

declare module '*/data/languages/ar.yaml' {
  const catalogue: import('./languages/message.js').Catalogue;
  export default catalogue;
}

declare module '*/data/languages/kk.yaml' {
  const catalogue: import('./languages/message.js').Catalogue;
  export default catalogue;
}

declare module '*/data/languages/uk.yaml' {
  const catalogue: import('./languages/message.js').Catalogue;
  export default catalogue;
}

declare module '*/data/languages/zh.yaml' {
  const catalogue: import('./languages/message.js').Catalogue;
  export default catalogue;
}
