import { linked } from '../../blocks/anchors.js';
import { date, muted } from '../../blocks/prose.js';
import type { Text } from '../../view.js';
import type { LinkRecord } from './record.js';

/** The file that a record is from, and how its ids are printed. */
export interface Where {
  readonly file: string;
  readonly id: (own: string) => string;
}

/** What a link says about the traced entry, which has it or to which it leads. */
const relations: Readonly<Record<LinkRecord['key'], Readonly<Record<LinkRecord['direction'], string>>>> = {
  ordered: { to: 'ordered by', from: 'orders' },
  begins: { to: 'begun by', from: 'begins' },
  reviewed: { to: 'reviewed by', from: 'reviews' },
  ends: { to: 'ended by', from: 'ends' },
  charge: { to: 'for the charge', from: 'charge of' },
  within: { to: 'part of', from: 'contains' },
  brought: { to: 'brought by', from: 'brings' },
  decisions: { to: 'decided by', from: 'decides' },
};

/** The links of an entry, those to one other entry together: `ordered and begun by`. */
export function linkTexts(links: readonly LinkRecord[], where: Where): Text[] {
  const words = new Map<string, { readonly link: LinkRecord; readonly said: Set<string> }>();
  for (const link of links) {
    const { key, direction, kind, id, outcome } = link;
    const other = JSON.stringify([direction, kind, id, outcome]);
    const { said } = words.get(other) ?? { said: new Set() };
    words.set(other, { link, said: said.add(relations[key][direction]) });
  }
  return [...words.values()].map(({ link, said }) => {
    const { outcome, kind, id, line, title, date: when } = link;
    return [
      muted(`${[...said].join(' and ').replaceAll(' by and ', ' and ')} `),
      ...(when === undefined ? [] : [date(when), ' ']),
      linked(title, kind, id),
      ...(outcome === undefined ? [] : [`: ${outcome}`]),
      muted(` (${where.id(id)}, ${where.file}:${line})`),
    ];
  });
}
