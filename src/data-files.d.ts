/** Data files become modules: see `.ci/yaml-data.mjs`. */
declare module '*/data/rights.yaml' {
  const instruments: Readonly<
    Record<string, { readonly name: string; readonly rights: Readonly<Record<string, string>> }>
  >;
  export default instruments;
}
