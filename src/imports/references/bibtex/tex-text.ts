import { oneLine } from '../../one-line.js';
import { accents, ligatures, quoting, silent, styles, switches, symbols } from './tex-commands.js';
import { groupAt, type TexDefinition, type TexDefinitions } from './tex-definitions.js';

/** How to read TeX besides the tables of commands. */
export interface TexContext {
  /** The commands that the file defines itself. */
  readonly definitions?: TexDefinitions;
  /** Converts a formula, or a command with its arguments, that the tables do not have. Null if it cannot. */
  readonly rare?: (tex: string) => string | null;
}

/** Convert TeX to plain text, on one line. Null if it has a formula or a command that the context cannot convert. */
export function plainTex(tex: string, context: TexContext = {}): string | null {
  if (!/[\\{}$~`'!?,-]/.test(tex)) return oneLine(tex);
  const text = new TexReader(tex, context).read();
  return text === null ? null : oneLine(text);
}

/** Undo the escapes of TeX in an address, a DOI or a number, whose other characters mean themselves. */
export function verbatimTex(tex: string): string {
  return oneLine(
    tex
      .replace(/\$\s*\\sim\s*\$|\{?\\(?:textasciitilde|~)\s*(?:\{\s*\})?\}?/g, '~')
      .replace(/\\(?:text)?underscore\s*(?:\{\})?/g, '_')
      .replace(/\{?\\([_%&#$^{}-])\}?/g, '$1')
      .replace(/^\s*\\(?:url|nolinkurl|path)\s*\{([^{}]*)\}\s*$/, '$1')
      .replace(/^\{([^{}]*)\}$/, '$1'),
  );
}

/** No command of a bibliography needs more. Without a limit, a definition that uses itself would never end. */
const mostExpansions = 100;
const longest = 100_000;

class TexReader {
  readonly #definitions: TexDefinitions;
  readonly #rare: (tex: string) => string | null;
  #tex: string;
  #at = 0;
  #expansions = 0;

  constructor(tex: string, { definitions = new Map(), rare = () => null }: TexContext) {
    this.#tex = tex;
    this.#definitions = definitions;
    this.#rare = rare;
  }

  read(): string | null {
    return this.#until('');
  }

  /** Read up to a closing brace, or with `''` to the end. Groups nest as deep as a person writes them. */
  #until(close: string, depth = 0): string | null {
    // Not one text that grows: each sign that was added to it would take memory.
    const parts: string[] = [];
    while (this.#at < this.#tex.length) {
      const sign = this.#tex[this.#at] ?? '';
      if (sign === '}' && close === '}') {
        this.#at += 1;
        return parts.join('');
      }
      const read = depth > 50 ? null : this.#next(sign, depth);
      if (read === null) return null;
      parts.push(read);
    }
    return close === '' ? parts.join('') : null;
  }

  #next(sign: string, depth: number): string | null {
    const plain = this.#match(/[^\\{}$~`'!?,-]+/y);
    if (plain !== undefined) return plain;
    const ligature = ligatures.find(([signs]) => this.#tex.startsWith(signs, this.#at));
    if (ligature !== undefined) {
      this.#at += ligature[0].length;
      return ligature[1];
    }
    this.#at += 1;
    if (sign === '\\') return this.#command(depth);
    if (sign === '{') return this.#until('}', depth + 1);
    if (sign === '~') return ' ';
    if (sign === '$') {
      const inner = this.#match(/(?:\\[\s\S]|[^\\$])*\$/y);
      return inner === undefined ? null : this.#rare(`$${inner}`);
    }
    return sign === '}' ? null : sign;
  }

  #command(depth: number): string | null {
    const name = this.#match(/[a-zA-Z]+\*?|[\s\S]/y) ?? '';
    const definition = this.#definitions.get(name);
    if (definition !== undefined) return this.#expanded(definition);
    const accent = accents.get(name);
    if (accent !== undefined) return this.#accented(accent, depth);
    if (!/^[a-zA-Z]/.test(name)) return punctuation(name);
    const verbatim = /^(?:path|url|verb)\*?$/.test(name) ? this.#match(/([^\w\s{*]).*?\1/y) : undefined;
    if (verbatim !== undefined) return verbatim.slice(1, -1);
    const space = this.#match(/[ \t\r\n]+/y) ?? '';
    if (switches.has(name)) return '';
    const symbol = symbols.get(name) ?? (/^[A-Za-z]*TeX$/.test(name) ? name : undefined);
    if (symbol !== undefined) return symbol;
    if (silent.has(name) && this.#group() !== undefined) return '';
    const [before, after] = quoting.get(name) ?? (styles.has(name) ? ['', ''] : []);
    if (before === undefined || this.#tex[this.#at] !== '{') return this.#unknown(name, space);
    this.#at += 1;
    const inner = this.#until('}', depth + 1);
    return inner === null ? null : `${before}${inner}${after ?? ''}`;
  }

  /** Replace a command that the file defines by what it stands for, which is read next. */
  #expanded({ count, body }: TexDefinition): string | null {
    this.#expansions += 1;
    this.#match(/[ \t\r\n]+/y);
    const values = Array.from({ length: count }, () => this.#group() ?? this.#match(/\\[a-zA-Z]+|[\s\S]/y) ?? '');
    const text = body.replace(/#(\d)/g, (_, number) => values[Number(number) - 1] ?? '');
    this.#tex = `{${text}}${this.#tex.slice(this.#at)}`;
    this.#at = 0;
    return this.#expansions > mostExpansions || this.#tex.length > longest ? null : '';
  }

  /** A command that the tables do not have, with its arguments. It stays as written if nobody knows what it prints. */
  #unknown(name: string, space: string): string | null {
    let written = `\\${name}`;
    for (let group = this.#group(); group !== undefined; group = this.#group()) written += `{${group}}`;
    const text = this.#rare(written);
    if (text?.includes(`\\${name}`) !== true) return text;
    if (written.endsWith('}')) return written;
    // A letter that followed would become a part of its name.
    return space === '' ? `${written}${this.#tex[this.#at] === '}' ? '{}' : ''}` : `${written} `;
  }

  /** The argument of an accent, with the accent on its first letter. */
  #accented(accent: string, depth: number): string | null {
    this.#match(/\s+/y);
    const argument = this.#tex[this.#at];
    if (argument === undefined || argument === '}') return null;
    if (argument !== '{' && argument !== '\\') {
      const [letter = ''] = this.#tex.slice(this.#at, this.#at + 2);
      this.#at += letter.length;
      return `${letter}${accent}`;
    }
    this.#at += 1;
    const inner = argument === '{' ? this.#until('}', depth + 1) : this.#command(depth + 1);
    if (inner === null) return null;
    const [first = '', ...rest] = inner;
    // An accent replaces the dot of these letters.
    const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
    // An accent without a letter is the sign itself: `\~{}` in an address.
    if (letter === '') return { '\u0302': '^', '\u0303': '~' }[accent] ?? '';
    return `${letter}${accent}${rest.join('')}`;
  }

  /** The text in braces that begins here, as written. */
  #group(): string | undefined {
    const group = groupAt(this.#tex, this.#at);
    if (group !== undefined) this.#at += group.length + 2;
    return group;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#tex) ?? [];
    if (found !== undefined) this.#at = pattern.lastIndex;
    return found;
  }
}

/** What a backslash before a sign prints: the sign itself, a space, or nothing. */
function punctuation(sign: string): string | null {
  if (/[\s\\,;:>]/.test(sign)) return ' ';
  if (/[-/!@]/.test(sign)) return '';
  return /[&%$#_{}|<]/.test(sign) ? sign : null;
}
