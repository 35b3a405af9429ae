import * as v from 'valibot';
import { charges } from '../../ask/charges.js';
import { custodySchema } from '../../ask/custody/record.js';
import { disputes } from '../../ask/disputes.js';
import { measures } from '../../ask/measures.js';
import { rights } from '../../ask/rights.js';
import { orgs } from '../../read/orgs.js';
import { overviewSchema } from '../../read/overview.js';
import { people } from '../../read/people.js';
import { refs } from '../../read/refs.js';
import { statementSchema } from '../../read/show.js';
import { timeline } from '../../read/timeline.js';
import { citation, named } from '../../record-parts.js';

const askSchema = v.object({
  text: v.string(),
  of: v.optional(v.pipe(named, v.description('The organisation that is asked for it'))),
  refs: v.array(citation),
});

export const reportSchema = v.object({
  ...overviewSchema.entries,
  language: v.optional(v.string()),
  publisher: v.optional(
    v.object({
      name: v.string(),
      contact: v.optional(v.string()),
      licence: v.optional(v.string()),
      logo: v.optional(v.string()),
    }),
  ),
  excerpt: v.optional(
    v.pipe(
      v.object({ claims: v.number(), of: v.number() }),
      v.description('The number of claims in it, and in the whole case file; absent if all are in it'),
    ),
  ),
  sections: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      depth: v.pipe(v.number(), v.description('How many sections contain it')),
      statements: v.array(
        v.object({
          number: v.pipe(v.number(), v.description('Number of the statement in the file, from 1')),
          ...statementSchema.entries,
        }),
      ),
    }),
  ),
  timeline: v.array(timeline.schema),
  people: v.array(people.schema),
  organizations: v.array(orgs.schema),
  references: v.array(refs.schema),
  measures: v.array(measures.schema),
  custody: v.array(custodySchema),
  charges: v.array(charges.schema),
  rights: v.array(rights.schema),
  disputes: v.array(disputes.schema),
  asks: v.array(askSchema),
});

export type ReportRecord = v.InferOutput<typeof reportSchema>;

export type ReportStatement = ReportRecord['sections'][number]['statements'][number];
export type ReportEvent = ReportRecord['timeline'][number];
export type ReportPerson = ReportRecord['people'][number];

/** The claims of a report. */
export type Claims = Pick<ReportRecord, 'sections' | 'timeline' | 'measures' | 'charges'>;
