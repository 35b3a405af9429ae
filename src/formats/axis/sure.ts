import { type Day, dateOf, isQualified } from '../../dates/edtf.js';
import type { ChartEvent } from '../../views/view.js';

/**
 * The days on which an event surely went on: of `1990/2019-05` from the last day of 1990 to the first of May 2019. Null
 * if no day is sure, as of an event on an unknown day of 1990.
 */
export function sureDays(event: ChartEvent): { readonly first: Day; readonly last: Day } | null {
  const { date, bar, earliest, latest } = event;
  if (bar !== undefined) return bar.sure;
  if (isQualified(date) || earliest === null || latest === null) return null;
  if (earliest === latest) return { first: earliest, last: latest };
  const [start, end] = date.split('/').map(dateOf);
  if (start === undefined || end === undefined) return null;
  const [{ latest: first }, { earliest: last }] = [start, end];
  return first === null || last === null || first > last ? null : { first, last };
}
