import { isBefore } from '../../../dates/compare.js';
import { parseDate } from '../../../dates/edtf.js';
import { printDate, printWhen } from '../../../dates/print.js';
import { detentionKinds, measureWords } from '../../../dossier/format/vocabulary.js';
import type { Dossier } from '../../../dossier/model/dossier.js';
import { linked } from '../../blocks/anchors.js';
import { isInterval, printDay, printDuration } from '../../blocks/measure-times.js';
import { capital, date, heading, listed, marks, muted, personHeading } from '../../blocks/prose.js';
import { uncoveredArrest } from '../../blocks/uncovered-arrest.js';
import type { Block, Entry, Inline, Run, Text } from '../../view.js';
import type { StatusRecord } from './record.js';

type Measure = StatusRecord['measures'][number];
type Undetermined = StatusRecord['undetermined'][number];
type Charge = StatusRecord['charges'][number];
type Happened = StatusRecord['before'][number];

/** Each person with what was in force, the charges and the events around the time. */
export function statusBlocks(records: readonly StatusRecord[], dossier: Dossier): Block[] {
  const note = howSure(records, dossier);
  return [...(note === '' ? [] : [{ kind: 'note' as const, text: [note] }]), ...records.flatMap(personBlocks)];
}

function personBlocks(record: StatusRecord): Block[] {
  const { name, on, measures, undetermined, charges } = record;
  const isDetention = ({ kind }: Measure | Undetermined) => detentionKinds.includes(kind);
  const all: readonly Entry[][] = [true, false].map((wanted) => [
    ...measures.filter((one) => isDetention(one) === wanted).map(measureEntry),
    ...undetermined.filter((one) => isDetention(one) === wanted).map(undeterminedEntry),
  ]);
  const [detentions = [], others = []] = all;
  const none = isDay(on) ? 'No detention is recorded for this day.' : 'No detention is recorded for this time.';
  return [
    personHeading(record, `${name}, ${printDate(on)}`, 2),
    ...death(record),
    ...(detentions.length === 0 ? [{ kind: 'paragraph' as const, text: [none] }] : []),
    ...record.uncovered.map(uncoveredArrest),
    ...part('Detention', detentions),
    ...part('Other measures', others),
    ...part('Charges', charges.map(chargeEntry)),
    ...part('Events', eventEntries(record)),
  ];
}

/** The death of a person, if it may have happened by then. */
function death({ name, on, died }: StatusRecord): Block[] {
  const [read, time] = [parseDate(died ?? ''), parseDate(on)];
  if (died === undefined || !('date' in read) || !('date' in time)) return [];
  const isPast = read.date.latest !== null && time.date.earliest !== null && read.date.latest <= time.date.earliest;
  return [{ kind: 'paragraph', text: [`${name} died ${printWhen(died)}${isPast ? '' : ', possibly by then'}.`] }];
}

function part(title: string, items: readonly Entry[]): Block[] {
  return items.length === 0 ? [] : [heading(title, 3), { kind: 'entries', items }];
}

function measureEntry(measure: Measure): Entry {
  const { id, kind, inForce, since, place, placeId, heldBy, note } = measure;
  const where = [
    place && linked(place, 'place', placeId),
    heldBy && linked(`held by ${heldBy.name}`, 'organization', heldBy.id),
  ].filter((one) => one !== undefined);
  return {
    label: [inForce === 'surely' ? { text: inForce, style: 'strong' } : muted(inForce)],
    body: [
      [
        linked({ text: capital(measureWords[kind]), style: 'strong' }, 'measure', id),
        ...begun(since),
        ...marks(measure),
      ],
      ...(where.length === 0 ? [] : [listed(where)]),
      ...order(measure),
      [recorded(measure)],
      ...measure.reviewed.map(({ outcome = 'reviewed', ...event }) => step(outcome, event)),
      ...(note === undefined ? [] : [[muted(note.trim())]]),
    ],
  };
}

/** When a measure began: on a day, or on one between two days. */
function begun(since: string | undefined): Inline[] {
  if (since === undefined) return [];
  return isInterval(since) ? [`, begun ${printDay(since)}`] : [' since ', date(since)];
}

/** What was ordered, when and by whom. */
function order({ lasts, amount, ordered, authority }: Measure): Text[] {
  if (lasts === undefined && amount === undefined && ordered === undefined) return [];
  const extent = [lasts && printDuration(lasts), amount].filter((one) => one !== undefined);
  return [
    [
      'Ordered',
      ...(ordered === undefined ? [] : [' ', linked(printWhen(ordered.date), 'event', ordered.id)]),
      ...(authority === undefined ? [] : [' by ', linked(authority.name, 'organization', authority.id)]),
      ...(extent.length === 0 ? [] : [`: ${extent.join(', ')}`]),
    ],
  ];
}

function recorded({ since, until, period }: Measure): string {
  return `Recorded: ${since === undefined && until === undefined ? 'start not stated' : period}`;
}

/** What an event did, and when: `Upheld in Sep 2020 [11][12]`. */
function step(what: string, event: Pick<Happened, 'id' | 'date' | 'refs' | 'standIns'>, remark: Text = []): Inline[] {
  const link = linked(`${capital(what)} ${printWhen(event.date)}`, 'event', event.id);
  return [link, ...remark, ...marks({ status: 'reported', ...event })];
}

const reasons: Readonly<Record<Undetermined['reason'], string>> = {
  start: 'Nothing says when it began.',
  order: 'Its dates contradict each other.',
};

function undeterminedEntry(measure: Undetermined): Entry {
  return {
    label: [muted('unclear')],
    body: [
      [
        linked({ text: capital(measureWords[measure.kind]), style: 'strong' }, 'measure', measure.id),
        ...marks(measure),
      ],
      [{ text: reasons[measure.reason], style: 'warning' }],
    ],
  };
}

function chargeEntry(charge: Charge): Entry {
  const { id, law, title, brought, by, decisions, possible, note } = charge;
  return {
    label: [chargeLabel(charge)],
    body: [
      [linked({ text: title ?? law, style: 'strong' }, 'charge', id), ...marks(charge)],
      ...(title === undefined ? [] : [[law]]),
      brought === undefined
        ? [muted(`When it was brought is not stated${charge.state === 'pending' ? ', so perhaps later' : ''}.`)]
        : [
            date(brought.date),
            ': ',
            linked(brought.title, 'event', brought.id),
            ...(by === undefined ? [] : [' (', linked(by.name, 'organization', by.id), ')']),
            ...marks(brought),
          ],
      ...decisions.map(({ outcome, sentence, event: id, ...event }) =>
        step(outcome, { id, ...event }, sentence === undefined ? [] : [`: ${sentence}`]),
      ),
      ...possible.map(({ outcome, sentence, event: id, ...event }) =>
        step(outcome, { id, ...event }, [', possibly by then', ...(sentence === undefined ? [] : [`: ${sentence}`])]),
      ),
      ...(note === undefined ? [] : [[muted(note.trim())]]),
    ],
  };
}

/** Nobody can tell whether a charge without a date was brought by then. */
function chargeLabel({ state, brought }: Charge): Run {
  if (state !== 'pending') return { text: state, style: 'strong' };
  return muted(brought === undefined ? 'possibly pending' : state);
}

function eventEntries({ before, around, after }: StatusRecord): Entry[] {
  const entry = (label: string) => (event: Happened) => ({
    label: [muted(label)],
    body: [[date(event.date), ': ', linked(event.title, 'event', event.id), ...marks(event)]],
  });
  const none = (label: string) => [{ label: [muted(label)], body: [[muted('None is recorded.')]] }];
  return [
    ...(before.length === 0 ? none('last') : before.map(entry('last'))),
    ...around.map(entry('around then')),
    ...(after.length === 0 ? none('next') : after.map(entry('next'))),
  ];
}

/** How sure the file can be of that time. */
function howSure(records: readonly StatusRecord[], { asOf }: Dossier): string {
  const on = records[0]?.on;
  if (on === undefined) return '';
  const read = parseDate(on);
  const isLater = asOf !== undefined && 'date' in read && isBefore(asOf, { ...read.date, earliest: read.date.latest });
  const isOpen = records.some(({ measures }) => measures.some(({ end }) => end?.latest === null));
  return [
    ...(isDay(on)
      ? []
      : ['“Surely” means on every day of this time, “possibly” on some of its days or perhaps on none.']),
    ...(asOf === undefined
      ? isOpen
        ? [
            'The file does not say when it was last checked, so a measure without an end is only possible after its first day.',
          ]
        : []
      : [`The file was last checked ${printWhen(asOf.edtf)}.`]),
    ...(isLater ? ['What it says about later days is only possible.'] : []),
  ].join(' ');
}

function isDay(on: string): boolean {
  const read = parseDate(on);
  return 'date' in read && read.date.earliest === read.date.latest;
}
