/** The fields that a query can name: `title:arrest`. The index stores the position in this list. */
export const searchFields = [
  'title',
  'text',
  'person',
  'org',
  'place',
  'tag',
  'kind',
  'quote',
  'note',
  'author',
  'url',
  'case',
  'date',
  'role',
] as const;

export type SearchField = (typeof searchFields)[number];
