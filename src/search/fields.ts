/** The parts of a record that a word can stand in, and be asked for in: `title:arrest`. In the index each is its place here. */
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
] as const;

export type SearchField = (typeof searchFields)[number];

/** How much a word counts that stands there. */
export const fieldWeights: Readonly<Record<SearchField, number>> = {
  title: 3,
  text: 2,
  person: 2,
  org: 2,
  place: 2,
  tag: 2,
  kind: 2,
  quote: 1,
  note: 1,
  author: 1,
  url: 1,
  case: 1,
};

export function isSearchField(name: string): name is SearchField {
  return searchFields.some((field) => field === name);
}
