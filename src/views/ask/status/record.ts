import * as v from 'valibot';
import { measureKinds, outcomes } from '../../../dossier/format/vocabulary.js';
import { forces } from '../../../dossier/measures/in-force.js';
import { about, caseId, cited, edtf, named, placeFields, status, titled } from '../../record-parts.js';
import { bound } from '../measures.js';
import { orderedBy } from '../ordered-by.js';

const described = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));

const happened = v.object({
  id: v.string(),
  date: edtf,
  title: v.string(),
  ...cited,
  status,
  about: v.optional(about),
});

const step = v.object({
  ...happened.entries,
  surely: described(v.boolean(), 'Whether it surely happened by the end of that time'),
});

/** What every claim of a record has. */
const claim = { ...cited, status, about: v.optional(about), note: v.optional(v.string()) };

const inForceSchema = v.object({
  id: v.string(),
  kind: v.picklist(measureKinds),
  inForce: described(
    v.picklist(forces),
    'Whether it was in force: surely, on every day of that time; in part, surely on some of its days; or possibly, perhaps on no day. For a fine, whether it had been ordered',
  ),
  paid: v.optional(
    described(
      v.picklist(['surely', 'possibly']),
      'Whether a fine had been paid by the end of that time; absent if the file does not say that it was',
    ),
  ),
  since: v.optional(described(edtf, 'When it began; absent if that is not stated')),
  heldSince: v.optional(described(edtf, 'When the uninterrupted detention began that led to it, if that was earlier')),
  until: v.optional(
    described(v.string(), 'When it ended, as EDTF; .. if it was in force when the file was last checked'),
  ),
  period: described(v.string(), 'When it was in force, in words'),
  start: bound('The first and last possible day of the start; null if it may not have begun'),
  end: bound('The first and last possible day of the end; null if it may not have ended'),
  lasts: v.optional(described(v.string(), 'The duration that was ordered by then, as ISO 8601')),
  amount: v.optional(described(v.string(), 'The amount that was ordered by then')),
  ordered: v.optional(described(step, 'The event that ordered it, unless that happened later')),
  reviewed: described(
    v.array(v.object({ ...step.entries, outcome: v.optional(v.picklist(outcomes)) })),
    'The events that reviewed it, without those that happened later',
  ),
  ...placeFields,
  authority: v.optional(named),
  orderedBy,
  heldBy: v.optional(named),
  within: v.optional(described(v.string(), 'Id of the measure that it is a part of')),
  charges: v.array(titled),
  basis: v.optional(v.string()),
  ...claim,
});

const undeterminedSchema = v.object({
  id: v.string(),
  kind: v.picklist(measureKinds),
  within: v.optional(described(v.string(), 'Id of the measure that it is a part of')),
  reason: described(
    v.picklist(['start', 'order']),
    'Why nobody can tell: nothing says when it began, or its dates contradict each other',
  ),
  ...claim,
});

const decision = v.object({
  outcome: v.picklist(outcomes),
  sentence: v.optional(described(v.string(), 'The sentence in words, served or not')),
  event: v.string(),
  date: edtf,
  title: v.string(),
  ...cited,
  about: v.optional(about),
});

const chargeSchema = v.object({
  id: v.string(),
  law: v.string(),
  title: v.optional(v.string()),
  state: described(
    v.picklist(['pending', ...outcomes]),
    'The last decision that was surely made by the end of that time; pending without one',
  ),
  event: v.optional(described(v.string(), 'Id of the event by which that was decided')),
  date: v.optional(described(edtf, 'Its date')),
  brought: v.optional(described(step, 'The event by which the charge was brought; it may be later')),
  decisions: described(v.array(decision), 'What was surely decided by the end of that time, in order'),
  possible: described(v.array(decision), 'What else may have been decided by the end of that time'),
  by: v.optional(named),
  court: v.optional(named),
  ...claim,
});

export const statusSchema = v.object({
  case: caseId,
  id: v.nullable(described(v.string(), 'Id of the person; null if the name is withheld')),
  name: v.string(),
  on: described(edtf, 'The day or days for which the record says what was in force'),
  asOf: v.optional(described(edtf, 'When the file was last checked')),
  died: v.optional(described(edtf, 'When the person died; absent if that is unknown or surely later')),
  measures: v.array(inForceSchema),
  undetermined: described(v.array(undeterminedSchema), 'Measures whose dates do not say whether they were in force'),
  charges: v.array(chargeSchema),
  uncovered: described(
    v.array(happened),
    'Arrests and detentions by the end of that time that no measure covers: the person may still have been held',
  ),
  before: described(
    v.array(happened),
    'The last event by the end of that time, with those of the same date; at most 50 that name nobody',
  ),
  around: described(
    v.array(happened),
    'Events whose dates allow both by the end of that time and later; at most 50 that name nobody',
  ),
  after: described(v.array(happened), 'The next event, with those of the same date; at most 50 that name nobody'),
});

export type StatusRecord = v.InferOutput<typeof statusSchema>;
