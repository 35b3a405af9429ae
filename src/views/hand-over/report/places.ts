import type { Dossier } from '../../../dossier/model/dossier.js';
import { getOrInsert } from '../../../get-or-insert.js';
import { grouped } from '../../../grouped.js';
import { indexById } from '../../../index-by-id.js';
import type { Language } from '../../../languages/language.js';
import { remembering } from '../../../remembering.js';
import { entryAnchor } from '../../blocks/anchors.js';
import { claimTitles } from '../../blocks/claim-titles.js';
import { listed, muted } from '../../blocks/prose.js';
import type { Addressed } from '../../blocks/quoted-address.js';
import { tell } from '../../blocks/tell.js';
import type { CitationRecord } from '../../record-parts.js';
import type { Inline, Run, Text } from '../../view.js';
import type { ReportRecord } from './record.js';

/**
 * Where claims are in the document: a statement under its number, an event under its date, others under their words.
 */
export interface Places {
  /** The language of the document. */
  readonly language: Language;
  /** Links to the claims with an id. */
  of(id: string): readonly Inline[];
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
  /** Its text after the word for its kind, if that differs: `d’avril 2020`. */
  readonly textAfterKind?: string;
}

type ClaimKind = ReportRecord['rights'][number]['claims'][number]['kind'];

/** Places of one kind, which each language has words for. */
interface Kind {
  readonly kind: ClaimKind | 'person' | 'organization' | 'ask';
  readonly places: readonly Place[];
}

/** Find where a report mentions each entry and cites each reference. */
export function placesOf(record: ReportRecord, dossier: Dossier, language: Language): Places {
  const kinds = kindsOf(record, language, claimTitles(dossier, language));
  const byId = grouped(
    kinds.flatMap(({ places }) => places),
    ({ id }) => id,
  );
  const byKind = new Map(kinds.map(({ kind, places }) => [kind, indexById(places)]));
  const references = indexById(record.references);
  const citing = [...kinds, ...partiesOf(record), asksOf(record)].map(({ kind, places }) => ({
    kind,
    links: linksByReference(places),
  }));
  return {
    language,
    // Thousands of claims may name the same few rivals.
    of: remembering((id) => (byId.get(id) ?? []).map(({ text, to }) => link(text, to))),
    naming({ kind, id }) {
      const place = byKind.get(kind)?.get(id);
      return place === undefined
        ? [id]
        : tell(language, `report.place.${kind}`, {
            n: 1,
            places: link(place.textAfterKind ?? place.text, place.to),
          });
    },
    addressesOf: (id) => references.get(id) ?? {},
    citing(reference) {
      const found = citing.flatMap(({ kind, links }): Text[] => {
        const own = links.get(reference) ?? [];
        if (own.length === 0) return [];
        return [tell(language, `report.place.${kind}`, { n: own.length, places: listed(own, language) }, 'muted')];
      });
      if (found.length === 0) return [muted(language.say('report.not-cited'))];
      const last = found.length - 1;
      const between = (index: number) => language.say(index === last ? 'list.and' : 'list.comma');
      const claims = found.flatMap((links, index) => (index === 0 ? links : [muted(between(index)), ...links]));
      return tell(language, 'report.cited-in', { claims }, 'muted');
    },
  };
}

function kindsOf(
  { sections, timeline, measures, charges }: ReportRecord,
  language: Language,
  titleOf: ReturnType<typeof claimTitles>,
): readonly (Kind & { readonly kind: ClaimKind })[] {
  const statements = sections.flatMap((section) => section.statements);
  return [
    {
      kind: 'statement',
      places: statements.map(({ id, number, refs }) => ({
        id,
        refs,
        to: entryAnchor('statement', id),
        text: `${number}`,
      })),
    },
    {
      kind: 'event',
      places: timeline.map(({ id, date: when, refs }) => ({
        id,
        refs,
        to: entryAnchor('event', id),
        text: language.date(when),
        textAfterKind: language.date(when, 'of'),
      })),
    },
    {
      kind: 'measure',
      places: measures.map(({ id, refs }) => ({
        id,
        refs,
        to: entryAnchor('measure', id),
        text: titleOf({ kind: 'measure', id }, id),
      })),
    },
    {
      kind: 'charge',
      places: charges.map(({ id, title, law, refs }) => ({
        id,
        refs,
        to: entryAnchor('charge', id),
        text: titleOf({ kind: 'charge', id }, title ?? law),
      })),
    },
  ];
}

/** People and organisations, which cite sources too, each with its row. */
function partiesOf({ people, organizations }: ReportRecord): readonly Kind[] {
  return [
    { kind: 'person', places: people.map(placeOf('person')) },
    { kind: 'organization', places: organizations.map(placeOf('organization')) },
  ];
}

/** What is asked for, each with its number. */
function asksOf({ asks }: ReportRecord): Kind {
  return {
    kind: 'ask',
    places: asks.map(({ refs }, index) => ({ id: '', refs, to: askAnchor(index), text: String(index + 1) })),
  };
}

export function askAnchor(index: number): string {
  return `ask:${index + 1}`;
}

function placeOf(
  kind: 'person' | 'organization',
): (party: Omit<Place, 'to' | 'text'> & { readonly name: string }) => Place {
  return ({ id, refs, name }) => ({ id, refs, to: entryAnchor(kind, id), text: name });
}

/** Links to the entries that cite each reference, with the locators. */
function linksByReference(places: readonly Place[]): ReadonlyMap<string, readonly Inline[]> {
  const found = new Map<string, Inline[]>();
  for (const { refs, to, text: alone, textAfterKind: text = alone } of places) {
    for (const [id, own] of grouped(refs, (citation) => citation.id)) {
      const locators = own.flatMap(({ locator }) => locator ?? []);
      const where = locators.length === 0 ? text : `${text} (${locators.join(', ')})`;
      getOrInsert(found, id, () => []).push(link(where, to));
    }
  }
  return found;
}

function link(text: string, to: string): Run {
  return { text, style: 'muted', to };
}
