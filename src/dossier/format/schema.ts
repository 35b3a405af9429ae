import * as v from 'valibot';
import {
  accessLevels,
  doiPattern,
  eventKinds,
  idPattern,
  languageTagPattern,
  organizationKinds,
  readDoi,
  referenceTypes,
  statuses,
} from './vocabulary.js';

/**
 * The case-file format, version 1. The types of the model and `data/dossier.schema.json` are generated from this
 * schema. It receives each YAML scalar as the string that the author wrote.
 */

const text = v.pipe(v.string(), v.nonEmpty());
const id = v.pipe(v.string(), v.regex(idPattern), v.metadata({ examples: ['alnur-ilyashev'] }));
const date = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.metadata({
    format: 'edtf',
    description: 'An EDTF date (level 0 or 1), without a time of day',
    examples: ['1977', '2020-04', '2020-04-17', '2020-09~', '2020-04-17?', '202X', '2020-04/2020-06', '2020-06-22/..'],
  }),
);
const flag = v.pipe(
  v.picklist(['true', 'false']),
  v.metadata({ format: 'boolean' }),
  v.transform((value) => value === 'true'),
);
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const languageTag = v.pipe(
  v.string(),
  v.regex(languageTagPattern),
  v.metadata({ description: 'A BCP 47 language tag', examples: ['en', 'kk', 'ru', 'zh-Hant'] }),
);
const doi = v.pipe(
  v.string(),
  v.regex(doiPattern),
  v.metadata({ description: 'A DOI, with or without https://doi.org/', examples: ['10.1234/abc'] }),
  v.transform((value) => readDoi(value) ?? value),
);
const list = <T extends v.GenericSchema>(item: T) => v.array(item);

/**
 * A map that refuses unknown keys and reports each of them. valibot's strict object, whose type it has, reports only
 * the first.
 */
const record = <T extends v.ObjectEntries>(entries: T) =>
  v.objectWithRest(entries, v.never()) as unknown as v.StrictObjectSchema<T, undefined>;

const described = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));

const access = described(v.picklist(accessLevels), 'Who may see this part: public (default), internal or secret');
const status = described(v.picklist(statuses), 'How certain the claim is (default: reported)');
const note = described(text, 'A remark for readers: what is missing, or where sources differ');
const names = described(
  list(v.union([text, record({ text, language: v.optional(languageTag) })])),
  'Other spellings of the name, each as text or as text with a language',
);
const peopleIds = described(list(id), 'The people that the claim names');
const organizationIds = described(list(id), 'The organisations that the claim names');

const citation = v.union([
  id,
  record({
    ref: described(id, 'Id of the reference'),
    locator: v.optional(described(text, 'Where in the reference: a page, paragraph or time')),
    quote: v.optional(described(text, 'A verbatim quotation from the reference')),
    language: v.optional(languageTag),
    translation: v.optional(described(text, 'The quotation in the language of the file')),
  }),
]);
const citations = described(list(citation), 'The references that support the claim');

const about = described(id, 'Id of the point in dispute, which all competing claims share');
const value = described(text, 'What the claim says about that point: a date, a place, a number');

const register = described(id, 'Id in parties.yaml, the register that several case files share');

const person = record({
  name: described(text, 'The name as this file writes it'),
  names: v.optional(names),
  born: v.optional(described(date, 'Date of birth')),
  died: v.optional(described(date, 'Date of death')),
  nationality: v.optional(text),
  occupation: v.optional(text),
  role: v.optional(described(text, 'The role of the person in the case')),
  note: v.optional(note),
  access: v.optional(access),
  register: v.optional(register),
  pseudonym: v.optional(described(text, 'The name to show while the person is withheld')),
});

const organization = record({
  name: described(text, 'The name as this file writes it'),
  names: v.optional(names),
  kind: v.optional(v.picklist(organizationKinds)),
  country: v.optional(text),
  url: v.optional(text),
  note: v.optional(note),
  access: v.optional(access),
  register: v.optional(register),
});

const statement = record({
  id: v.optional(described(id, 'Id of the statement (default: SECTION/N)')),
  text: described(text, 'One claim, in plain text'),
  refs: v.optional(citations),
  citationNeeded: v.optional(described(flag, 'Marks the claim as needing a source')),
  status: v.optional(status),
  people: v.optional(peopleIds),
  organizations: v.optional(organizationIds),
  about: v.optional(about),
  value: v.optional(value),
  note: v.optional(note),
  access: v.optional(access),
});

export interface WrittenSection {
  id: string;
  title: string;
  statements?: WrittenStatement[] | undefined;
  sections?: WrittenSection[] | undefined;
}

const section: v.GenericSchema<unknown, WrittenSection> = record({
  id,
  title: text,
  statements: v.optional(list(statement)),
  sections: v.optional(v.lazy(() => list(section))),
});

const event = record({
  id,
  date: described(date, 'Date of the event'),
  title: described(text, 'What happened, in one line'),
  text: v.optional(text),
  kind: v.optional(v.picklist(eventKinds)),
  people: v.optional(peopleIds),
  organizations: v.optional(organizationIds),
  place: v.optional(text),
  tags: v.optional(list(text)),
  refs: v.optional(citations),
  status: v.optional(status),
  about: v.optional(about),
  value: v.optional(value),
  note: v.optional(note),
  access: v.optional(access),
});

const author = v.union([text, record({ family: text, given: v.optional(text) })]);

const reference = record({
  id,
  type: described(v.picklist(referenceTypes), 'The type of the source, as CSL names it'),
  title: text,
  authors: v.optional(described(list(author), 'Authors, each as text or as family and given name')),
  editors: v.optional(described(list(author), 'Editors, written like authors')),
  publisher: v.optional(described(id, 'The publishing organisation')),
  place: v.optional(described(text, 'The place of publication, as the source gives it')),
  container: v.optional(described(text, 'The journal, newspaper or book that contains it')),
  series: v.optional(described(text, 'The series in which it was published')),
  edition: v.optional(described(text, 'The edition: 2, or in words')),
  volume: v.optional(text),
  issue: v.optional(text),
  pages: v.optional(described(text, 'The pages in the container')),
  documentNumber: v.optional(described(text, 'The number of a report, law or court case')),
  site: v.optional(described(text, 'The website, as the source names it')),
  issued: v.optional(described(date, 'Date of publication')),
  accessed: v.optional(described(date, 'Date on which you last read the source')),
  url: v.optional(text),
  doi: v.optional(doi),
  isbn: v.optional(text),
  eprint: v.optional(
    v.pipe(text, v.metadata({ description: 'Its number in an online archive', examples: ['arXiv:2101.00001'] })),
  ),
  archive: v.optional(
    record({
      url: described(text, 'Address of an archived copy'),
      date: v.optional(described(date, 'Date of the archived copy')),
    }),
  ),
  language: v.optional(languageTag),
  origin: v.optional(described(id, 'The reference or organisation whose account this source repeats')),
  key: v.optional(described(text, 'The key by which LaTeX and other programs cite it (default: the id)')),
  tags: v.optional(described(list(text), 'Keywords')),
  files: v.optional(list(record({ path: text, sha256: v.optional(sha256) }))),
  note: v.optional(note),
  access: v.optional(access),
});

export const dossierSchema = record({
  casefile: described(v.literal('1'), 'Version of the format'),
  id: described(id, 'Id of the case'),
  title: text,
  summary: v.optional(described(text, 'A summary of two sentences, for lists of cases')),
  asOf: v.optional(described(date, 'The date when the file was last checked')),
  language: v.optional(languageTag),
  subjects: described(v.pipe(list(id), v.nonEmpty()), 'Ids of the people whom the case is about'),
  people: v.optional(described(v.record(id, person), 'Everyone the file names, by id')),
  organizations: v.optional(described(v.record(id, organization), 'Every organisation the file names, by id')),
  sections: v.optional(list(section)),
  timeline: v.optional(list(event)),
  references: v.optional(described(list(reference), 'The sources, in the order of their first citation')),
  access: v.optional(access),
});

/** The schema of one entry of each part, and of a statement. */
export const entrySchemas = {
  people: person,
  organizations: organization,
  statements: statement,
  timeline: event,
  references: reference,
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
export type WrittenStatement = v.InferOutput<typeof statement>;
export type WrittenEvent = v.InferOutput<typeof event>;
export type WrittenReference = v.InferOutput<typeof reference>;
export type WrittenSpelling = v.InferOutput<typeof names>[number];
export type WrittenCitation = v.InferOutput<typeof citation>;
