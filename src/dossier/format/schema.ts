import * as v from 'valibot';
import {
  charge,
  citation,
  citations,
  event,
  measure,
  organizations,
  type participants,
  people,
  rights,
  section,
  statement,
  subject,
} from './claim-schemas.js';
import { dispute, organization, person, placeEntry } from './name-schemas.js';
import { reference } from './reference-schema.js';
import {
  access,
  date,
  described,
  id,
  languageTag,
  list,
  names,
  organizationId,
  record,
  relativePath,
  text,
} from './values.js';
import { accessLevels } from './vocabulary.js';

export type { WrittenSection, WrittenStatement } from './claim-schemas.js';

/**
 * The case-file format, version 1. The types of the model and `data/dossier.schema.json` are generated from this
 * schema. It receives each YAML scalar as the string that the author wrote.
 */

const publisher = record({
  name: text,
  contact: v.optional(text),
  licence: v.optional(text),
  logo: v.optional(relativePath),
});

const ask = v.union([
  text,
  record({
    text,
    of: v.optional(described(organizationId, 'Id of the organisation that is asked for it')),
    refs: v.optional(described(list(citation), 'The references that support it')),
    access: v.optional(access),
  }),
]);

export const dossierSchema = record({
  casefile: described(v.literal('1'), 'Version of the format'),
  id: described(id, 'Id of the case'),
  title: text,
  summary: v.optional(described(text, 'A summary of two sentences, for lists of cases')),
  asOf: v.optional(described(date, 'The date when the file was last checked')),
  language: v.optional(described(languageTag, 'The language of the case file, as a BCP 47 tag such as en or ru')),
  publisher: v.optional(described(publisher, 'Whose document the case file is')),
  asks: v.optional(described(list(ask), 'What the document asks for, and of whom')),
  subjects: described(v.pipe(list(subject), v.nonEmpty()), 'The people whom the case is about'),
  people: v.optional(described(v.record(id, person), 'Everyone the file names, by id')),
  organizations: v.optional(described(v.record(id, organization), 'Every organisation the file names, by id')),
  sections: v.optional(list(section)),
  timeline: v.optional(list(event)),
  references: v.optional(described(list(reference), 'The sources, in the order of their first citation')),
  measures: v.optional(described(list(measure), 'What was done to the liberty, rights or property of people')),
  charges: v.optional(described(list(charge), 'The charges, with what was decided')),
  places: v.optional(described(v.record(id, placeEntry), 'The places that the file names, by id')),
  disputes: v.optional(described(v.record(id, dispute), 'The points in dispute, by the id under `about`')),
  access: v.optional(access),
});

/** The schemas of values that many entries have. `data/dossier.schema.json` defines each once. */
export const sharedSchemas = { citations, names, organizations, people, rights } as const;

/** The schema of one entry of each part, and of a statement. */
export const entrySchemas = {
  people: person,
  organizations: organization,
  statements: statement,
  timeline: event,
  references: reference,
  measures: measure,
  charges: charge,
  places: placeEntry,
  disputes: dispute,
} as const;

const party = record({
  name: described(text, 'The best-known name'),
  names: v.optional(names),
  access: v.optional(described(v.picklist(accessLevels), 'Who may see these names, if a case file shows the party')),
});

/** The register of a library: the people and organisations that several of its case files share. */
export const registerSchema = record({
  parties: described(v.literal('1'), 'Version of the format'),
  people: v.optional(described(v.record(id, party), 'Entries by the id that case files use')),
  organizations: v.optional(described(v.record(id, party), 'Entries by the id that case files use')),
});

export type WrittenRegister = v.InferOutput<typeof registerSchema>;
export type WrittenDossier = v.InferOutput<typeof dossierSchema>;
export type WrittenPerson = v.InferOutput<typeof person>;
export type WrittenOrganization = v.InferOutput<typeof organization>;
export type WrittenEvent = v.InferOutput<typeof event>;
export type WrittenReference = v.InferOutput<typeof reference>;
export type WrittenMeasure = v.InferOutput<typeof measure>;
export type WrittenCharge = v.InferOutput<typeof charge>;
export type WrittenPlace = v.InferOutput<typeof placeEntry>;
export type WrittenDispute = v.InferOutput<typeof dispute>;
export type WrittenParticipant = v.InferOutput<typeof participants | typeof organizations>[number];
export type WrittenRight = v.InferOutput<typeof rights>[number];
export type WrittenSpelling = v.InferOutput<typeof names>[number];
export type WrittenCitation = v.InferOutput<typeof citation>;
/** A citation of a source that the file lists. */
export type WrittenFactCitation = NonNullable<(WrittenPerson | WrittenOrganization)['refs']>[number];
export type WrittenClaimCitation = v.InferOutput<typeof citations>[number];
