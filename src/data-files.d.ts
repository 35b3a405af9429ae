/** Data files become modules: see `.ci/yaml-data.mjs`. */
declare module '*/data/rights.yaml' {
  const instruments: Readonly<
    Record<string, { readonly name: string; readonly rights: Readonly<Record<string, string>> }>
  >;
  export default instruments;
}

/** Pairs of a traditional Chinese character and the simplified one, with `|` between them. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
