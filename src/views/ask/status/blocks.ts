import { isBefore } from '../../../dates/compare.js';
import { dateOf } from '../../../dates/edtf.js';
import { printDate, printWhen } from '../../../dates/print.js';
import { forces } from '../../../dossier/measures/in-force.js';
import type { Dossier } from '../../../dossier/model/dossier.js';
import { linked } from '../../blocks/anchors.js';
import { capital, date, heading, marks, muted, personHeading } from '../../blocks/prose.js';
import { uncoveredArrest } from '../../blocks/uncovered-arrest.js';
import type { Block, Entry, Run } from '../../view.js';
import { inWords, measureEntries } from './measures.js';
import type { StatusRecord } from './record.js';
import { possibly, step } from './step.js';

type Charge = StatusRecord['charges'][number];
type Happened = StatusRecord['before'][number];

/** Each person with what was in force, the charges and the events around the time. */
export function statusBlocks(records: readonly StatusRecord[], dossier: Dossier): Block[] {
  const note = howSure(records, dossier);
  return [...(note === '' ? [] : [{ kind: 'note' as const, text: [note] }]), ...records.flatMap(personBlocks)];
}

function personBlocks(record: StatusRecord): Block[] {
  const { name, on, charges } = record;
  const { detentions, others } = measureEntries(record);
  const none = isDay(on) ? 'No detention is recorded for this day.' : 'No detention is recorded for this time.';
  return [
    personHeading(record, `${name}, ${printDate(on)}`, 2),
    ...death(record),
    ...(detentions.length === 0 ? [{ kind: 'paragraph' as const, text: [none] }] : []),
    ...record.uncovered.map((arrest) => uncoveredArrest(arrest)),
    ...part('Detention', detentions),
    ...part('Other measures', others),
    ...part('Charges', charges.map(chargeEntry)),
    ...part('Events', eventEntries(record)),
  ];
}

/** The death of a person, if it may have happened by then. */
function death({ name, on, died }: StatusRecord): Block[] {
  const [date, time] = [dateOf(died ?? ''), dateOf(on)];
  if (died === undefined || date === undefined || time === undefined) return [];
  const isPast = date.latest !== null && time.latest !== null && date.latest <= time.latest;
  return [{ kind: 'paragraph', text: [`${name} died ${printWhen(died)}${isPast ? '' : possibly}.`] }];
}

function part(title: string, items: readonly Entry[]): Block[] {
  return items.length === 0 ? [] : [heading(title, 3), { kind: 'entries', items }];
}

function chargeEntry(charge: Charge): Entry {
  const { id, law, title, brought, by, decisions, possible, note } = charge;
  const isBrought = brought?.surely || charge.state !== 'pending';
  return {
    label: [chargeLabel(charge)],
    body: [
      [linked({ text: title ?? law, style: 'strong' }, 'charge', id), ...marks(charge)],
      ...(title === undefined ? [] : [[law]]),
      brought === undefined
        ? [
            muted(
              `When it was brought is not stated${charge.state === 'pending' ? ', so it may have been later' : ''}.`,
            ),
          ]
        : [
            date(brought.date),
            ': ',
            linked(brought.title, 'event', brought.id),
            ...(by === undefined ? [] : [' (', linked(by.name, 'organization', by.id), ')']),
            ...(isBrought ? [] : [possibly]),
            ...marks(brought),
          ],
      ...decisions.map(({ outcome, sentence, event: id, ...event }) =>
        step(outcome, { id, ...event }, sentence === undefined ? [] : [`: ${sentence}`]),
      ),
      ...possible.map(({ outcome, sentence, event: id, ...event }) =>
        step(outcome, { id, ...event }, [possibly, ...(sentence === undefined ? [] : [`: ${sentence}`])]),
      ),
      ...(note === undefined ? [] : [[muted(note.trim())]]),
    ],
  };
}

/** A charge that may have been brought later is only possibly pending. */
function chargeLabel({ state, brought }: Charge): Run {
  if (state !== 'pending') return { text: state, style: 'strong' };
  return muted(brought?.surely ? state : 'possibly pending');
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
function howSure(records: readonly StatusRecord[], { asOf, checked }: Dossier): string {
  const on = records[0]?.on;
  if (on === undefined) return '';
  const date = dateOf(on);
  const isLater = asOf !== undefined && date !== undefined && isBefore(asOf, { ...date, earliest: date.latest });
  const isOpen = records.some(({ measures }) => measures.some(({ end }) => end?.latest === null));
  return [
    ...(isDay(on) ? [] : meanings(records)),
    ...(asOf === undefined
      ? isOpen
        ? [
            'The file does not say when it was last checked, so a measure without an end was at most possibly in force after its first day.',
          ]
        : []
      : checked === undefined
        ? [`The file was last checked ${printWhen(asOf.edtf)}.`]
        : [`This is what was known ${printWhen(asOf.edtf)}; the file was last checked ${printWhen(checked.edtf)}.`]),
    ...(isLater ? ['Nothing is certain about later days.'] : []),
  ].join(' ');
}

const meaning: Readonly<Record<(typeof forces)[number], string>> = {
  surely: 'on every day of this time',
  'in-part': 'surely on some of these days',
  possibly: 'on some of these days, or perhaps on none',
};

/** Explains the words that occur. */
function meanings(records: readonly StatusRecord[]): string[] {
  const measures = records.flatMap((record) => record.measures.filter(({ kind }) => kind !== 'fine'));
  const used = forces.filter((force) => measures.some(({ inForce }) => inForce === force));
  const words = used.map((force, index) =>
    index === 0 ? `“${capital(inWords(force))}” means ${meaning[force]}` : `“${inWords(force)}” ${meaning[force]}`,
  );
  return used.length === 0 ? [] : [`${words.join(', ')}.`];
}

function isDay(on: string): boolean {
  const date = dateOf(on);
  return date !== undefined && date.earliest === date.latest;
}
