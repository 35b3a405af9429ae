import instruments from '../../../data/rights.yaml';

export interface Right {
  readonly code: string;
  /** Id of the treaty or declaration, such as `iccpr`. */
  readonly instrument: string;
  /** The number of the article. */
  readonly article: string;
  /** A short description in our own words. */
  readonly name: string;
}

/** The treaties and declarations of `data/rights.yaml`, by id. */
export const instrumentNames: ReadonlyMap<string, string> = new Map(
  Object.entries(instruments).map(([id, { name }]) => [id, name]),
);

/** Every right that a claim can name, by its code: `iccpr-9`. */
const byCode: ReadonlyMap<string, Right> = new Map(
  Object.entries(instruments).flatMap(([instrument, { rights }]) =>
    Object.entries(rights).map(([article, name]) => {
      const code = `${instrument}-${article}`;
      return [code, { code, instrument, article, name }] as const;
    }),
  ),
);

export const rightCodes: readonly string[] = [...byCode.keys()];

export function rightOf(code: string): Right | undefined {
  return byCode.get(code);
}
