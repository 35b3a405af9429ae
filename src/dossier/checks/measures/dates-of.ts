import { overlaps } from '../../../dates/compare.js';
import { isCertain, type PartialDate } from '../../../dates/edtf.js';
import { indexById } from '../../../index-by-id.js';
import { type Bounds, MeasureTimes } from '../../measures/bounds.js';
import { eventDates } from '../../measures/event-dates.js';
import type { Dossier, Event, Measure } from '../../model/dossier.js';
import { doubtedDates } from '../dates/doubted.js';

/** A date on which a measure began or ended: its own, or that of an event. */
export interface MeasureDate {
  readonly key: 'from' | 'to' | 'begins' | 'ends' | 'ordered';
  readonly date: PartialDate;
  readonly event?: Event;
}

/** All that is certain about when a measure began and ended, its own dates first. */
export interface CertainDates {
  readonly starts: readonly MeasureDate[];
  readonly ends: readonly MeasureDate[];
}

/**
 * Make a function that finds the dates of a measure, without those that are in doubt. An open end, `..`, is not a date.
 */
export function measureDates(dossier: Dossier): (measure: Measure) => CertainDates {
  const { isWrong } = doubtedDates(dossier);
  const events = indexById(dossier.timeline);
  const own = (key: MeasureDate['key'], date: PartialDate | undefined): MeasureDate[] =>
    date && date.edtf !== '..' && isCertain(date) ? [{ key, date }] : [];
  const dateOf = eventDates(dossier.timeline);
  const given = (key: MeasureDate['key'], id: string | undefined, measure: Measure): MeasureDate[] => {
    const event = id === undefined ? undefined : events.get(id);
    const { date, disputed } = dateOf(id, measure) ?? {};
    // If sources differ on the date, it contradicts nothing.
    return event && date && disputed === undefined && isCertain(date) && !isWrong(event) ? [{ key, date, event }] : [];
  };
  return (measure) => {
    const { from, to, begins, ends, ordered } = measure;
    const of = (key: MeasureDate['key'], id: string | undefined) => given(key, id, measure);
    const isUnknown = from === undefined && begins === undefined;
    return {
      // Without a start, a measure began when it was ordered, or later.
      starts: isUnknown ? of('ordered', ordered) : [...own('from', from), ...of('begins', begins)],
      ends: [...own('to', to), ...of('ends', ends)],
    };
  };
}

/** The bounds of a measure, with the events that give them. */
export interface SureBounds {
  readonly bounds: Bounds;
  readonly events: readonly Event[];
}

/**
 * Make a function that finds the bounds of a measure on its own, without what it is within. Undefined if a date is in
 * doubt, or if two contradict each other.
 */
export function sureBounds(dossier: Dossier): (measure: Measure) => SureBounds | undefined {
  const datesOf = measureDates(dossier);
  const times = new MeasureTimes(dossier);
  return (measure) => {
    const { within: _, ...alone } = measure;
    const { from, to, begins, ends } = measure;
    const { starts, ends: stops } = datesOf(measure);
    const given = [from, begins, to?.edtf === '..' ? undefined : to, ends].filter((one) => one !== undefined);
    const dates = [...starts.filter(({ key }) => key !== 'ordered'), ...stops];
    const areAgreed = [starts, stops].every(([one, other]) => !one || !other || overlaps(one.date, other.date));
    // A death, which may be withheld, would need the reader's access too.
    const timing = times.timing(alone, { person: null });
    if (dates.length < given.length || !areAgreed || !('bounds' in timing)) return undefined;
    return { bounds: timing.bounds, events: eventsOf([...starts, ...stops]) };
  };
}

/** A date in a message: `2020-04`, or `2020-04, event "release"`. */
export function shownDate({ date, event }: MeasureDate): string {
  return event === undefined ? date.edtf : `${date.edtf}, event "${event.id}"`;
}

/** The events that give dates. A message about the dates needs access to them. */
export function eventsOf(dates: readonly MeasureDate[]): readonly Event[] {
  return dates.flatMap(({ event }) => event ?? []);
}
