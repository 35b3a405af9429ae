import type { GenericSchema } from 'valibot';
import type { Dossier } from '../dossier/model/dossier.js';
import type { Item } from './definition.js';

/** Of a view what is asked without a selection; a view that its command alone makes has no items. */
export interface RegisteredView {
  readonly schema: GenericSchema;
  items?(dossier: Dossier): readonly Item<unknown>[];
}

/** Every view, loaded when it is asked for: `casefile schema NAME` prints the schema of its records. */
export const views = {
  list: async () => (await import('./read/list.js')).list,
  records: async () => (await import('./hand-over/records.js')).allRecords,
  overview: async () => (await import('./read/overview.js')).overview,
  show: async () => (await import('./read/show.js')).sections,
  timeline: async () => (await import('./read/timeline.js')).timeline,
  refs: async () => (await import('./read/refs.js')).refs,
  publishers: async () => (await import('./read/publishers.js')).publishers,
  trace: async () => ({ schema: (await import('./ask/trace/view.js')).traceSchema }),
  audit: async () => (await import('./check/audit.js')).audit,
  report: async () => (await import('./hand-over/report/view.js')).report,
  people: async () => (await import('./read/people.js')).people,
  orgs: async () => (await import('./read/orgs.js')).orgs,
  changes: async () => ({ schema: (await import('./write/changes.js')).changeSchema }),
  search: async () => ({ schema: (await import('./read/search.js')).searchSchema }),
  problems: async () => ({ schema: (await import('./check/problems.js')).problemSchema }),
} as const satisfies Readonly<Record<string, () => Promise<RegisteredView>>>;

export const viewNames: readonly string[] = Object.keys(views);
