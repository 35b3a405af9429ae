/** A field of an entry, with its value as TeX: concatenated, without the outer braces or quotation marks. */
export interface BibtexField {
  /** In small letters. */
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface BibtexEntry {
  /** In small letters. */
  readonly type: string;
  readonly key: string;
  readonly fields: readonly BibtexField[];
  readonly start: number;
  readonly end: number;
}

/** A place in the file that cannot be read, or whose value is uncertain. */
export interface BibtexMistake {
  readonly what: string;
  readonly hint: string;
  readonly start: number;
  readonly end: number;
  /** Whether the text is imported all the same. */
  readonly isKept?: true;
}

class Unreadable extends Error {
  readonly hint: string;

  constructor(what: string, hint: string) {
    super(what);
    this.hint = hint;
  }
}

function noValue(): Unreadable {
  return new Unreadable('a field has no value', 'Write each field as name = {value}.');
}

function noComma(): Unreadable {
  const hint = 'Write a comma between two fields, and a } after the last.';
  return new Unreadable('missing comma, or missing } at the end', hint);
}

/** The words that BibTeX styles define: the names of the months. They are written out, so that a day can be added. */
const monthWords: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/**
 * Read the entries of a BibTeX or BibLaTeX file. An entry that cannot be read becomes a mistake, and reading continues
 * at the next line that begins with `@`. Text between entries is a comment, as for BibTeX.
 */
export function readBibtex(text: string): {
  readonly entries: readonly BibtexEntry[];
  readonly mistakes: readonly BibtexMistake[];
  /** The texts of `@preamble`, as written. */
  readonly preambles: readonly string[];
} {
  return new Reader(text).read();
}

class Reader {
  readonly #text: string;
  readonly #closing: ReadonlyMap<number, number>;
  readonly #words = new Map(
    monthWords.flatMap((name) => [name, name.slice(0, 3)].map((word) => [word.toLowerCase(), name])),
  );
  readonly #undefined = new Set<string>();
  readonly #entries: BibtexEntry[] = [];
  readonly #mistakes: BibtexMistake[] = [];
  readonly #preambles: string[] = [];
  #at = 0;
  /**
   * How many more characters `@string` words may expand to. Without a limit, a short file could expand to any length.
   */
  #room: number;

  constructor(text: string) {
    this.#text = text;
    this.#closing = closingBraces(text);
    this.#room = 10_000 + 10 * text.length;
  }

  read() {
    const next = /@[ \t]*([a-z_][\w-]*)\s*([{(])|%[^\n]*/gi;
    for (let found = next.exec(this.#text); found !== null; found = next.exec(this.#text)) {
      const [, type, open = ''] = found;
      if (type === undefined) continue;
      this.#at = next.lastIndex;
      try {
        this.#block(type.toLowerCase(), open, found.index);
        next.lastIndex = this.#at;
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        next.lastIndex = this.#nextBlock(found.index + 1);
        const { message, hint } = error;
        this.#mistakes.push({
          what: `cannot read this entry: ${message}`,
          hint,
          start: found.index,
          end: found.index + this.#text.slice(found.index, next.lastIndex).trimEnd().length,
        });
      }
    }
    return { entries: this.#entries, mistakes: this.#mistakes, preambles: this.#preambles };
  }

  #nextBlock(from: number): number {
    const line = /^[ \t]*(?=@)/gm;
    line.lastIndex = from;
    const found = line.exec(this.#text);
    return found === null ? this.#text.length : line.lastIndex;
  }

  #block(type: string, open: string, start: number): void {
    const close = open === '{' ? '}' : ')';
    if (type === 'comment' || type === 'preamble') {
      const end = open === '{' ? this.#closing.get(this.#at - 1) : undefined;
      if (end === undefined) return;
      if (type === 'preamble') this.#preambles.push(this.#text.slice(this.#at, end));
      this.#at = end + 1;
      return;
    }
    if (type === 'string') {
      const word = this.#name();
      this.#words.set(word.toLowerCase(), this.#value());
      this.#end(close);
      return;
    }
    const key = (this.#match(/[^,={}()%#\n]*(?![^,={}()%#\n])(?=\s*[,})])/y) ?? '').trim();
    const fields: BibtexField[] = [];
    while (this.#skipped(',') || fields.length > 0 || key === '') {
      const field = this.#field(close);
      if (field === undefined) break;
      fields.push(field);
      if (this.#peek() !== ',') break;
    }
    this.#end(close);
    this.#entries.push({ type, key, fields, start, end: this.#at });
  }

  #field(close: string): BibtexField | undefined {
    while (this.#skipped(','));
    if (this.#peek() === close || this.#at >= this.#text.length) return undefined;
    const start = this.#at;
    const name = this.#name();
    return { name: name.toLowerCase(), value: this.#value(), start, end: this.#at };
  }

  #name(): string {
    this.#space();
    const name = this.#match(/[^\s,={}()"#%@]+/y);
    if (name === undefined) {
      throw noComma();
    }
    return name;
  }

  /** The value after `name =`: texts, numbers and defined words, joined with `#`. */
  #value(): string {
    if (!this.#skipped('=')) throw noValue();
    let value = '';
    do value += this.#part();
    while (this.#skipped('#'));
    return value;
  }

  #part(): string {
    const sign = this.#peek();
    const start = this.#at;
    if (sign === '{') {
      const end = this.#closing.get(start);
      if (end === undefined) throw new Unreadable('a { is never closed', 'Add the } at the end of the value.');
      this.#at = end + 1;
      return this.#text.slice(start + 1, end);
    }
    if (sign === '"') return this.#quoted(start);
    const word = this.#match(/[^\s,={}()"#%@]+/y) ?? '';
    if (word === '') throw noValue();
    if (/^\d+$/.test(word)) return word;
    const known = this.#words.get(word.toLowerCase());
    if (known === undefined && !this.#undefined.has(word)) {
      this.#undefined.add(word);
      const what = `${word} is not defined, so its name was imported as text`;
      this.#mistakes.push({
        what,
        hint: `Define it with @string, or write {${word}}.`,
        start,
        end: this.#at,
        isKept: true,
      });
    }
    this.#room -= (known ?? word).length;
    if (this.#room < 0) throw new Unreadable('its @string words make it too long', 'Write the text in their place.');
    return known ?? word;
  }

  /** A text in quotation marks, which may contain others within braces. */
  #quoted(start: number): string {
    const stops = /["{\\]/g;
    stops.lastIndex = start + 1;
    for (let found = stops.exec(this.#text); found !== null; found = stops.exec(this.#text)) {
      if (found[0] === '\\') stops.lastIndex += 1;
      else if (found[0] === '{') stops.lastIndex = (this.#closing.get(found.index) ?? found.index) + 1;
      else {
        this.#at = stops.lastIndex;
        return this.#text.slice(start + 1, found.index);
      }
    }
    throw new Unreadable('a " is never closed', 'Add the " at the end of the value.');
  }

  #end(close: string): void {
    this.#skipped(',');
    if (this.#skipped(close)) return;
    throw noComma();
  }

  #peek(): string | undefined {
    this.#space();
    return this.#text[this.#at];
  }

  #skipped(sign: string): boolean {
    if (this.#peek() !== sign) return false;
    this.#at += 1;
    return true;
  }

  /** Skip white space, and comments after `%`, which other programs write between fields. */
  #space(): void {
    this.#match(/\s*(?:%[^\n]*\s*)*/y);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [];
    if (found !== undefined) this.#at = pattern.lastIndex;
    return found;
  }
}

/** The position of the closing brace for each opening one. A backslash hides the brace after it. */
function closingBraces(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === '{') open.push(index);
    else if (sign === '}') {
      const start = open.pop();
      if (start !== undefined) closing.set(start, index);
    }
  }
  return closing;
}
