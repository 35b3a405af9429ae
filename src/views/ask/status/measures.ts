import { printWhen } from '../../../dates/print.js';
import { detentionKinds, measureWords } from '../../../dossier/format/vocabulary.js';
import { linked } from '../../blocks/anchors.js';
import { isInterval, printDay, printDuration } from '../../blocks/measure-times.js';
import { type Nested, nested } from '../../blocks/nested.js';
import { capital, date, listed, marks, muted, separated } from '../../blocks/prose.js';
import type { Entry, Inline, Run, Text } from '../../view.js';
import type { StatusRecord } from './record.js';
import { possibly, step } from './step.js';

type Measure = StatusRecord['measures'][number];
type Undetermined = StatusRecord['undetermined'][number];

/** The entries of the detentions, and of the other measures, each with its parts. */
export function measureEntries(record: StatusRecord): { readonly detentions: Entry[]; readonly others: Entry[] } {
  const wholes = wholesOf(record);
  const entries = (hasDetention: boolean) =>
    wholes.filter((whole) => whole.some(isDetention) === hasDetention).flatMap((whole) => whole.map(entryOf));
  return { detentions: entries(true), others: entries(false) };
}

/** The measures of a person, each with its parts. Those whose dates are unclear come last. */
function wholesOf({ measures, undetermined }: StatusRecord): Nested<Measure | Undetermined>[][] {
  const wholes: Nested<Measure | Undetermined>[][] = [];
  for (const one of nested<Measure | Undetermined>([...measures, ...undetermined])) {
    if (one.depth > 0) wholes.at(-1)?.push(one);
    else wholes.push([one]);
  }
  return wholes;
}

function isDetention({ record: { kind } }: Nested<Measure | Undetermined>): boolean {
  return detentionKinds.includes(kind);
}

function entryOf({ record, depth }: Nested<Measure | Undetermined>): Entry {
  const entry =
    'reason' in record ? undeterminedEntry(record) : record.kind === 'fine' ? fineEntry(record) : measureEntry(record);
  return { ...entry, ...(depth > 0 && { depth }) };
}

export function inWords(force: Measure['inForce']): string {
  return force.replace('-', ' ');
}

function measureEntry(measure: Measure): Entry {
  const { inForce, since } = measure;
  const where = whereHeld(measure);
  return {
    label: [forceLabel(inForce)],
    body: [
      measureTitle(measure, since),
      ...uninterrupted(measure).map((text) => [capital(text)]),
      ...(where.length === 0 ? [] : [listed(where)]),
      ...order(measure),
      [recorded(measure)],
      ...reviews(measure),
    ],
  };
}

/** Since when a person was held without a day at liberty, if that is longer than the measure was in force. */
export function uninterrupted({ heldSince }: Measure): string[] {
  return heldSince === undefined ? [] : [`held without interruption since ${printDay(heldSince)}`];
}

/** How sure it is that a measure was in force. */
export function forceLabel(force: Measure['inForce']): Run {
  const label = inWords(force);
  return force === 'possibly' ? muted(label) : { text: label, style: 'strong' };
}

/** The place of a measure, and who carried it out. */
export function whereHeld({ place, placeId, heldBy }: Measure): Inline[] {
  return [
    place && linked(place, 'place', placeId),
    heldBy && linked(`held by ${heldBy.name}`, 'organization', heldBy.id),
  ].filter((one) => one !== undefined);
}

/** A fine has no duration: it is ordered, and perhaps paid. */
function fineEntry(fine: Measure): Entry {
  const { inForce, paid, since, until } = fine;
  const label = paid === 'surely' ? 'paid' : 'ordered';
  const payment =
    until === '..'
      ? ['Not paid when the file was last checked']
      : paid === undefined || until === undefined
        ? []
        : [`Paid ${printPoint(until)}${paid === 'surely' ? '' : possibly}`];
  return {
    label: [inForce === 'possibly' ? muted(inForce) : { text: label, style: 'strong' }],
    body: [
      measureTitle(fine),
      ...order(fine, fine.ordered === undefined ? since : undefined),
      ...payment.map((text) => [text]),
      ...reviews(fine),
    ],
  };
}

/** The kind of a measure, and since when it was in force if that is given. */
export function measureTitle(measure: Measure | Undetermined, since?: string): Text {
  const link = linked({ text: capital(measureWords[measure.kind]), style: 'strong' }, 'measure', measure.id);
  return [link, ...begun(since), ...marks(measure)];
}

function reviews({ reviewed, note }: Measure): Text[] {
  return [
    ...reviewed.map(({ outcome = 'reviewed', ...event }) => step(outcome, event, event.surely ? [] : [possibly])),
    ...(note === undefined ? [] : [[muted(note.trim())]]),
  ];
}

/** When a measure began: on a day, or between two days. */
function begun(since: string | undefined): Inline[] {
  if (since === undefined) return [];
  return isInterval(since) ? [`, begun ${printDay(since)}`] : [' since ', date(since)];
}

/** A day, or the days between which it was, as part of a sentence. */
function printPoint(edtf: string): string {
  return isInterval(edtf) ? printDay(edtf) : printWhen(edtf);
}

/** What was ordered, when and by whom. The day is that of the event, or else the given one. */
function order({ lasts, amount, ordered, orderedBy }: Measure, day?: string): Text[] {
  if ((lasts ?? amount ?? ordered ?? orderedBy[0] ?? day) === undefined) return [];
  const by = orderedBy.map(({ kind, id, name, ...support }) => [linked(name, kind, id), ...marks(support)]);
  const extent = [lasts && printDuration(lasts), amount].filter((one) => one !== undefined);
  return [
    [
      'Ordered',
      ...(ordered === undefined ? [] : [' ', linked(printWhen(ordered.date), 'event', ordered.id)]),
      ...(ordered === undefined || ordered.surely ? [] : [possibly]),
      ...(day === undefined ? [] : [' ', printPoint(day)]),
      ...(by.length === 0 ? [] : [' by ', ...separated(by, ', ')]),
      ...(extent.length === 0 ? [] : [`: ${extent.join(', ')}`]),
    ],
  ];
}

function recorded({ since, until, period, ordered }: Measure): string {
  const isOnlyOrdered = since === undefined && until === undefined && ordered !== undefined;
  return `Recorded: ${isOnlyOrdered ? 'start not stated' : period}`;
}

const reasons: Readonly<Record<Undetermined['reason'], string>> = {
  start: 'Nothing says when it began.',
  order: 'Its dates contradict each other.',
};

function undeterminedEntry(measure: Undetermined): Entry {
  const { kind, reason } = measure;
  const why = kind === 'fine' && reason === 'start' ? 'Nothing says when it was ordered.' : reasons[reason];
  return { label: [muted('unclear')], body: [measureTitle(measure), [{ text: why, style: 'warning' }]] };
}
