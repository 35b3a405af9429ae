import {
  type Citation,
  type Dossier,
  type Event,
  maskedPeople,
  type Named,
  type Organization,
  type Person,
  type Reference,
  type Statement,
  walkSections,
} from '../dossier/model/dossier.js';
import { authorName, fold, spellings } from '../dossier/names/fold.js';
import type { SearchField } from './fields.js';

export type FieldText = readonly [field: SearchField, text: string];

/** What one search result can be, with the texts that words are looked for in. */
export type Row = { readonly id: string; readonly fields: readonly FieldText[] } & (
  | { readonly kind: 'case' }
  | { readonly kind: 'statement'; readonly item: Statement }
  | { readonly kind: 'event'; readonly item: Event }
  | { readonly kind: 'reference'; readonly item: Reference }
  | { readonly kind: 'person'; readonly item: Person }
  | { readonly kind: 'organization'; readonly item: Organization }
);

/**
 * The rows of a dossier, in an order that depends on it alone: the case itself, which is no result, then statements,
 * events, references, people and organisations, each as the file has them.
 */
export function rowsOf(dossier: Dossier): Row[] {
  const people = namesIn(dossier.people);
  const organizations = namesIn(dossier.organizations);
  const claim = (item: Statement | Event): FieldText[] => [
    ...item.people.flatMap((named) => each('person', people(named))),
    ...item.organizations.flatMap((named) => each('org', organizations(named))),
    ...item.refs.flatMap(({ quote, translation }: Citation) => [
      ...given('quote', quote),
      ...given('quote', translation),
    ]),
    ...given('note', item.note),
  ];
  const statements = [...walkSections(dossier.sections)].flatMap(({ section }) => section.statements);
  return [
    { kind: 'case', id: dossier.id, fields: each('case', [dossier.id, dossier.title]) },
    ...statements.map(
      (item): Row => ({ kind: 'statement', id: item.id, item, fields: [['text', item.text], ...claim(item)] }),
    ),
    ...dossier.timeline.map(
      (item): Row => ({
        kind: 'event',
        id: item.id,
        item,
        fields: [
          ['title', item.title],
          ...given('text', item.text),
          ...given('place', item.place),
          ...each('tag', item.tags),
          ...given('kind', item.kind),
          ...claim(item),
        ],
      }),
    ),
    ...dossier.references.map(
      (item): Row => ({
        kind: 'reference',
        id: item.id,
        item,
        fields: [
          ['title', item.title],
          ...each('author', item.authors.map(authorName)),
          ...each('org', item.publisher ? organizations(item.publisher) : []),
          ...given('org', item.site),
          ...given('org', item.container),
          ...given('place', item.place),
          ...given('text', item.documentNumber),
          ...given('url', item.url),
          ...given('url', item.doi),
          ...given('url', item.isbn),
          ...given('note', item.note),
        ],
      }),
    ),
    ...[...dossier.people.values()].map(
      (item): Row => ({
        kind: 'person',
        id: item.id,
        item,
        fields: [
          ...each('person', spellings(item)),
          ...given('text', item.role),
          ...given('text', item.occupation),
          ...given('text', item.nationality),
          ...given('note', item.note),
        ],
      }),
    ),
    ...[...dossier.organizations.values()].map(
      (item): Row => ({
        kind: 'organization',
        id: item.id,
        item,
        fields: [
          ...each('org', spellings(item)),
          ...given('kind', item.kind),
          ...given('text', item.country),
          ...given('url', item.url),
          ...given('note', item.note),
        ],
      }),
    ),
  ];
}

function each(field: SearchField, texts: readonly string[]): FieldText[] {
  return texts.map((text) => [field, text]);
}

function given(field: SearchField, text: string | undefined): FieldText[] {
  return text === undefined ? [] : [[field, text]];
}

/** Makes a function from a name, where something refers to it, to all its spellings that may be shown. */
function namesIn(parties: ReadonlyMap<string, Person | Organization>): (named: Named) => string[] {
  return ({ id, name }) => {
    const party = id === null ? undefined : parties.get(id);
    return party === undefined ? [name] : spellings(party);
  };
}

/** What a person or organisation of this dossier can be asked for by with `--person` and `--org`, folded. */
export function partiesOf(dossier: Dossier): {
  readonly person: ReadonlySet<string>;
  readonly org: ReadonlySet<string>;
} {
  const claims = [...walkSections(dossier.sections)].flatMap(({ section }) => section.statements);
  const pseudonyms = (named: readonly Named[]) => named.filter(({ id }) => id === null).map(({ name }) => name);
  const keys = (parties: Iterable<Person | Organization>, others: readonly string[]) =>
    new Set([...[...parties].flatMap((party) => [party.id, ...spellings(party)]), ...others].map(fold));
  return {
    person: keys(
      dossier.people.values(),
      maskedPeople(dossier).map(({ name }) => name),
    ),
    org: keys(dossier.organizations.values(), [
      ...[...claims, ...dossier.timeline].flatMap(({ organizations }) => pseudonyms(organizations)),
      ...dossier.references.flatMap(({ publisher }) => pseudonyms(publisher ? [publisher] : [])),
    ]),
  };
}
