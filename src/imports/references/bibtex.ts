import { type Entry as Parsed, type ParseError, parse } from '@retorquere/bibtex-parser';
import { compareProblems } from '../../problems/problem.js';
import { ImportedText } from '../imported-text.js';
import type { Importer } from '../importer.js';
import { bibtexEntry } from './bibtex-entry.js';
import { draftOf } from './draft.js';
import { hideAngles } from './tex-text.js';

/** Imports references from BibTeX and BibLaTeX. TeX accents and commands become characters. */
export const bibtex: Importer = {
  detects: (text) => /^\s*@\s*[a-z]+\s*[{(]\s*[^\s,{}]+\s*[,=]/im.test(text),
  async read(text, file) {
    const imported = new ImportedText(text, file);
    const { entries, errors } = parseEntries(hideAngles(text));
    const entryOffsets = new Offsets(hideAngles(text));
    const found = entries
      .filter(({ input }) => input !== '')
      .map((entry) => bibtexEntry(entry, entryOffsets.next(entry.input)));
    const errorOffsets = new Offsets(hideAngles(text));
    const broken = errors.map(({ error, input = '' }) => {
      const [, name] = /^Unresolved @string reference "(.*)"$/.exec(error) ?? [];
      if (name !== undefined) {
        const start = errorOffsets.next(name);
        const message = `${name} is not defined, so its name was imported as text`;
        return imported.warning(start, start + name.length, message, `Define it with @string, or write {${name}}.`);
      }
      const start = errorOffsets.next(input);
      const { what, hint } = explain(error);
      return imported.warning(start, start + input.trimEnd().length, `cannot read this entry: ${what}`, hint);
    });
    const { written, warnings } = await draftOf(found, imported);
    return { written, warnings: [...broken, ...warnings].sort(compareProblems) };
  },
};

/** The parser's error messages, each in an author's words and with its fix. */
const explanations: readonly { readonly error: RegExp; readonly what: string; readonly hint: string }[] = [
  { error: /^unterminated brace/i, what: 'a { is never closed', hint: 'Add the } at the end of the value.' },
  { error: /^unterminated quote/i, what: 'a " is never closed', hint: 'Add the " at the end of the value.' },
  { error: /^unclosed math/i, what: 'a $ is never closed', hint: 'Add the other $, or write \\$ for a dollar.' },
  {
    error: /^runaway key|equals sign missing/i,
    what: 'a field has no value',
    hint: 'Write each field as name = {value}.',
  },
  {
    error: /^token mismatch/i,
    what: 'missing comma, or missing } at the end',
    hint: 'Write a comma between two fields, and a } after the last.',
  },
];

function explain(error: string): { readonly what: string; readonly hint: string } {
  const [reason = ''] = error.split(/ "|\n/);
  const other = { what: reason.toLowerCase(), hint: 'Correct it, or export it again from the program that made it.' };
  return explanations.find((explanation) => explanation.error.test(error)) ?? other;
}

function parseEntries(text: string): { readonly entries: readonly Parsed[]; readonly errors: readonly ParseError[] } {
  try {
    return parse(text, {
      english: false,
      caseProtection: false,
      removeOuterBraces: [],
      verbatimFields: ['url', 'doi', 'date', 'urldate', 'isbn'],
      // Only TeX knows what an unknown command prints, so it stays as written.
      unsupported: (_node, tex) => tex,
    });
  } catch (error) {
    // The parser throws on input that it does not expect; then no entry of the file can be read.
    return { entries: [], errors: [{ error: error instanceof Error ? error.message : 'unknown', input: text }] };
  }
}

/** Finds the offsets of consecutive parts of a text: each search starts after the last part that was found. */
class Offsets {
  readonly #text: string;
  #from = 0;

  constructor(text: string) {
    this.#text = text;
  }

  next(part: string): number {
    const found = this.#text.indexOf(part, this.#from);
    const start = found === -1 ? this.#from : found;
    this.#from = start + (found === -1 ? 0 : part.length);
    return start;
  }
}
