import type { Change } from '../../../history/compare.js';
import type { ShownVersion } from '../../../history/disclose-versions.js';
import type { Step } from '../../../history/steps.js';
import { noFacets, type ViewDefinition } from '../../view-definition.js';
import { logBlocks } from './blocks.js';
import { type LogRecord, logRecord, logSchema } from './record.js';

/** What commits changed of a case, or of one entry. */
export interface Log {
  /** The newest version. */
  readonly shown: ShownVersion;
  /** The newest first. */
  readonly steps: readonly (readonly [step: Step, changes: readonly Change[]])[];
  /** Set for the history of one entry: each change is shown with everything that differs. */
  readonly isOfEntry: boolean;
}

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
