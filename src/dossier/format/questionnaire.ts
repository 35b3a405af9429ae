import * as v from 'valibot';
import { organizationFacts, personFacts } from './party-facts.js';
import { instrumentNames, rightCodes } from './rights.js';
import { described, flag, id, languageTag, list, record, text } from './values.js';
import {
  detentionKinds,
  eventKinds,
  measureKinds,
  organizationKinds,
  outcomes,
  placeKinds,
  referenceTypes,
  roles,
  statuses,
} from './vocabulary.js';

/** The values of a filter: any text, or one of some words. */
type Values = 'any' | readonly string[];

const claimFilters = {
  id: 'any',
  role: roles,
  // The id of an instrument means all its rights.
  right: [...instrumentNames.keys(), ...rightCodes],
  status: statuses,
  about: 'any',
} as const satisfies Record<string, Values>;

const claimFields = ['people', 'organizations', 'rights', 'value', 'note'] as const;

const measureFields = [
  'period',
  'kind',
  'lasts',
  'amount',
  'authority',
  'heldBy',
  'place',
  'charge',
  'law',
  'basis',
  ...claimFields,
] as const;

/**
 * Where a question can look for its answers, with the fields that can be printed of what is found there, and the
 * filters that choose among it.
 */
export const questionSources = {
  file: { fields: ['title', 'summary', 'asOf', 'publisher', 'contact', 'licence', 'asks'], filters: {} },
  subject: { fields: personFacts, filters: {} },
  people: { fields: personFacts, filters: { id: 'any' } },
  organizations: {
    fields: organizationFacts,
    filters: { id: 'any', kind: organizationKinds },
  },
  places: { fields: ['name', 'names', 'kind', 'country', 'note'], filters: { id: 'any', kind: placeKinds } },
  sections: { fields: ['section', 'text', ...claimFields], filters: { section: 'any', ...claimFilters } },
  timeline: {
    fields: ['date', 'title', 'text', 'kind', 'place', 'tags', ...claimFields],
    filters: { kind: eventKinds, place: 'any', tag: 'any', ...claimFilters },
  },
  measures: { fields: measureFields, filters: { kind: measureKinds, place: 'any', ...claimFilters } },
  detentions: {
    fields: ['days', ...measureFields],
    filters: { kind: detentionKinds, place: 'any', ...claimFilters },
  },
  custody: { fields: ['days'], filters: {} },
  charges: {
    fields: ['title', 'law', 'brought', 'by', 'court', 'decisions', ...claimFields],
    filters: { outcome: outcomes, ...claimFilters },
  },
  claims: { fields: ['claim', ...claimFields], filters: claimFilters },
  references: {
    fields: ['citation', 'title', 'publisher', 'issued', 'url', 'note'],
    filters: { id: 'any', type: referenceTypes, tag: 'any' },
  },
} as const satisfies Record<string, { fields: readonly string[]; filters: Readonly<Record<string, Values>> }>;

export type QuestionSource = keyof typeof questionSources;
export type FieldOf<S extends QuestionSource> = (typeof questionSources)[S]['fields'][number];

// The keys of the table are the sources.
const sourceNames = Object.keys(questionSources) as QuestionSource[];

const filled = <T extends v.GenericSchema>(item: T) => v.pipe(list(item), v.nonEmpty());

const query = record({
  from: described(v.picklist(sourceNames), 'Where the answers are'),
  where: v.optional(
    described(v.record(v.string(), filled(text)), 'The values that an entry must have, any of those in a list'),
  ),
  show: described(filled(text), 'The fields to print, in order'),
});

const item = record({
  id,
  question: text,
  mayNotApply: v.optional(described(flag, 'The question may not apply to the case, so an answer is optional')),
  answers: v.optional(described(filled(query), 'What answers the question; if absent, it stays blank')),
});

/**
 * A questionnaire, version 1. Which filters and fields a query can have depends on its source, which a
 * schema cannot say.
 */
export const questionnaireSchema = record({
  questionnaire: described(v.literal('1'), 'Version of the format'),
  id,
  title: text,
  language: v.optional(languageTag),
  sections: filled(record({ id, title: text, items: filled(item) })),
});

export type Questionnaire = v.InferOutput<typeof questionnaireSchema>;
export type Query = v.InferOutput<typeof query>;
