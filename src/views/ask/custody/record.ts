import * as v from 'valibot';
import { measureKinds } from '../../../dossier/format/vocabulary.js';
import { grouped } from '../../../grouped.js';
import { about, caseId, cited, named, placeFields, status, titled } from '../../record-parts.js';
import { bound } from '../measures.js';
import { orderedBy } from '../ordered-by.js';

const days = v.object({
  least: v.pipe(v.number(), v.description('The fewest days that the dates allow')),
  most: v.pipe(v.number(), v.description('The most days that the dates allow')),
});

const dayRange = v.object({ first: v.string(), last: v.string() });

const heldSchema = v.object({
  id: v.string(),
  kind: v.picklist(measureKinds),
  period: v.pipe(v.string(), v.description('When it was in force, in words')),
  start: bound('The first and last possible day of the start; null if it may not have begun'),
  end: bound('The first and last possible day of the end; null if it may not have ended'),
  possible: v.optional(
    v.pipe(
      dayRange,
      v.description('The first and last day on which it possibly was in force, up to the day of the last check'),
    ),
  ),
  sure: v.optional(
    v.pipe(dayRange, v.description('The first and last day on which it surely was in force; absent if there is none')),
  ),
  days: v.optional(v.pipe(days, v.description('Its days, the first and the last included'))),
  counts: v.pipe(
    v.picklist(['always', 'most', 'never']),
    v.description(
      'Whether totals include it: always, only in the most days, or never. Of several with one `about`, one counts',
    ),
  ),
  uncounted: v.optional(
    v.pipe(
      v.picklist(['start', 'order', 'as-of', 'later', 'denied']),
      v.description(
        'Why it cannot be counted: nothing says when it began, its dates contradict each other, it may not have ended and the file has no asOf, it began after asOf, or the claim is that it did not happen',
      ),
    ),
  ),
  ...placeFields,
  within: v.optional(v.pipe(v.string(), v.description('Id of the measure that it is a part of'))),
  authority: v.optional(named),
  orderedBy,
  heldBy: v.optional(named),
  charges: v.array(titled),
  ...cited,
  status,
  about: v.optional(about),
});

export const custodySchema = v.object({
  case: caseId,
  id: v.nullable(v.pipe(v.string(), v.description('Id of the person; null if the name is withheld'))),
  name: v.string(),
  measures: v.array(heldSchema),
  totals: v.optional(
    v.pipe(
      v.object({
        all: days,
        exceptHouseArrest: v.optional(v.pipe(days, v.description('Without house arrest, if there was any'))),
        kinds: v.array(v.object({ kind: v.picklist(measureKinds), ...days.entries })),
      }),
      v.description('Each day counted once; absent if no measure can be counted'),
    ),
  ),
  uncovered: v.pipe(
    v.array(v.object({ id: v.string(), title: v.string(), date: v.string(), ...cited, status })),
    v.description('Arrests and detentions in the timeline that no measure covers'),
  ),
});

export type CustodyRecord = v.InferOutput<typeof custodySchema>;

type HeldRecord = CustodyRecord['measures'][number];

/** The counted measures, by the point that they are about. */
export function rivalsIn(measures: readonly HeldRecord[]): ReadonlyMap<string, readonly HeldRecord[]> {
  const claims = measures.filter(({ about: point, counts }) => point !== undefined && counts !== 'never');
  return grouped(claims, ({ about: point }) => point?.id ?? '');
}
