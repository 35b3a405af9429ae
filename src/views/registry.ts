/** Every view whose records `casefile schema` prints, loaded when it is asked for. */
export const views = {
  list: () => import('./list.js').then(({ list }) => list.schema),
  records: () => import('./all-records.js').then(({ allRecords }) => allRecords.schema),
  overview: () => import('./overview.js').then(({ overview }) => overview.schema),
  show: () => import('./sections.js').then(({ sections }) => sections.schema),
  timeline: () => import('./timeline.js').then(({ timeline }) => timeline.schema),
  refs: () => import('./refs.js').then(({ refs }) => refs.schema),
  publishers: () => import('./publishers.js').then(({ publishers }) => publishers.schema),
  trace: () => import('./trace.js').then(({ traceSchema }) => traceSchema),
  audit: () => import('./audit.js').then(({ audit }) => audit.schema),
  report: () => import('./report.js').then(({ report }) => report.schema),
  people: () => import('./people.js').then(({ people }) => people.schema),
  orgs: () => import('./orgs.js').then(({ orgs }) => orgs.schema),
  changes: () => import('./changes.js').then(({ changeSchema }) => changeSchema),
  search: () => import('./search.js').then(({ searchSchema }) => searchSchema),
  problems: () => import('./problems.js').then(({ problemSchema }) => problemSchema),
} as const;

export const viewNames: readonly string[] = Object.keys(views);
