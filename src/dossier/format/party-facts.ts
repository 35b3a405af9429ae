/** The keys of a person, and of an organisation, that a citation can support. */
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
