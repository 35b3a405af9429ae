import { oneLine } from './keyed.js';

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
 * A text as TeX prints it, in UTF-8. BibTeX counts even an escaped brace, so that where they are not balanced no brace
 * of the text's stays one; and signs that TeX would join (`--`, two apostrophes) are kept apart.
 */
function texText(text: string): string {
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

/** An address as the verbatim fields of BibTeX take it: what could end the field is percent-encoded. */
export function texAddress(url: string): string {
  return oneLine(url).replace(/[\s{}\\^`"<>|]/g, encodeURIComponent);
}

export interface TexField {
  readonly name: string;
  /** With its braces, or a bare word. */
  readonly value: string;
}

/** A field in braces; none where there is no value. */
export function texField(name: string, value: string | undefined, write = texText): TexField[] {
  return value === undefined ? [] : [{ name, value: `{${write(value)}}` }];
}

/** A list of names: a body's in braces, a person's as `Family, Given`. */
export function texNames(
  authors: readonly (string | { readonly family: string; readonly given?: string | undefined })[],
) {
  const names = authors.map((author) => {
    if (typeof author === 'string') return `{${texText(author)}}`;
    const family = namePart(author.family);
    return author.given === undefined ? `${family},` : `${family}, ${namePart(author.given)}`;
  });
  return names.length === 0 ? [] : [{ name: 'author', value: `{${names.join(' and ')}}` }];
}

/** What would part a name, or two, stands in braces. */
function namePart(text: string): string {
  const written = texText(text);
  return /,|(?:^|\s)and(?:\s|$)/i.test(written) ? `{${written}}` : written;
}

export function texEntry(type: string, key: string, fields: readonly TexField[]): string {
  const width = Math.max(...fields.map(({ name }) => name.length));
  const lines = fields.map(({ name, value }) => `  ${name.padEnd(width)} = ${value},\n`);
  return `@${type}{${key},\n${lines.join('')}}\n`;
}
