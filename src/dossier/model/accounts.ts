import { indexById } from '../../index-by-id.js';
import { andOthers, type referenceTypes } from '../format/vocabulary.js';
import { authorName } from '../names/author-name.js';
import { fold } from '../names/fold.js';
import { spellings } from '../names/spellings.js';
import type { Dossier, Named, Reference } from './dossier.js';
import { originsOf } from './origins.js';

/** Types of references whose publisher only prints what the authors say. */
const typesOfAuthors: readonly string[] = [
  'article',
  'article-journal',
  'book',
  'chapter',
  'classic',
  'collection',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'interview',
  'manuscript',
  'paper-conference',
  'personal_communication',
  'post',
  'post-weblog',
  'review',
  'review-book',
  'speech',
  'thesis',
] satisfies readonly (typeof referenceTypes)[number][];

/** Who speaks in a reference: its authors, the body that published it, or both. */
export interface Speakers {
  readonly authors: readonly string[];
  /** Absent if the publisher only printed what the authors say. The id is null if only the name is known. */
  readonly publisher?: Named;
}

/** Who speaks in a reference. The body that published it does not, if its type is one that authors answer for. */
export function speakersOf(reference: Reference): Speakers {
  const authors = reference.authors.map(authorName);
  if (authors.length > 0 && typesOfAuthors.includes(reference.type)) return { authors };
  const publisher = publisherOf(reference);
  return { authors, ...(publisher && { publisher }) };
}

/** The publisher, or else the newspaper or website that the reference is from. */
function publisherOf({ publisher, type, container, site }: Reference): Named | undefined {
  if (publisher !== null) return publisher;
  const name = type === 'webpage' ? site : type.startsWith('article-') ? container : undefined;
  return name === undefined ? undefined : { id: null, name };
}

/**
 * Make a function that finds the keys of the account of a reference: its first origin, or else the reference itself,
 * and the authors and publisher there. References that share a key are one account.
 */
export function accountFinder(dossier: Dossier): (reference: Reference) => readonly string[] {
  const byId = indexById(dossier.references);
  const parties = new Map<string, string>();
  for (const [kind, all] of [
    ['organization', dossier.organizations],
    ['person', dossier.people],
  ] as const)
    for (const party of all.values())
      for (const spelling of spellings(party)) parties.set(fold(spelling), `${kind} ${party.id}`);
  // All withheld names are `[withheld]`, so they count as one.
  const keyOf = (name: string) => parties.get(fold(name)) ?? `name ${fold(name)}`;
  const keyOfParty = ({ id, name }: Named) => (id === null ? keyOf(name) : `organization ${id}`);

  return (reference) => {
    const first = originsOf(reference, byId).at(-1);
    if (first?.kind === 'organization') return [keyOfParty(first)];
    const id = first?.id ?? reference.id;
    const said = byId.get(id);
    const { authors, publisher }: Speakers = said ? speakersOf(said) : { authors: [] };
    const speakers = authors.filter((name) => name !== andOthers).map(keyOf);
    return [`reference ${id}`, ...speakers, ...(publisher ? [keyOfParty(publisher)] : [])];
  };
}

/** The number of accounts, given the keys that `accountFinder` found for each reference. */
export function countAccounts(references: Iterable<readonly string[]>): number {
  // Each key leads, perhaps by other keys, to the one that stands for its account.
  const next = new Map<string, string>();
  const accountOf = (key: string): string => {
    let account = key;
    for (let to = next.get(account); to !== undefined; to = next.get(account)) account = to;
    if (account !== key) next.set(key, account);
    return account;
  };
  const all = new Set<string>();
  for (const keys of references) {
    const [account, ...others] = new Set(keys.map(accountOf));
    if (account === undefined) continue;
    for (const other of others) next.set(other, account);
    all.add(account);
  }
  return new Set([...all].map(accountOf)).size;
}
