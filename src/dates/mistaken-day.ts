import { dayNumber } from './day-number.js';
import type { Day } from './edtf.js';

/**
 * Whether an author who wrote one day may have meant another: about a month apart, one number
 * different, or two swapped.
 */
export function mayBeMeant(one: Day, other: Day): boolean {
  if (Math.abs(dayNumber(one) - dayNumber(other)) <= 31) return true;
  const [year, month, day] = one.split('-');
  const [otherYear, otherMonth, otherDay] = other.split('-');
  const same = [year === otherYear, month === otherMonth, day === otherDay].filter(Boolean).length;
  return same === 2 || (year === otherYear && month === otherDay && day === otherMonth);
}
