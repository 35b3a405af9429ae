import { type Names, withheldFinder } from '../dossier/names/spells-withheld.js';
import type { CopyText, UnreadableCopy } from './passage.js';
import type { CharacterTable } from './pdf.js';
import { type Lookup, QuoteFinder } from './quote-finder.js';
import { type CopySource, readCopy } from './read-copy.js';

/** A question about a copy. */
export interface Examination {
  readonly copy: CopySource;
  /** Quotations to look up. */
  readonly quotes?: readonly string[];
  /** Names to search for, and names that readers may see. */
  readonly names?: { readonly withheld: Names; readonly shown: readonly string[] };
}

/** Whether a copy contains a withheld name, or only a word of one that no shown name has. */
type Spelt = 'name' | 'word' | 'nothing';

export interface Examined {
  readonly kind: 'read';
  /** What was found of each quotation. */
  readonly lookups: readonly Lookup[];
  readonly spelt: Spelt;
  /** What the copy contains in addition and nobody has read. */
  readonly unread: readonly string[];
}

/** Examines copies, within limits of memory and time. */
export type Examine = (examination: Examination) => Promise<Examined | UnreadableCopy>;

/** Read a copy, look up quotations in it, and search it for names. */
export async function examine(
  { copy, quotes = [], names }: Examination,
  table: CharacterTable,
): Promise<Examined | UnreadableCopy> {
  const read = await readCopy(copy, table);
  if (read.kind === 'unreadable') return read;
  const finder = quotes.length > 0 ? new QuoteFinder(read) : undefined;
  return {
    kind: 'read',
    lookups: finder ? quotes.map((quote) => finder.find(quote)) : [],
    spelt: names ? speltIn(read, names) : 'nothing',
    unread: read.unread,
  };
}

function speltIn({ passages, hidden }: CopyText, { withheld, shown }: NonNullable<Examination['names']>): Spelt {
  const find = withheldFinder(withheld, shown);
  const text = passages.map((passage) => passage.text);
  // A name may be divided at the end of a line or a page.
  const joined = text.join('\n').replace(/[\u00ad\u2010-]\s*\n\s*/g, '');
  const found = [text.join('\n'), joined, ...hidden].map(find);
  if (found.some(({ isName }) => isName)) return 'name';
  return found.some(({ words }) => words.length > 0) ? 'word' : 'nothing';
}
