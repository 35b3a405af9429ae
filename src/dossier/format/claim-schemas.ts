import * as v from 'valibot';
import {
  access,
  date,
  described,
  duration,
  flag,
  id,
  languageTag,
  list,
  note,
  organizationId,
  record,
  status,
  text,
} from './values.js';
import { eventKinds, measureKinds, outcomes, rightCodePattern, roles } from './vocabulary.js';

/** The schemas of claims: statements, events, measures and charges. */

const role = described(v.picklist(roles), 'How the participant took part');
const pseudonym = described(text, 'The name to show for someone who has no entry in the file');
const pseudonymous = record({ pseudonym, role: v.optional(role) });
export const subject = v.union([id, record({ pseudonym })]);
export const participants = list(
  v.union([id, record({ person: described(id, 'The person'), role: v.optional(role) }), pseudonymous]),
);
export const people = described(participants, 'The people that the claim names');
export const organizations = described(
  list(
    v.union([id, record({ organization: described(id, 'The organisation'), role: v.optional(role) }), pseudonymous]),
  ),
  'The organisations that the claim names',
);

export const citationKeys = {
  ref: described(id, 'The reference'),
  locator: v.optional(described(text, 'Where in the reference: a page, paragraph or time')),
  quote: v.optional(described(text, 'A verbatim quotation from the reference')),
  language: v.optional(described(languageTag, 'The language of the quotation, as a BCP 47 tag')),
  translation: v.optional(described(text, 'The quotation in the language of the file')),
};
export const citation = v.union([id, record(citationKeys)]);
/** A citation of a source that the file does not list: only what may be shown of it. */
const standIn = record({ standIn: described(text, 'What to show of a source that the file does not list') });
export const citations = described(
  list(v.union([id, record(citationKeys), standIn])),
  'The references that support the claim',
);

const rightCode = v.pipe(
  v.string(),
  v.regex(rightCodePattern),
  v.metadata({ description: 'The code of a right', examples: ['iccpr-9', 'udhr-19', 'wgad-ii'] }),
);
export const rights = described(
  list(
    v.union([
      rightCode,
      record({
        right: rightCode,
        refs: v.optional(
          described(v.pipe(list(id), v.nonEmpty()), 'The citations that say so (default: all citations of the claim)'),
        ),
      }),
    ]),
  ),
  'The rights that the sources of the claim say were violated',
);
const place = described(text, 'Where it happened: the id of a place, or its name');

const about = described(id, 'Id of the point in dispute, which all competing claims share');
const value = described(text, 'What the claim says about that point: a date, a place, a number');

/** The keys that end an event, a measure or a charge. */
const claimKeys = {
  refs: v.optional(citations),
  status: v.optional(status),
  about: v.optional(about),
  value: v.optional(value),
  note: v.optional(note),
  access: v.optional(access),
};

export const statement = record({
  id: v.optional(described(id, 'Id of the statement (default: SECTION/N)')),
  text: described(text, 'One claim, in plain text'),
  refs: v.optional(citations),
  citationNeeded: v.optional(described(flag, 'The claim still needs a source')),
  status: v.optional(status),
  people: v.optional(people),
  organizations: v.optional(organizations),
  rights: v.optional(rights),
  about: v.optional(about),
  value: v.optional(value),
  note: v.optional(note),
  access: v.optional(access),
});

export type WrittenStatement = v.InferOutput<typeof statement>;

export interface WrittenSection {
  id: string;
  title: string;
  statements?: WrittenStatement[] | undefined;
  sections?: WrittenSection[] | undefined;
}

export const section: v.GenericSchema<unknown, WrittenSection> = record({
  id,
  title: text,
  statements: v.optional(list(statement)),
  sections: v.optional(v.lazy(() => list(section))),
});

export const event = record({
  id,
  date: described(date, 'Date of the event'),
  title: described(text, 'What happened, in one line'),
  text: v.optional(described(text, 'Details of what happened')),
  kind: v.optional(v.picklist(eventKinds)),
  people: v.optional(people),
  organizations: v.optional(organizations),
  rights: v.optional(rights),
  place: v.optional(place),
  tags: v.optional(list(text)),
  ...claimKeys,
});

const charges = v.pipe(
  v.union([id, v.pipe(list(id), v.nonEmpty())]),
  // A list of one charge means the same as the charge alone.
  v.transform((written) => (Array.isArray(written) && written.length === 1 ? (written[0] ?? written) : written)),
);

const eventId = (description: string) => described(id, description);

export const measure = record({
  id,
  kind: described(v.picklist(measureKinds), 'What was done to the liberty, rights or property of a person'),
  people: described(v.pipe(participants, v.nonEmpty()), 'The people it was done to'),
  organizations: v.optional(organizations),
  from: v.optional(described(date, 'The date when it began to be in force')),
  to: v.optional(described(date, 'The date when it ended (.. if it is still in force)')),
  lasts: v.optional(described(duration, 'The duration that was ordered, as in P1Y6M')),
  amount: v.optional(described(text, 'The amount that was ordered: 100 hours a year, 50,000 tenge')),
  authority: v.optional(described(organizationId, 'The organisation that ordered it')),
  heldBy: v.optional(described(organizationId, 'The organisation that carries it out')),
  place: v.optional(place),
  charge: v.optional(described(charges, 'The charge, or the charges that one sentence was for')),
  basis: v.optional(described(text, 'The legal basis')),
  begins: v.optional(eventId('The event that began it, such as an arrest')),
  ends: v.optional(eventId('The event that ended it, such as a release')),
  ordered: v.optional(eventId('The event that ordered it, such as a verdict')),
  reviewed: v.optional(described(list(id), 'The events that reviewed it, such as an appeal')),
  within: v.optional(described(id, 'The measure that it is a part of')),
  rights: v.optional(rights),
  ...claimKeys,
});

const decision = record({
  event: eventId('The event by which it was decided'),
  outcome: described(v.picklist(outcomes), 'What was decided'),
  sentence: v.optional(described(text, 'The sentence in words, served or not')),
});

export const charge = record({
  id,
  law: described(text, 'The law and article'),
  title: v.optional(described(text, 'The name of the offence, in words')),
  people: v.optional(described(participants, 'The people who were charged')),
  organizations: v.optional(organizations),
  brought: v.optional(eventId('The event by which it was brought, or by which the person was notified')),
  by: v.optional(described(organizationId, 'The organisation that brought it')),
  court: v.optional(described(organizationId, 'The court')),
  decisions: v.optional(described(list(decision), 'What was decided, in order')),
  rights: v.optional(rights),
  ...claimKeys,
});
