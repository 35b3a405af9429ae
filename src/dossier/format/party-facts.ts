/** The keys of a person and of an organisation that say something that a source can support. */
export const personFacts = [
  'name',
  'names',
  'role',
  'occupation',
  'nationality',
  'gender',
  'country',
  'born',
  'died',
  'identifiers',
  'note',
] as const;
export const organizationFacts = ['name', 'names', 'kind', 'country', 'url', 'identifiers', 'note'] as const;
