import { type Entry as Parsed, type ParseError, parse } from '@retorquere/bibtex-parser';
import { compareProblems } from '../../problems/problem.js';
import { ImportedText } from '../imported-text.js';
import type { Importer } from '../importer.js';
import { bibtexEntry } from './bibtex-entry.js';
import { draftOf } from './draft.js';
import { hideAngles } from './tex-text.js';

/** BibTeX and BibLaTeX, with TeX's accents and commands read as characters. */
export const bibtex: Importer = {
  detects: (text) => /^\s*@\s*[a-z]+\s*[{(]\s*[^\s,{}]+\s*[,=]/im.test(text),
  async read(text, file) {
    const origin = new ImportedText(text, file);
    const { entries, errors } = parsed(hideAngles(text));
    const places = new Places(hideAngles(text));
    const found = entries
      .filter(({ input }) => input !== '')
      .map((entry) => bibtexEntry(entry, places.next(entry.input)));
    const from = new Places(hideAngles(text));
    const broken = errors.map(({ error, input = '' }) => {
      const [, name] = /^Unresolved @string reference "(.*)"$/.exec(error) ?? [];
      if (name !== undefined) {
        const place = from.next(name);
        const message = `${name} is defined nowhere: it is imported as it stands`;
        return origin.unread(place, place + name.length, message, `Define it with @string, or write {${name}}.`);
      }
      const start = from.next(input);
      const { what, hint } = inWords(error);
      return origin.unread(start, start + input.trimEnd().length, `this entry cannot be read: ${what}`, hint);
    });
    const { written, unread } = await draftOf(found, origin);
    return { written, unread: [...broken, ...unread].sort(compareProblems) };
  },
};

/** What the parser calls by its own names, as an author would, and how to fix it. */
const wordings: readonly { readonly error: RegExp; readonly what: string; readonly hint: string }[] = [
  { error: /^unterminated brace/i, what: 'a { is never closed', hint: 'Add the } where the value ends.' },
  { error: /^unterminated quote/i, what: 'a " is never closed', hint: 'Add the " where the value ends.' },
  { error: /^unclosed math/i, what: 'a $ is never closed', hint: 'Add the other $, or write \\$ for a dollar.' },
  {
    error: /^runaway key|equals sign missing/i,
    what: 'a field has no value',
    hint: 'Write each field as name = {value}.',
  },
  {
    error: /^token mismatch/i,
    what: 'a comma, or the } at its end, is missing',
    hint: 'Put a comma between two fields, and a } behind the last.',
  },
];

function inWords(error: string): { readonly what: string; readonly hint: string } {
  const [reason = ''] = error.split(/ "|\n/);
  const other = { what: reason.toLowerCase(), hint: 'Mend it, or export it again from the program that made it.' };
  return wordings.find((wording) => wording.error.test(error)) ?? other;
}

function parsed(text: string): { readonly entries: readonly Parsed[]; readonly errors: readonly ParseError[] } {
  try {
    return parse(text, {
      english: false,
      caseProtection: false,
      removeOuterBraces: [],
      verbatimFields: ['url', 'doi', 'date', 'urldate', 'isbn'],
      // What TeX would do with a command that is not known is not known either: it stays as it is.
      unsupported: (_node, tex) => tex,
    });
  } catch (error) {
    // On what it does not foresee the parser gives up, and with it the file.
    return { entries: [], errors: [{ error: error instanceof Error ? error.message : 'unknown', input: text }] };
  }
}

/** Where each of the parts that a parser gives back stands in the text. */
class Places {
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
