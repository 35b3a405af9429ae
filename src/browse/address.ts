import { kindsWith } from '../dossier/parts/entries-by-kind.js';
import { viewOfKind } from '../views/registry.js';

/** What a page shows: the words of a command without global options, and the entry at which it begins. */
export interface Address {
  readonly words: readonly string[];
  /** The id of a heading, an entry or a run of the page. */
  readonly at?: string;
}

/** The kinds of links that lead to a place in a list. Those of other kinds lead to what `trace` says of the entry. */
const listed: Readonly<Record<string, string>> = {
  section: viewOfKind.statement,
  event: viewOfKind.event,
  measure: viewOfKind.measure,
  charge: viewOfKind.charge,
  dispute: viewOfKind.dispute,
};

/** The kinds of links that are not kinds of entries. */
const otherKinds = ['section', 'ref', 'part', 'view', 'case', 'trace'];

interface Anchor {
  /** Empty for a statement, whose links are its id alone. */
  readonly kind: string;
  readonly id: string;
  readonly inCase: string | undefined;
}

/** Read what a link leads to. A link to another case begins with its id: `harbour:event:arrest`. */
function anchorOf(to: string, inCase?: string): Anchor {
  const [, first, rest = to] = /^([^:]*):(.*)$/s.exec(to) ?? [];
  if (first === undefined) return { kind: '', id: to, inCase };
  const isKind = otherKinds.includes(first) || Object.hasOwn(viewOfKind, first);
  return isKind ? { kind: first, id: rest, inCase } : anchorOf(rest, first);
}

/**
 * The address to which a link leads. `ownCase` is the id of its case; absent if there is only one.
 * `trace:event:arrest` leads to the output of `trace` for the event.
 */
export function addressOf(to: string, ownCase: string | undefined): Address {
  const { kind, id, inCase } = anchorOf(to, ownCase);
  const words = (...own: readonly string[]) => (inCase === undefined ? own : [...own, '--case', inCase]);
  const at = kind === '' ? id : `${kind}:${id}`;
  if (kind === '') return { words: words(viewOfKind.statement), at };
  if (kind === 'case') return { words: [viewOfKind.statement, '--case', id] };
  if (kind === 'view') return { words: words(id) };
  if (kind === 'part') return { words: words(id === 'references' ? viewOfKind.reference : id) };
  if (kind === 'ref') return { words: words(viewOfKind.reference, id) };
  if (kind === 'trace') return { words: words('trace', id) };
  const list = listed[kind];
  return list === undefined ? { words: words('trace', at) } : { words: words(list), at };
}

const claimKinds: readonly string[] = kindsWith('status').map(({ name }) => name);

/** Whether a link leads to a claim. */
export function leadsToClaim(to: string): boolean {
  const { kind } = anchorOf(to);
  return kind === '' || claimKinds.includes(kind);
}

/** The id of the case that an address names. */
export function caseIn({ words }: Address): string | undefined {
  const index = words.indexOf('--case');
  return index === -1 ? undefined : words[index + 1];
}

/** The address of another command for the same case, unless its words name one. */
export function inSameCase(address: Address, ...words: readonly string[]): Address {
  const inCase = caseIn(address);
  return { words: inCase === undefined || words.includes('--case') ? words : [...words, '--case', inCase] };
}

/** The words of a command as one types them. A word with a space is in quotation marks. */
export function typed(words: readonly string[]): string {
  return words
    .map((word) => (/^[^\s"']+$/.test(word) ? word : word.includes('"') ? `'${word}'` : `"${word}"`))
    .join(' ');
}

/** The words of a command that was typed. A quotation mark that nobody closes reaches to the end. */
export function wordsOf(text: string): string[] {
  return wordsWithPlaces(text).map(({ word }) => word);
}

/** The words with their offsets in the text. The offsets include quotation marks. */
export function wordsWithPlaces(text: string) {
  return Array.from(text.matchAll(/"([^"]*)"?|'([^']*)'?|[^\s"']+/g), ({ 0: whole, 1: double, 2: single, index }) => ({
    word: double ?? single ?? whole,
    from: index,
    to: index + whole.length,
  }));
}
