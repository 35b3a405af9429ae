import { escapeJson } from './escape-json.js';
import type { Format } from './format.js';

export const ndjson: Format = {
  name: 'ndjson',
  summary: 'one JSON record a line',
  extension: 'ndjson',
  reads: 'records',
  escapes: true,
  render: (view) => escapeJson(view.records.map((record) => `${JSON.stringify(record)}\n`).join('')),
};
