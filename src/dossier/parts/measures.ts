import { printDate } from '../../dates/print.js';
import type { WrittenMeasure } from '../format/schema.js';
import { measureWords } from '../format/vocabulary.js';
import type { Measure } from '../model/entries.js';
import { claim, claimFields } from './fields/claims.js';
import { list, oneOrMore } from './fields/containers.js';
import { entryId, location, party } from './fields/links.js';
import { date, endDate, ownId, plain } from './fields/scalars.js';
import { listPart } from './part.js';

export const measures = listPart(
  'measures',
  {
    name: 'measure',
    plural: 'measures',
    words: ['measure', 'measures'],
    title: ({ kind }: Measure) => measureWords[kind],
    label: ({ kind, from, to }) =>
      [measureWords[kind], from && `from ${printDate(from.edtf)}`, to && to.edtf !== '..' && `to ${printDate(to.edtf)}`]
        .filter(Boolean)
        .join(' '),
  },
  claim<Measure, WrittenMeasure>(
    {
      id: ownId('measures'),
      kind: plain('kind'),
      place: location,
      authority: party('organizations'),
      heldBy: party('organizations'),
      basis: plain('text'),
      amount: plain('text'),
      from: date,
      to: endDate,
      lasts: plain(),
      charge: oneOrMore(entryId('charges')),
      begins: entryId('timeline'),
      ends: entryId('timeline'),
      ordered: entryId('timeline'),
      reviewed: list(entryId('timeline')),
      within: entryId('measures'),
      ...claimFields,
    },
    {
      sourced: [
        ...(['kind', 'place', 'authority', 'heldBy', 'basis', 'amount', 'from', 'to', 'lasts', 'charge'] as const),
        ...(['begins', 'ends', 'ordered', 'reviewed', 'within'] as const),
      ],
      begins: ({ from }) => from,
    },
  ),
  { unknown: 'unknown-measure' },
);
