import { printDate } from '../../../dates/print.js';
import { eventAnchor } from '../../blocks/anchors.js';
import { listed, muted } from '../../blocks/prose.js';
import type { CitationRecord } from '../../record-parts.js';
import type { Inline, Run, Text } from '../../view.js';
import type { ReportRecord } from './record.js';

/** Where claims are in the document: a statement under its number, an event under its date. */
export interface Places {
  print(id: string): string;
  of(id: string): Inline[];
  citing(reference: string): { readonly statements: readonly Inline[]; readonly events: readonly Inline[] };
}

export function placesOf({ sections, timeline }: ReportRecord, print: Places['print']): Places {
  const statements = sections
    .flatMap((section) => section.statements)
    .map(({ id, number, refs }) => ({ id, refs, to: id, text: `${number}` }));
  const events = timeline.map(({ id, date: when, refs }) => ({
    id,
    refs,
    to: eventAnchor(id),
    text: printDate(when),
  }));
  const statementsById = new Map(statements.map(({ id, to, text }) => [id, link(text, to)]));
  const eventsById = new Map(events.map(({ id, to, text }) => [id, link(text, to)]));
  const statementsCiting = citing(statements);
  const eventsCiting = citing(events);
  return {
    print,
    of: (id) => [statementsById.get(id), eventsById.get(id)].flatMap((place) => place ?? []),
    citing: (reference) => ({
      statements: statementsCiting.get(reference) ?? [],
      events: eventsCiting.get(reference) ?? [],
    }),
  };
}

interface Place {
  readonly refs: readonly CitationRecord[];
  readonly to: string;
  readonly text: string;
}

/** Links to the places that cite each reference, with their locators. */
function citing(places: readonly Place[]): ReadonlyMap<string, readonly Inline[]> {
  const found = new Map<string, Inline[]>();
  for (const { refs, to, text } of places) {
    for (const id of new Set(refs.map((citation) => citation.id))) {
      const locators = refs.flatMap((citation) => (citation.id === id ? (citation.locator ?? []) : []));
      const where = locators.length === 0 ? text : `${text} (${locators.join(', ')})`;
      const links = found.get(id);
      if (links) links.push(link(where, to));
      else found.set(id, [link(where, to)]);
    }
  }
  return found;
}

/** `Cited in statements 3, 7 (p. 4) and event of 2 May 2020`. */
export function citedIn({ statements, events }: ReturnType<Places['citing']>): Text {
  const kinds = [
    ...(statements.length > 0
      ? [[muted(statements.length > 1 ? 'statements ' : 'statement '), ...listed(statements)]]
      : []),
    ...(events.length > 0 ? [[muted(events.length > 1 ? 'events of ' : 'event of '), ...listed(events)]] : []),
  ];
  if (kinds.length === 0) return [muted('Not cited here.')];
  return [muted('Cited in '), ...kinds.flatMap((links, index) => (index === 0 ? links : [muted(' and '), ...links]))];
}

function link(text: string, to: string): Run {
  return { text, style: 'muted', to };
}
