import * as v from 'valibot';
import { custodySchema } from '../../ask/custody/record.js';
import { statusSchema } from '../../ask/status/record.js';
import { people } from '../../read/people.js';
import { refs } from '../../read/refs.js';
import { timeline } from '../../read/timeline.js';
import { citation } from '../../record-parts.js';
import { reportSchema } from '../report/record.js';

const { case: ofCase, id, title, summary, asOf, language, publisher, asks } = reportSchema.entries;
const { measures, charges, died } = statusSchema.entries;

const standing = v.object({
  id: custodySchema.entries.id,
  name: v.string(),
  died,
  detained: v.pipe(v.boolean(), v.description('Whether the case file has a detention of the person')),
  days: v.optional(
    v.pipe(
      v.object({ least: v.number(), most: v.number() }),
      v.description('The days of detention in all; absent if they cannot be counted'),
    ),
  ),
  daysRefs: v.pipe(v.array(citation), v.description('The sources of the detentions that are counted')),
  uncovered: custodySchema.entries.uncovered,
  measures: v.pipe(measures, v.description('What was in force when the file was last checked')),
  charges,
});

const number = (description: string) => v.pipe(v.number(), v.description(description));

export const briefSchema = v.object({
  case: ofCase,
  id,
  title,
  summary,
  asOf,
  language,
  publisher,
  people: v.pipe(v.array(people.schema), v.description('The subjects that the case file has an entry for')),
  standing: v.pipe(v.array(standing), v.description('Where each subject stands, in the order of the file')),
  timeline: v.pipe(v.array(timeline.schema), v.description('The key dates')),
  asks,
  references: v.pipe(v.array(refs.schema), v.description('The strongest sources')),
  all: v.pipe(
    v.object({
      people: number('Subjects of the case'),
      events: number('Events of the case file, without those that are denied'),
      asks: number('Everything that the case file asks for'),
      references: number('References of the case file'),
    }),
    v.description('How many there are to choose from'),
  ),
});

export type BriefRecord = v.InferOutput<typeof briefSchema>;
