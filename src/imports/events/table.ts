import { parse } from 'csv-parse/sync';

/** A row of a table with its offsets in the file. */
export interface Row {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The delimiters of a table, with tabs first: a text in a cell may well have a comma. */
const delimiters = ['\t', ';', ','] as const;

/** Read the rows of a CSV or TSV file that are not empty. With `hasQuotes` false, a quotation mark is a character like others. */
export function rowsOf(text: string, hasQuotes = true): Row[] {
  const delimiter = delimiterOf(text);
  const records: readonly unknown[] = parse(text, {
    delimiter,
    quote: hasQuotes ? '"' : null,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  let at = 0;
  return records.flatMap((each) => {
    // The library's types leave out what `raw` adds.
    const { record, raw } = each as { readonly record: string[]; readonly raw: string };
    const start = at;
    at += raw.length;
    // The parser returns a row without the second half of its CRLF.
    if (raw.endsWith('\r') && text[at] === '\n') at += 1;
    const isEmpty = record.every((cell) => cell.trim() === '');
    return isEmpty ? [] : [{ cells: record, start, end: start + raw.trimEnd().length }];
  });
}

/** The delimiter that the first line has most of, outside quotes. */
export function delimiterOf(text: string): string {
  const [line = ''] = /^[^\r\n]*/.exec(text.trimStart()) ?? [];
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
