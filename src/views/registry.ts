import type { GenericSchema } from 'valibot';
import type { Dossier } from '../dossier/model.js';
import type { Item } from './view-definition.js';

/** Of a view what is asked without a selection; a view that its command alone makes has no items. */
export interface RegisteredView {
  readonly schema: GenericSchema;
  items?(dossier: Dossier): readonly Item<unknown>[];
}

/** Every view, loaded when it is asked for: `casefile schema NAME` prints the schema of its records. */
export const views = {
  list: async () => (await import('./list.js')).list,
  records: async () => (await import('./all-records.js')).allRecords,
  overview: async () => (await import('./overview.js')).overview,
  show: async () => (await import('./sections.js')).sections,
  timeline: async () => (await import('./timeline.js')).timeline,
  refs: async () => (await import('./refs.js')).refs,
  publishers: async () => (await import('./publishers.js')).publishers,
  trace: async () => ({ schema: (await import('./trace.js')).traceSchema }),
  audit: async () => (await import('./audit.js')).audit,
  report: async () => (await import('./report.js')).report,
  people: async () => (await import('./people.js')).people,
  orgs: async () => (await import('./orgs.js')).orgs,
  changes: async () => ({ schema: (await import('./changes.js')).changeSchema }),
  search: async () => ({ schema: (await import('./search.js')).searchSchema }),
  problems: async () => ({ schema: (await import('./problems.js')).problemSchema }),
} as const satisfies Readonly<Record<string, () => Promise<RegisteredView>>>;

export const viewNames: readonly string[] = Object.keys(views);
