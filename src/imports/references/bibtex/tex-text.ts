import { oneLine } from '../../one-line.js';
import { accents, ligatures, quoting, styles, switches, symbols } from './tex-commands.js';

/**
 * Convert TeX to plain text, on one line. Null if it has commands that the table does not know, or a formula that `formula`
 * does not convert.
 */
export function plainTex(tex: string, formula: (tex: string) => string | null = () => null): string | null {
  if (!/[\\{}$~`'!?,-]/.test(tex)) return oneLine(tex);
  const text = new TexReader(tex, formula).read();
  return text === null ? null : oneLine(text);
}

/** Undo the escapes of TeX in an address, a DOI or a number, whose other characters mean themselves. */
export function verbatimTex(tex: string): string {
  return oneLine(
    tex
      .replace(/^\s*\\(?:url|nolinkurl|path)\s*\{([^{}]*)\}\s*$/, '$1')
      .replace(/\$\s*\\sim\s*\$|\{?\\(?:textasciitilde|~)\s*(?:\{\s*\})?\}?/g, '~')
      .replace(/\\(?:text)?underscore\s*(?:\{\})?/g, '_')
      .replace(/\{?\\([_%&#$^{}-])\}?/g, '$1')
      .replace(/^\{([^{}]*)\}$/, '$1'),
  );
}

class TexReader {
  readonly #tex: string;
  readonly #formula: (tex: string) => string | null;
  #at = 0;

  constructor(tex: string, formula: (tex: string) => string | null) {
    this.#tex = tex;
    this.#formula = formula;
  }

  read(): string | null {
    return this.#until('');
  }

  /** Read up to a closing brace, or with `''` to the end. Groups nest as deep as a person writes them. */
  #until(close: string, depth = 0): string | null {
    let text = '';
    while (this.#at < this.#tex.length) {
      const sign = this.#tex[this.#at] ?? '';
      if (sign === '}' && close === '}') {
        this.#at += 1;
        return text;
      }
      const read = depth > 50 ? null : this.#next(sign, depth);
      if (read === null) return null;
      text += read;
    }
    return close === '' ? text : null;
  }

  #next(sign: string, depth: number): string | null {
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
      return inner === undefined ? null : this.#formula(`$${inner}`);
    }
    return sign === '}' ? null : sign;
  }

  #command(depth: number): string | null {
    const name = this.#match(/[a-zA-Z]+\*?|[\s\S]/y) ?? '';
    const accent = accents.get(name);
    if (accent !== undefined) return this.#accented(accent, depth);
    if (!/^[a-zA-Z]/.test(name)) return punctuation(name);
    this.#match(/[ \t\r\n]+/y);
    const symbol = symbols.get(name);
    if (symbol !== undefined) return symbol;
    if (switches.has(name)) return '';
    const [before, after] = quoting.get(name) ?? (styles.has(name) ? ['', ''] : []);
    if (before === undefined || this.#tex[this.#at] !== '{') return null;
    this.#at += 1;
    const inner = this.#until('}', depth + 1);
    return inner === null ? null : `${before}${inner}${after ?? ''}`;
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
    const inner = this.#next(argument, depth + 1);
    if (inner === null) return null;
    const [first = '', ...rest] = inner;
    // An accent replaces the dot of these letters.
    const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
    // An accent without a letter is the sign itself: `\~{}` in an address.
    if (letter === '') return { '\u0302': '^', '\u0303': '~' }[accent] ?? '';
    return `${letter}${accent}${rest.join('')}`;
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
