import { noFacets, type ViewDefinition } from '../../view-definition.js';
import { logBlocks } from './blocks.js';
import { type Log, type LogRecord, logRecord, logSchema } from './record.js';

/** The view `log`: who changed what in a case file, and when. */
export const log: ViewDefinition<LogRecord, Log> = {
  name: 'log',
  words: ['commit', 'commits'],
  filters: [],
  titled: true,
  schema: logSchema,
  items: ({ shown, steps }) =>
    steps.map(([step, changes]) => ({ record: logRecord(shown.id, step, changes), facets: noFacets })),
  blocks: (records, source, id) => (records.length === 0 ? [] : logBlocks(records, source, id)),
};
