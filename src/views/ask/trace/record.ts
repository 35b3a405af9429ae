import * as v from 'valibot';
import { kindNames, kindsWith } from '../../../dossier/parts/entries-by-kind.js';
import { bibliography } from '../../blocks/bibliography.js';
import { savedCopy } from '../../blocks/saved-copies.js';
import { about, caseId, citation, cited, edtf, line, participant, rights, status } from '../../record-parts.js';

const origin = v.object({
  kind: v.picklist(['reference', 'organization']),
  id: v.nullable(v.string()),
  name: v.pipe(v.string(), v.description('Name of the organisation, or title of the reference')),
  number: v.optional(v.number()),
});

const source = v.object({
  ...bibliography,
  line,
  files: v.array(savedCopy),
  origins: v.pipe(
    v.array(origin),
    v.description('The account that it repeats, the account that this one repeats, and so on, up to the first'),
  ),
});

/** The kinds of entries that can cite a reference or name a party. */
export const relatedKinds = kindsWith('refs', 'people', 'organizations');

const claim = v.object({
  kind: v.picklist(relatedKinds.map(({ name }) => name)),
  id: v.string(),
  line,
  date: v.optional(edtf),
  title: v.optional(v.string()),
  text: v.optional(v.string()),
  // Every entry that cites or names someone is a claim, unless a part of another kind has joined the table.
  status: relatedKinds.length === kindsWith('status').length ? status : v.optional(status),
  citationNeeded: v.optional(v.boolean()),
  about: v.optional(about),
  ...cited,
});

const sources = v.array(v.object({ ...citation.entries, source }));

const dependent = v.object({
  relation: v.pipe(
    v.picklist(['published', 'repeats']),
    v.description('Whether the party published the reference, or the reference repeats its account'),
  ),
  ...source.entries,
  claims: v.array(claim),
});

const link = v.object({
  key: v.pipe(
    v.picklist(['ordered', 'begins', 'reviewed', 'ends', 'charge', 'within', 'brought', 'decisions']),
    v.description('The key of the measure or charge that holds the link'),
  ),
  direction: v.pipe(
    v.picklist(['to', 'from']),
    v.description('Whether the link leads from the traced entry to this one, or from this one to it'),
  ),
  outcome: v.optional(v.string()),
  kind: v.picklist(kindNames),
  id: v.string(),
  line,
  title: v.string(),
  date: v.optional(edtf),
});

export const traceSchema = v.object({
  case: caseId,
  kind: v.picklist(kindNames),
  id: v.string(),
  file: v.string(),
  line,
  name: v.optional(v.pipe(v.string(), v.description('Name of a person or organisation'))),
  title: v.optional(v.pipe(v.string(), v.description('Title of an event or reference'))),
  text: v.optional(v.pipe(v.string(), v.description('Text of a statement or event'))),
  date: v.optional(edtf),
  section: v.optional(v.object({ id: v.string(), title: v.string() })),
  status: v.optional(status),
  citationNeeded: v.optional(v.boolean()),
  about: v.optional(about),
  people: v.optional(v.array(participant)),
  organizations: v.optional(v.array(participant)),
  law: v.optional(v.pipe(v.string(), v.description('For a charge: the law'))),
  lasts: v.optional(v.pipe(v.string(), v.description('For a measure: the duration that was ordered, in ISO 8601'))),
  amount: v.optional(v.pipe(v.string(), v.description('For a measure: the amount that was ordered'))),
  basis: v.optional(v.pipe(v.string(), v.description('For a measure: the legal basis'))),
  rights: v.optional(rights),
  note: v.optional(v.string()),
  links: v.optional(
    v.pipe(v.array(link), v.description('For an event, a measure or a charge: the entries that it is linked to')),
  ),
  source: v.optional(v.pipe(source, v.description('For a reference: the full reference'))),
  sources: v.pipe(sources, v.description('For a claim or a party: each citation with its full reference')),
  standIns: cited.standIns,
  competing: v.pipe(
    v.array(v.object({ ...claim.entries, status, sources })),
    v.description('For a claim: the competing claims; for a dispute: all its claims'),
  ),
  claims: v.pipe(
    v.array(claim),
    v.description('For a reference: the entries that cite it; for a party: the claims that name it'),
  ),
  references: v.pipe(
    v.array(dependent),
    v.description('References that it published or that repeat its account, each with the claims that cite them'),
  ),
});

export type LinkRecord = v.InferOutput<typeof link>;
export type TraceRecord = v.InferOutput<typeof traceSchema>;
export type SourceRecord = v.InferOutput<typeof source>;
export type DependentRecord = v.InferOutput<typeof dependent>;
export type ClaimRecord = v.InferOutput<typeof claim>;
