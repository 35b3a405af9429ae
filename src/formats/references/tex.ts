import { andOthers } from '../../dossier/format/vocabulary.js';
import { oneLine } from './citation-keys.js';

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/**
 * Escape a text for TeX, in UTF-8. BibTeX counts escaped braces too, so unbalanced braces become commands. Characters
 * that TeX would join into one, such as `--`, are separated by `{}`.
 */
export function texText(text: string): string {
  const balanced = isBalanced(text);
  return oneLine(text)
    .replace(/[\\{}~^<>|]/g, (sign) => (balanced && /[{}]/.test(sign) ? `\\${sign}` : (commands[sign] ?? sign)))
    .replace(/[#$%&_]/g, '\\$&')
    .replace(/(?<=-)-|(?<=')'|(?<=`)`|(?<=[!?])`|(?<=,),/g, '{}$&');
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const brace of text.match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Write an address for a verbatim field of BibTeX: percent-encode every character that could end the field. */
export function texAddress(url: string): string {
  return oneLine(url).replace(/[\s{}\\^`"<>|]/g, encodeURIComponent);
}

/** A field of a BibTeX entry. */
export interface TexField {
  readonly name: string;
  /** A text with its braces, or a bare word. */
  readonly value: string;
}

/** A field with its value in braces; empty if the value is undefined. */
export function texField(name: string, value: string | undefined, write?: (value: string) => string): TexField[];
export function texField<T>(name: string, value: T | undefined, write: (value: T) => string): TexField[];
export function texField(name: string, value: string | undefined, write = texText): TexField[] {
  return value === undefined ? [] : [{ name, value: `{${write(value)}}` }];
}

/** A field of names: organisations in braces, people as `Family, Given`. */
export function texNames(
  field: string,
  authors: readonly (string | { readonly family: string; readonly given?: string | undefined })[] = [],
): TexField[] {
  const names = authors.map((author, index) => {
    // BibTeX writes "and others" at the end of a list that was cut short.
    if (author === andOthers && index > 0 && index === authors.length - 1) return 'others';
    if (typeof author === 'string') return `{${texText(author)}}`;
    const family = namePart(author.family);
    return author.given === undefined ? `${family},` : `${family}, ${namePart(author.given)}`;
  });
  return names.length === 0 ? [] : [{ name: field, value: `{${names.join(' and ')}}` }];
}

/** Put a name in braces if it contains a sign or `and` that would separate it. */
function namePart(text: string): string {
  const written = texText(text);
  return /[,;=]|(?:^|\s)and(?:\s|$)/i.test(written) ? `{${written}}` : written;
}

/** An entry of BibTeX, with one field on each line. Characters that no key can have become hyphens. */
export function texEntry(type: string, key: string, fields: readonly TexField[]): string {
  const width = Math.max(...fields.map(({ name }) => name.length));
  const lines = fields.map(({ name, value }) => `  ${name.padEnd(width)} = ${value},\n`);
  return `@${type}{${key.replace(/[\s,{}()%#~\\"'=@]/g, '-')},\n${lines.join('')}}\n`;
}
