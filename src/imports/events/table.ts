/** A row of a table with its offsets in the file, and those of its cells. */
export interface Row {
  readonly cells: readonly string[];
  readonly starts: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** The delimiters of a table, with tabs first: a text in a cell may well have a comma. */
const delimiters = ['\t', ';', ','] as const;

/**
 * Read the rows of a CSV or TSV file that are not empty. If `hasQuotes` is false, quotation marks are ordinary
 * characters. Null if a quotation mark is never closed.
 */
export function rowsOf(text: string, hasQuotes = true): Row[] | null {
  const reader = new TableReader(text, delimiterOf(text), hasQuotes);
  const rows: Row[] = [];
  for (let row = reader.row(); row !== undefined; row = reader.row()) {
    if (row === null) return null;
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row);
  }
  return rows;
}

/**
 * Reads rows as in RFC 4180, and as programs write them: with rows of different lengths, quotation marks within a cell,
 * and lines that end with CR alone.
 */
class TableReader {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #hasQuotes: boolean;
  readonly #plain: RegExp;
  #at = 0;

  constructor(text: string, delimiter: string, hasQuotes: boolean) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#hasQuotes = hasQuotes;
    this.#plain = new RegExp(`[^${delimiter}\r\n]*`, 'y');
  }

  /** The next row; undefined after the last, null if a quotation mark is never closed. */
  row(): Row | null | undefined {
    if (this.#at >= this.#text.length) return undefined;
    const start = this.#at;
    const cells: string[] = [];
    const starts: number[] = [];
    for (;;) {
      starts.push(this.#at);
      const cell = this.#cell();
      if (cell === null) return null;
      cells.push(cell);
      if (this.#text[this.#at] !== this.#delimiter) break;
      this.#at += 1;
    }
    const end = start + this.#text.slice(start, this.#at).trimEnd().length;
    if (this.#text.startsWith('\r\n', this.#at)) this.#at += 2;
    else this.#at += 1;
    return { cells, starts, start, end };
  }

  #cell(): string | null {
    if (!this.#hasQuotes || this.#text[this.#at] !== '"') return this.#unquoted();
    const parts: string[] = [];
    for (let from = this.#at + 1; ; ) {
      const quote = this.#text.indexOf('"', from);
      if (quote === -1) return null;
      parts.push(this.#text.slice(from, quote));
      this.#at = quote + 1;
      if (this.#text[this.#at] !== '"') break;
      parts.push('"');
      from = quote + 2;
    }
    const content = parts.join('');
    const next = this.#text[this.#at];
    const isWhole = next === undefined || next === this.#delimiter || next === '\r' || next === '\n';
    // In a cell such as `"A" and B`, the quotation marks belong to the text.
    return isWhole ? content : `"${content}"${this.#unquoted()}`;
  }

  #unquoted(): string {
    this.#plain.lastIndex = this.#at;
    const [text = ''] = this.#plain.exec(this.#text) ?? [];
    this.#at += text.length;
    return text;
  }
}

/** The delimiter that the first line has most of, outside quotes. */
export function delimiterOf(text: string): string {
  const [line = ''] = /^[^\r\n]*/.exec(text.trimStart()) ?? [];
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
