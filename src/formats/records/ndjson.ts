import type { ViewRecord } from '../../views/view.js';
import type { Format } from '../format.js';
import { escapeJson } from './escape-json.js';

/** The `ndjson` format: one record per line. */
export const ndjson: Format = {
  reads: 'records',
  escapes: true,
  render: (view) => view.records.map(jsonLine).join(''),
  stream: () => ({ record: jsonLine, end: () => '' }),
};

export function jsonLine(record: ViewRecord): string {
  return `${escapeJson(JSON.stringify(record))}\n`;
}
