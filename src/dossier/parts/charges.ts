import type { WrittenCharge } from '../format/schema.js';
import type { Charge, Decision } from '../model/entries.js';
import { claim, claimFields } from './fields/claims.js';
import { list, record } from './fields/containers.js';
import type { Field } from './fields/field.js';
import { entryId, party } from './fields/links.js';
import { ownId, plain } from './fields/scalars.js';
import { listPart } from './part.js';

type WrittenDecision = NonNullable<WrittenCharge['decisions']>[number];

const whole = record<Decision, WrittenDecision>({
  event: entryId('timeline'),
  outcome: plain('kind'),
  sentence: plain('text'),
});

/** A decision is withheld with the event by which it was made. */
const decision: Field<Decision, WrittenDecision> = {
  ...whole,
  disclose: (value, to) => (to.sees('timeline', value.event) ? whole.disclose(value, to) : undefined),
};

export const charges = listPart(
  'charges',
  {
    name: 'charge',
    plural: 'charges',
    words: ['charge', 'charges'],
    title: ({ title, law }: Charge) => title ?? law,
    label: ({ title, law }) => (title === undefined ? law : `${title} (${law})`),
  },
  claim<Charge, WrittenCharge>(
    {
      id: ownId('charges'),
      title: plain('title'),
      law: plain('text'),
      by: party('organizations'),
      court: party('organizations'),
      brought: entryId('timeline'),
      decisions: list(decision),
      ...claimFields,
    },
    { sourced: ['title', 'law', 'by', 'court', 'brought', 'decisions'] },
  ),
  { unknown: 'unknown-charge' },
);
