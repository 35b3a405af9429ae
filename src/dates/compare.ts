import type { Day, PartialDate } from './edtf.js';

type Bounds = Pick<PartialDate, 'earliest' | 'latest'>;

const before: Day = '0000-00-00';
const after: Day = '9999-99-99';

/**
 * A total order for lists: by earliest day, or by the latest where the start is open; then the shorter span first, so
 * that a day stands before the month it begins.
 */
export function compareDates(a: Bounds, b: Bounds): number {
  return compareDays(place(a), place(b)) || compareDays(a.latest ?? after, b.latest ?? after);
}

/** Whether `a` must lie before `b`; false where one cannot tell. */
export function isBefore(a: Bounds, b: Bounds): boolean {
  return a.latest !== null && b.earliest !== null && a.latest < b.earliest;
}

/** Whether the two can share a day. */
export function overlaps(a: Bounds, b: Bounds): boolean {
  return (a.earliest ?? before) <= (b.latest ?? after) && (b.earliest ?? before) <= (a.latest ?? after);
}

/** Whether `a` lies wholly inside `b`. An open end lies only inside an open end. */
export function within(a: Bounds, b: Bounds): boolean {
  return (a.earliest ?? before) >= (b.earliest ?? before) && (a.latest ?? after) <= (b.latest ?? after);
}

function place({ earliest, latest }: Bounds): Day {
  return earliest ?? latest ?? before;
}

function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
