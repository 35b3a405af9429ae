import type { ViewDefinition } from '../../view-definition.js';
import { reportBlocks } from './blocks.js';
import { claimItems } from './claims.js';
import { gatherReport } from './gather.js';
import { type ReportRecord, reportSchema } from './record.js';

/**
 * The view `report`: the whole case file as one document, or the claims that filters select with all
 * that belongs to them.
 */
export const report: ViewDefinition<ReportRecord> = {
  name: 'report',
  words: ['report', 'reports'],
  filters: ['dates', 'person', 'section'],
  titled: true,
  schema: reportSchema,
  items: claimItems,
  gather: gatherReport,
  speaks: true,
  isDocument: true,
  blocks: (records, dossier, print, language) =>
    records.flatMap((record) => reportBlocks(record, dossier, print, language)),
};
