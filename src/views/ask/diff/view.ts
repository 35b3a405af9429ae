import { compareFacts } from '../../../history/compare.js';
import type { ShownVersion } from '../../../history/disclose-versions.js';
import { noFacets, type ViewDefinition } from '../../view-definition.js';
import { diffBlocks } from './blocks.js';
import { type DiffRecord, diffRecord, diffSchema } from './record.js';

/** Two versions of a case, as the reader may see them; null if a side does not have the case. */
export interface Comparison {
  readonly before: ShownVersion | null;
  readonly after: ShownVersion | null;
  /** Show only what weakens the case file. */
  readonly isWeakerOnly?: boolean;
}

/** The view `diff`: what differs in meaning between two versions of a case. */
export const diff: ViewDefinition<DiffRecord, Comparison> = {
  name: 'diff',
  words: ['change', 'changes'],
  filters: [],
  titled: true,
  schema: diffSchema,
  items: (comparison) =>
    recordsOf(comparison)
      .filter(({ weaker }) => comparison.isWeakerOnly !== true || weaker.length > 0)
      .map((record) => ({ record, facets: noFacets })),
  blocks: (records, comparison, id) => (records.length === 0 ? [] : diffBlocks(records, comparison, id)),
};

function recordsOf({ before, after }: Comparison): DiffRecord[] {
  const shown = after ?? before;
  if (shown === null) return [];
  const { id, title, facts } = shown;
  if (before !== null && after !== null)
    return compareFacts(before.facts, facts, shown.naming).map((change) => diffRecord(id, change));
  const change = before === null ? 'added' : 'withdrawn';
  return [{ case: id, kind: 'case', id, change, title, weaker: [], fields: [] }];
}
