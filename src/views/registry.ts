import type { InferOutput } from 'valibot';
import { type KindName, kindNames } from '../dossier/parts/entries-by-kind.js';
import type { ViewRecord } from './view.js';
import type { EntryView, EntryViews, ViewDefinition } from './view-definition.js';

/** The views of case files. */
export const caseViews = {
  overview: async () => (await import('./read/overview.js')).overview,
  show: async () => (await import('./read/show.js')).sections,
  timeline: async () => (await import('./read/timeline.js')).timeline,
  refs: async () => (await import('./read/refs.js')).refs,
  publishers: async () => (await import('./read/publishers.js')).publishers,
  people: async () => (await import('./read/people.js')).people,
  orgs: async () => (await import('./read/orgs.js')).orgs,
  list: async () => (await import('./read/list.js')).list,
  custody: async () => (await import('./ask/custody/view.js')).custody,
  status: async () => (await import('./ask/status/view.js')).statusOn(),
  measures: async () => (await import('./ask/measures.js')).measures,
  charges: async () => (await import('./ask/charges.js')).charges,
  rights: async () => (await import('./ask/rights.js')).rights,
  disputes: async () => (await import('./ask/disputes.js')).disputes,
  places: async () => (await import('./read/places.js')).places,
  audit: async () => (await import('./check/audit.js')).audit,
  report: async () => (await import('./hand-over/report/view.js')).report,
  brief: async () => (await import('./hand-over/brief/view.js')).brief,
  records: async () => (await import('./hand-over/records.js')).recordsOf(await entryViews()),
} as const satisfies Readonly<Record<string, () => Promise<ViewDefinition>>>;

/** The views of a command's results. */
const resultViews = {
  search: async () => (await import('./read/search.js')).search,
  trace: async () => (await import('./ask/trace/view.js')).trace,
  fill: async () => (await import('./hand-over/fill/view.js')).fill,
  verify: async () => (await import('./check/verify.js')).verify,
  quotes: async () => (await import('./check/quotes.js')).quotes,
  problems: async () => (await import('./check/problems.js')).problems,
  changes: async () => (await import('./write/changes.js')).changes,
  diff: async () => (await import('./ask/diff/view.js')).diff,
  log: async () => (await import('./ask/log/view.js')).log,
  news: async () => (await import('./ask/news/view.js')).news,
  conflicts: async () => (await import('./ask/diff/conflicts.js')).conflicts,
} as const satisfies Readonly<Record<string, () => Promise<ViewDefinition<ViewRecord, never>>>>;

/** Every view, loaded on demand. `casefile schema NAME` prints the schema of its records. */
export const views = { ...caseViews, ...resultViews };

export type ViewName = keyof typeof views;

/** The type of the records of a view, by its name. */
export type RecordOf<N extends ViewName> = InferOutput<Awaited<ReturnType<(typeof views)[N]>>['schema']>;

/** The view of each kind of entry, which is also the command that lists it. A kind without one does not compile. */
export const viewOfKind = {
  statement: 'show',
  event: 'timeline',
  reference: 'refs',
  person: 'people',
  organization: 'orgs',
  measure: 'measures',
  charge: 'charges',
  place: 'places',
  dispute: 'disputes',
} as const satisfies Readonly<Record<KindName, ViewName>>;

/** Loads the views of all kinds of entries. */
export async function entryViews(): Promise<EntryViews> {
  const all = kindNames.map(async (kind) => [kind, await views[viewOfKind[kind]]()] as const);
  return new Map<KindName, EntryView>(await Promise.all(all));
}

export const viewNames: readonly string[] = Object.keys(views);
