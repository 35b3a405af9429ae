import { defined } from '../../../defined.js';
import type { Charge, Dossier, Measure } from '../../../dossier/model/dossier.js';
import { entriesOf, type KindedEntry } from '../../../dossier/parts/entries-by-kind.js';
import type { LinkRecord } from './record.js';
import { titlesOf } from './titles.js';

/** A link of a measure or a charge to another entry, by the key that holds it. */
interface Link {
  readonly from: Measure | Charge;
  readonly key: LinkRecord['key'];
  readonly kind: 'event' | 'charge' | 'measure';
  readonly to: string;
  readonly outcome?: string;
}

/** Make a function that returns the links of an entry: those that it has, and those that lead to it. */
export function linksOf(dossier: Dossier): (entry: { readonly kind: string; readonly id: string }) => LinkRecord[] {
  const all = [...dossier.measures.flatMap(ofMeasure), ...dossier.charges.flatMap(ofCharge)];
  const titleOf = titlesOf(dossier);
  const entries = new Map(entriesOf(dossier).map((entry) => [`${entry.kind} ${entry.item.id}`, entry]));
  const record = ({ key, outcome }: Link, direction: LinkRecord['direction'], found: KindedEntry | undefined) =>
    found === undefined ? [] : [{ key, direction, ...defined({ outcome }), ...shown(found, titleOf(found)) }];
  return ({ kind, id }) =>
    all.flatMap((link) => {
      if (kindOf(link.from) === kind && link.from.id === id)
        return record(link, 'to', entries.get(`${link.kind} ${link.to}`));
      if (link.kind === kind && link.to === id)
        return record(link, 'from', entries.get(`${kindOf(link.from)} ${link.from.id}`));
      return [];
    });
}

function shown({ kind, item }: KindedEntry, title: string) {
  return {
    kind,
    id: item.id,
    line: item.line,
    title,
    ...('date' in item && { date: item.date.edtf }),
  };
}

function kindOf(from: Measure | Charge): 'measure' | 'charge' {
  return 'law' in from ? 'charge' : 'measure';
}

function ofMeasure(from: Measure): Link[] {
  const { begins, ends, ordered, reviewed, charge, within } = from;
  const one = (key: Link['key'], kind: Link['kind'], to: string | undefined): Link[] =>
    to === undefined ? [] : [{ from, key, kind, to }];
  return [
    ...one('ordered', 'event', ordered),
    ...one('begins', 'event', begins),
    ...reviewed.flatMap((to) => one('reviewed', 'event', to)),
    ...one('ends', 'event', ends),
    ...charge.flatMap((to) => one('charge', 'charge', to)),
    ...one('within', 'measure', within),
  ];
}

function ofCharge(from: Charge): Link[] {
  return [
    ...(from.brought === undefined
      ? []
      : [{ from, key: 'brought' as const, kind: 'event' as const, to: from.brought }]),
    ...from.decisions.map(({ event, outcome }) => ({
      from,
      key: 'decisions' as const,
      kind: 'event' as const,
      to: event,
      outcome,
    })),
  ];
}
