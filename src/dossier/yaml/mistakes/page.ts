import { CST, Lexer } from 'yaml';
import { firstIndex } from '../first-index.js';

export interface Line {
  /** Offsets of its first character and of the line break behind it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Columns before what stands on it. */
  readonly indent: number;
  /** Columns before its key, or before what stands behind its hyphens. */
  readonly column: number;
  /** Whether it begins an entry of a map or a list: `key:`, `- key:`, `- text`. */
  readonly isEntry: boolean;
  /** Whether it begins with a hyphen. */
  readonly isHyphened: boolean;
  /** Whether it is an entry whose value stands below it. */
  readonly opens: boolean;
}

export interface Token {
  readonly type: string | null;
  readonly start: number;
  readonly end: number;
}

/** The keys of a dossier begin with a small letter or a digit; a colon behind another word is likely one of a sentence. */
const entry = /^( *)((?:- +)*)(?:["']?[a-z0-9][\w-]*["']? *:(?= |$)|-$)?/;

/** A YAML text, be it right or wrong, as its lines and as what the lexer makes of it. */
export class Page {
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

  /** The number, from 0, of the line that an offset lies on. */
  lineAt(offset: number): number {
    return firstIndex(this.lines.length, (line) => (this.lines[line]?.start ?? 0) > offset) - 1;
  }

  /** The number of the next line below, or above, that begins an entry; -1 where there is none. */
  entryBelow(line: number): number {
    return this.lines.findIndex(({ isEntry }, index) => isEntry && index > line);
  }

  entryAbove(line: number): number {
    return this.lines.findLastIndex(({ isEntry }, index) => isEntry && index < line);
  }

  /** The entries above a line that are set in less than all between, as what it stands in is; the nearest first. */
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

  /** The line of an offset, the entry below it and the one above. */
  near(offset: number): Line[] {
    const line = this.lineAt(offset);
    return [line, this.entryBelow(line), this.entryAbove(line)].flatMap((near) => this.lines[near] ?? []);
  }

  /** The brackets that are open at an offset, outermost first. */
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

/** What the lexer puts between the parts of the text for the parser's sake. */
const unwritten: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/** The parts of a text, spaces and comments included, in its order. */
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
