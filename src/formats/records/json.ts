import type { Format } from '../format.js';
import { escapeJson } from './escape-json.js';

/** The `json` format: one array with all records. */
export const json: Format = {
  reads: 'records',
  escapes: true,
  render: (view) => `${escapeJson(JSON.stringify(view.records, null, 2))}\n`,
  stream: () => ({
    record: (record, isFirst) => {
      const lines = escapeJson(JSON.stringify(record, null, 2)).split('\n');
      return `${isFirst ? '[' : ','}\n${lines.map((line) => `  ${line}`).join('\n')}`;
    },
    end: (isEmpty) => (isEmpty ? '[]\n' : '\n]\n'),
  }),
};
