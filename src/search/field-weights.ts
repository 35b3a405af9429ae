import { type SearchField, searchFields } from '../dossier/parts/fields/search-field.js';

/** The weight of a match in each field. */
export const fieldWeights: Readonly<Record<SearchField, number>> = {
  title: 3,
  text: 2,
  person: 2,
  org: 2,
  place: 2,
  tag: 2,
  quote: 1,
  note: 1,
  author: 1,
  url: 1,
  case: 1,
  date: 1,
  kind: 0.5,
  role: 0.5,
};

export function isSearchField(name: string): name is SearchField {
  return searchFields.some((field) => field === name);
}
