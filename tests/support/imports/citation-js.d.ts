declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Any format that a plugin reads, as items of CSL-JSON. */
      chain(input: string, options: { readonly forceType?: string; readonly generateGraph: false }): unknown;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
