import type { Day, PartialDate } from './edtf.js';
import { timeOfDay } from './time-of-day.js';

type Bounds = Pick<PartialDate, 'earliest' | 'latest'> & Partial<Pick<PartialDate, 'edtf'>>;

const before: Day = '0000-00-00';
const after: Day = '9999-99-99';

/**
 * A total order for lists: by earliest day, or by the latest if the start is open; then the shorter span first, so
 * that the first day of a month comes before the month; then by the time of day, as it is written.
 */
export function compareDates(a: Bounds, b: Bounds): number {
  const days = compareDays(firstDay(a), firstDay(b)) || compareDays(a.latest ?? after, b.latest ?? after);
  return days || compareDays(clockOf(a), clockOf(b));
}

/** Whether `a` is certainly before `b`; false if that is unknown. */
export function isBefore(a: Bounds, b: Bounds): boolean {
  return a.latest !== null && b.earliest !== null && a.latest < b.earliest;
}

/** Whether the two dates may share a day. */
export function overlaps(a: Bounds, b: Bounds): boolean {
  return (a.earliest ?? before) <= (b.latest ?? after) && (b.earliest ?? before) <= (a.latest ?? after);
}

/** Whether `a` is entirely inside `b`. An open end is inside an open end only. */
export function within(a: Bounds, b: Bounds): boolean {
  return (a.earliest ?? before) >= (b.earliest ?? before) && (a.latest ?? after) <= (b.latest ?? after);
}

function clockOf({ edtf = '' }: Bounds): string {
  return timeOfDay(edtf)?.clock ?? '';
}

function firstDay({ earliest, latest }: Bounds): Day {
  return earliest ?? latest ?? before;
}

export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function earlierOf(a: Day, b: Day): Day {
  return a < b ? a : b;
}

export function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The time from one day to another; null is an unknown day. */
export function timeBetween(earliest: Day | null, latest: Day | null): PartialDate {
  return { edtf: `${earliest ?? ''}/${latest ?? ''}`, earliest, latest };
}
