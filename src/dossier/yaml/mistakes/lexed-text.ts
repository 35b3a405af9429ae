import { CST, Lexer } from 'yaml';
import { firstIndex } from '../../../first-index.js';

/** A line of a YAML text. Columns count from 0. */
export interface Line {
  /** The offsets of its first character and of the line break after it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The number of spaces before its first character. */
  readonly indent: number;
  /** The column of its key, or of the first character after its hyphens. */
  readonly column: number;
  /** Whether it begins an entry of a map or list: `key:`, `- key:`, `- text`. */
  readonly isEntry: boolean;
  /** Whether it begins with a hyphen. */
  readonly isHyphened: boolean;
  /** Whether it is an entry whose value is on the lines below. */
  readonly opens: boolean;
}

export interface Token {
  readonly type: string | null;
  readonly start: number;
  readonly end: number;
}

/**
 * Keys of a case file begin with a lower-case letter or a digit. A colon after any other word probably
 * belongs to a sentence.
 */
const entry = /^( *)((?:- +)*)(?:["']?[a-z0-9][\w-]*["']? *:(?= |$)|-$)?/;

/** A YAML text with its lines and its tokens. It may contain errors. */
export class LexedText {
  readonly text: string;
  readonly lines: readonly Line[];
  #tokens: readonly Token[] | undefined;

  constructor(text: string) {
    this.text = text;
    let start = 0;
    this.lines = text.split('\n').map((written) => {
      const line = { start, ...readLine(written.replace(/\r$/, '')) };
      start += written.length + 1;
      return { ...line, end: line.start + line.text.length };
    });
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= tokensOf(this.text);
    return this.#tokens;
  }

  /** The number, from 0, of the line that contains an offset. */
  lineAt(offset: number): number {
    return firstIndex(this.lines.length, (line) => (this.lines[line]?.start ?? 0) > offset) - 1;
  }

  /** The number of the next line below, or above, that begins an entry; -1 if there is none. */
  entryBelow(line: number): number {
    return this.lines.findIndex(({ isEntry }, index) => isEntry && index > line);
  }

  entryAbove(line: number): number {
    return this.lines.findLastIndex(({ isEntry }, index) => isEntry && index < line);
  }

  /** The entries above a line that may contain it, each indented less than the one before it; the nearest first. */
  outline(line: number): Line[] {
    const outline: Line[] = [];
    for (let above = line - 1, outermost = Number.POSITIVE_INFINITY; above >= 0 && outermost > 0; above -= 1) {
      const entry = this.lines[above];
      if (entry === undefined || !entry.isEntry || entry.indent >= outermost) continue;
      outline.push(entry);
      outermost = entry.indent;
    }
    return outline;
  }

  /** The line that contains an offset, the next entry below it and the next above. */
  near(offset: number): Line[] {
    const line = this.lineAt(offset);
    return [line, this.entryBelow(line), this.entryAbove(line)].flatMap((near) => this.lines[near] ?? []);
  }

  /** The offsets of the brackets that are open at an offset, outermost first. */
  openBrackets(offset: number): number[] {
    const open: number[] = [];
    for (const { type, start } of this.tokens) {
      if (start >= offset) break;
      if (type === 'flow-seq-start' || type === 'flow-map-start') open.push(start);
      if (type === 'flow-seq-end' || type === 'flow-map-end') open.pop();
    }
    return open;
  }
}

export function readLine(text: string): Omit<Line, 'start' | 'end'> {
  const [whole = '', spaces = '', hyphens = ''] = entry.exec(text) ?? [];
  const isEntry = whole.length > spaces.length;
  return {
    text,
    indent: spaces.length,
    column: spaces.length + hyphens.length,
    isEntry,
    isHyphened: hyphens !== '' || whole.endsWith('-'),
    opens: isEntry && /^ *(?:#|$)/.test(text.slice(whole.length)),
  };
}

/** Tokens that the lexer adds for the parser and that are not in the text. */
const unwritten: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/** The tokens of a text in order, including spaces and comments. */
export function tokensOf(text: string): Token[] {
  let start = 0;
  const tokens: Token[] = [];
  for (const source of new Lexer().lex(text)) {
    if (unwritten.has(source)) continue;
    tokens.push({ type: CST.tokenType(source), start, end: start + source.length });
    start += source.length;
  }
  return tokens;
}
