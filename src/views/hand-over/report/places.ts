import { printDate } from '../../../dates/print.js';
import { measureWords } from '../../../dossier/format/vocabulary.js';
import { entryAnchor } from '../../blocks/anchors.js';
import { listed, muted } from '../../blocks/prose.js';
import type { Addressed } from '../../blocks/quoted-address.js';
import type { CitationRecord } from '../../record-parts.js';
import type { Inline, Run, Text } from '../../view.js';
import type { ReportRecord } from './record.js';
import { words } from './words.js';

/** Where claims are in the document: a statement under its number, an event under its date, others under their words. */
export interface Places {
  /** Links to the claims with an id. */
  of(id: string): Inline[];
  /** A link to a claim, after the word for its kind: `statement 3`. */
  naming(claim: { readonly kind: ClaimKind; readonly id: string }): Text;
  /** `Cited in statements 3, 7 (p. 4) and event of 2 May 2020`. */
  citing(reference: string): Text;
  /** The addresses of a reference. */
  addressesOf(reference: string): Addressed;
}

interface Place {
  readonly id: string;
  readonly refs: readonly CitationRecord[];
  readonly to: string;
  readonly text: string;
}

type ClaimKind = ReportRecord['rights'][number]['claims'][number]['kind'];

/** Places of one kind, with the words before one and several of them. */
interface Kind {
  readonly kind?: ClaimKind;
  readonly words: readonly [one: string, several: string];
  readonly places: readonly Place[];
}

export function placesOf(record: ReportRecord): Places {
  const kinds = kindsOf(record);
  const byId = new Map<string, Run[]>();
  for (const { id, text, to } of kinds.flatMap(({ places }) => places))
    byId.set(id, [...(byId.get(id) ?? []), link(text, to)]);
  const references = new Map(record.references.map((reference) => [reference.id, reference]));
  const citing = [...kinds, ...partiesOf(record)].map(({ words, places }) => ({
    words,
    links: linksByReference(places),
  }));
  return {
    of: (id) => byId.get(id) ?? [],
    naming({ kind, id }) {
      const named = kinds.find((one) => one.kind === kind);
      const place = named?.places.find((one) => one.id === id);
      return named === undefined || place === undefined ? [id] : [named.words[0], link(place.text, place.to)];
    },
    addressesOf: (id) => references.get(id) ?? {},
    citing(reference) {
      const found = citing.flatMap(({ words: [one, several], links }) => {
        const own = links.get(reference) ?? [];
        return own.length === 0 ? [] : [[muted(own.length > 1 ? several : one), ...listed(own)]];
      });
      if (found.length === 0) return [muted(words.notCited)];
      const last = found.length - 1;
      const between = (index: number) => (index === 0 ? '' : index === last ? ' and ' : ', ');
      return [
        muted('Cited in '),
        ...found.flatMap((links, index) => (index === 0 ? links : [muted(between(index)), ...links])),
      ];
    },
  };
}

function kindsOf({ sections, timeline, measures, charges }: ReportRecord): readonly Kind[] {
  const statements = sections.flatMap((section) => section.statements);
  return [
    {
      kind: 'statement',
      words: ['statement ', 'statements '],
      places: statements.map(({ id, number, refs }) => ({
        id,
        refs,
        to: entryAnchor('statement', id),
        text: `${number}`,
      })),
    },
    {
      kind: 'event',
      words: ['event of ', 'events of '],
      places: timeline.map(({ id, date: when, refs }) => ({
        id,
        refs,
        to: entryAnchor('event', id),
        text: printDate(when),
      })),
    },
    {
      kind: 'measure',
      words: ['measure: ', 'measures: '],
      places: measures.map(({ id, kind, refs }) => ({
        id,
        refs,
        to: entryAnchor('measure', id),
        text: measureWords[kind],
      })),
    },
    {
      kind: 'charge',
      words: ['charge: ', 'charges: '],
      places: charges.map(({ id, title, law, refs }) => ({
        id,
        refs,
        to: entryAnchor('charge', id),
        text: title ?? law,
      })),
    },
  ];
}

/** People and organisations, which cite sources too, each with its row. */
function partiesOf({ people, organizations }: ReportRecord): readonly Kind[] {
  return [
    { words: ['person: ', 'people: '], places: people.map(placeOf('person')) },
    { words: ['organisation: ', 'organisations: '], places: organizations.map(placeOf('organization')) },
  ];
}

function placeOf(
  kind: 'person' | 'organization',
): (party: Omit<Place, 'to' | 'text'> & { readonly name: string }) => Place {
  return ({ id, refs, name }) => ({ id, refs, to: entryAnchor(kind, id), text: name });
}

/** Links to the entries that cite each reference, with the locators. */
function linksByReference(places: readonly Place[]): ReadonlyMap<string, readonly Inline[]> {
  const found = new Map<string, Inline[]>();
  for (const { refs, to, text } of places) {
    for (const id of new Set(refs.map((citation) => citation.id))) {
      const locators = refs.flatMap((citation) => (citation.id === id ? (citation.locator ?? []) : []));
      const where = locators.length === 0 ? text : `${text} (${locators.join(', ')})`;
      found.set(id, [...(found.get(id) ?? []), link(where, to)]);
    }
  }
  return found;
}

function link(text: string, to: string): Run {
  return { text, style: 'muted', to };
}
