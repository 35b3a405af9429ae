import type { Format } from './format.js';

interface FormatEntry {
  readonly summary: string;
  readonly load: () => Promise<Format>;
}

/** Every format, loaded when it is asked for. */
export const formats = {
  text: { summary: 'for reading in a terminal', load: () => import('./text.js').then((module) => module.text) },
  json: { summary: 'a JSON array of records', load: () => import('./json.js').then((module) => module.json) },
  ndjson: { summary: 'one JSON record a line', load: () => import('./ndjson.js').then((module) => module.ndjson) },
  csv: { summary: 'a table for spreadsheets', load: () => import('./csv.js').then((module) => module.csv) },
} as const satisfies Record<string, FormatEntry>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];
