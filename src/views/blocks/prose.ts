import { defined } from '../../defined.js';
import type { Dossier } from '../../dossier/model/dossier.js';
import { type CountKey, counted } from '../../dossier/parts/entries-by-kind.js';
import type { Words } from '../../dossier/parts/part.js';
import { english } from '../../languages/english.js';
import type { Language } from '../../languages/language.js';
import type { MessageId } from '../../languages/say.js';
import type { AboutRecord, CitationRecord } from '../record-parts.js';
import type { Block, Case, Entry, Heading, Inline, Run, Text } from '../view.js';
import { linked } from './anchors.js';
import { type Addressed, quotedAddress } from './quoted-address.js';
import { tell } from './tell.js';

/** Texts that several views share. */

export function date(edtf: string, language = english): Run {
  return { text: language.date(edtf), style: 'date' };
}

export function muted(text: string): Run {
  return { text, style: 'muted' };
}

/**
 * The marks after a claim: an unusual status, ` [4, p. 7][6][Interview, on file]`, `[citation
 * needed]`, `[disputed: …]`.
 */
export function marks(
  claim: {
    refs: readonly CitationRecord[];
    standIns?: readonly string[] | undefined;
    status?: string;
    citationNeeded?: boolean | undefined;
    about?: AboutRecord | undefined;
  },
  { say, name }: Language = english,
): Inline[] {
  const marked: Inline[] =
    claim.status === undefined || claim.status === 'reported'
      ? []
      : [
          ' ',
          {
            text: say('claim.status', { status: name('status', claim.status) }),
            style: claim.status === 'confirmed' ? 'muted' : 'warning',
          },
        ];
  const { standIns = [] } = claim;
  if (claim.refs.length + standIns.length > 0) marked.push(' ');
  for (const { number, id, locator } of claim.refs) {
    const text = locator === undefined ? `[${number}]` : `[${number}, ${locator}]`;
    marked.push(linked({ text, style: 'citation' }, 'reference', id));
  }
  for (const standIn of standIns) marked.push({ text: `[${standIn}]`, style: 'citation' });
  if (claim.citationNeeded) marked.push(' ', { text: say('claim.citation-needed'), style: 'warning' });
  if (claim.about && claim.about.against.length > 0) {
    const { id, title } = claim.about;
    marked.push(' ', linked({ text: say('claim.disputed', { title }), style: 'warning' }, 'dispute', id));
  }
  return marked;
}

/**
 * A quotation with its translation. Each is a run of its own, because their writing directions may differ. On a page,
 * the quotation links to its place in the source.
 */
export function quotation(
  quote: string,
  translation: string | undefined,
  source: Addressed,
  { say }: Language = english,
): Inline[] {
  const translated = translation === undefined ? [] : [' (', { text: say('quote', { text: translation }) }, ')'];
  return [
    { text: say('quote', { text: quote }), ...defined({ pageHref: quotedAddress(source, quote) }) },
    ...translated,
  ];
}

/** Mark a claim that cites nothing. A flagged claim is marked already. */
export function unsourced(
  {
    refs,
    standIns = [],
    citationNeeded = false,
  }: {
    refs: readonly unknown[];
    standIns?: readonly string[] | undefined;
    citationNeeded?: boolean | undefined;
  },
  { say }: Language,
): Inline[] {
  return refs.length + standIns.length > 0 || citationNeeded ? [] : [' ', muted(say('claim.no-source'))];
}

const levels = [1, 2, 3, 4, 5, 6] as const;

/** A heading, at most six levels deep. It has an `id` if links can lead to it. */
export function heading(title: string, level: number, id?: string): Heading {
  const text = [{ text: title, style: 'title' as const }];
  return { kind: 'heading', level: levels[level - 1] ?? 6, text, ...defined({ id }) };
}

/** A heading that begins with the name of a person, and links to the entry. */
export function personHeading({ id }: { readonly id: string | null }, title: string, level: 2 | 3): Heading {
  return { kind: 'heading', level, text: [linked({ text: title, style: 'title' }, 'person', id)] };
}

/** The title of a case, as the heading over everything in it. */
export function caseHeading(shown: Case): Heading {
  return { ...heading(shown.title, 1), case: caseOf(shown) };
}

export function caseOf({ id, title, language }: Case): Case {
  return defined({ id, title, language });
}

/** Make a function that prints the id of an entry after its text. */
export function idMark(
  { id: caseId }: Dossier,
  print: (caseId: string, id: string) => string,
): (id: string) => Inline[] {
  return (id) => [' ', muted(`(${print(caseId, id)})`)];
}

export function noteOf(note: string | undefined, language: Language): Text[] {
  return note === undefined ? [] : [tell(language, 'claim.note', { note: muted(note.trim()) }, 'muted')];
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text: [text] };
}

/** A list of entries; no block without entries. */
export function entryList(items: readonly Entry[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'entries', items }];
}

/** The content of a case file, in one line. */
export function holdings(counts: Readonly<Record<CountKey, number>>, language = english): string {
  const held = heldCounts(counts, language);
  return held.length === 0 ? language.say('count.nothing') : held.join(language.say('list.comma'));
}

/** Each count that is not zero, in words: `2 events`. */
export function heldCounts(counts: Readonly<Partial<Record<CountKey, number>>>, language = english): string[] {
  return counted.flatMap(({ key, words }) => {
    const n = counts[key] ?? 0;
    return n > 0 ? [countOf({ plural: key, words }, n, language)] : [];
  });
}

/**
 * The number of entries of a kind, in words: `2 events`. In English if the catalogues have no words for the kind yet.
 */
export function countOf(
  { plural, words }: { readonly plural: CountKey; readonly words: Words },
  n: number,
  { pieces }: Language,
): string {
  // The message of a new kind may be missing. Then there are no pieces.
  return pieces<string>(`count.${plural}` as MessageId, { n }).join('') || count(n, ...words);
}

/** Join parts of a sentence: `1 year, 2 months and 3 days`. */
export function enumerated(parts: readonly string[], { say }: Language = english): string {
  const [last = '', ...first] = parts.toReversed();
  return first.length === 0 ? last : `${first.reverse().join(say('list.comma'))}${say('list.and')}${last}`;
}

/**
 * Join texts to a list. Each stays a run of its own, so that its writing direction does not affect the others. The
 * separator is a semicolon if one of them contains a comma, as `May 2020, day unknown` does.
 */
export function listed(places: readonly Inline[], language: Language = english): Run[] {
  return listedTexts(
    places.map((place) => [place]),
    language,
  );
}

/** Join texts of several runs in the same way. */
export function listedTexts(texts: readonly Text[], { say }: Language = english): Run[] {
  const all = texts.map((text) => text.map((one): Run => (typeof one === 'string' ? { text: one } : one)));
  const comma = say('list.comma');
  const hasComma = all.some((runs) => runs.some(({ text }) => text.includes(comma.trim())));
  const separator = { text: hasComma ? say('list.semicolon') : comma };
  return all.flatMap((runs, index) => (index === 0 ? runs : [separator, ...runs]));
}

/**
 * Join lists to one that is as long as its items. A list that is made with `...` or `push` has room for sixteen more.
 */
export function concat<T>(...lists: readonly (readonly T[])[]): T[] {
  const none: readonly T[] = [];
  return none.concat(...lists);
}

/** Join texts with a separator between them. */
export function separated(texts: readonly Text[], separator: string): Inline[] {
  return texts.flatMap((text, index) => (index === 0 ? text : [separator, ...text]));
}

/** One of several words: `statement, event or measure`. */
export function alternatives(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]+)$/, ' or $1');
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
