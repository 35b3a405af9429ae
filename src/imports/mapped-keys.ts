/** What `--map` can find in a column of a table. */
export const mappedKeys = [
  ...(['date', 'end', 'year', 'title', 'text', 'kind', 'place', 'people', 'organizations'] as const),
  ...(['tags', 'source', 'status', 'about', 'note'] as const),
] as const;

export type MappedKey = (typeof mappedKeys)[number];
