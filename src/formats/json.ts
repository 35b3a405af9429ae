import { escapeJson } from './escape-json.js';
import type { Format } from './format.js';

export const json: Format = {
  name: 'json',
  summary: 'a JSON array of records',
  extension: 'json',
  reads: 'records',
  escapes: true,
  render: (view) => `${escapeJson(JSON.stringify(view.records, null, 2))}\n`,
};
