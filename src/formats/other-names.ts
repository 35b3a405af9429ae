import { type FormatName, formats } from './registry.js';

/** Formats by the extensions of their files. An extension that several formats share means the most common one. */
const byExtension: ReadonlyMap<string, FormatName> = new Map([
  ['txt', 'text'],
  ['json', 'json'],
  ['ndjson', 'ndjson'],
  ['jsonl', 'ndjson'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['docx', 'docx'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['ics', 'ics'],
  ['svg', 'svg'],
  ['sarif', 'sarif'],
  ['bib', 'bibtex'],
  ['ris', 'ris'],
]);

/** What casefile writes in place of a format that it does not have, by the extensions and names of that format. */
const instead: ReadonlyMap<string, FormatName> = new Map([
  ['word', 'docx'],
  ['doc', 'docx'],
  ['odt', 'docx'],
  ['rtf', 'docx'],
  ['pdf', 'html'],
  ['page', 'html'],
  ['excel', 'csv'],
  ['xlsx', 'csv'],
  ['xls', 'csv'],
  ['ods', 'csv'],
  ['table', 'csv'],
  ['calendar', 'ics'],
  ['ical', 'ics'],
  ['latex', 'bibtex'],
  ['plain', 'text'],
]);

/** The format that the extension of a path names. `hint` is set if casefile writes another format in its place. */
export function formatOfPath(path: string): { readonly format?: FormatName; readonly hint?: string } {
  const [, extension = ''] = /\.([a-z]+)$/i.exec(path) ?? [];
  const format = byExtension.get(extension.toLowerCase());
  if (format !== undefined) return { format };
  const other = instead.get(extension.toLowerCase());
  return other === undefined ? {} : { hint: adviceOn(other) };
}

/** A hint for a word that people use for a format; undefined if it is none. */
export function formatHint(word: string): string | undefined {
  const meant = byExtension.get(word.toLowerCase()) ?? instead.get(word.toLowerCase());
  return meant && adviceOn(meant);
}

function adviceOn(format: FormatName): string {
  return `Use --format ${format}: ${formats[format].summary}.`;
}
