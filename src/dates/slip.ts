import { dayNumber } from './day-number.js';
import type { Day } from './edtf.js';

/** Whether one day may be a slip for another: about a month apart, one number different, or two numbers swapped. */
export function maySlip(one: Day, other: Day): boolean {
  if (Math.abs(dayNumber(one) - dayNumber(other)) <= 31) return true;
  const [year, month, day] = one.split('-');
  const [otherYear, otherMonth, otherDay] = other.split('-');
  const same = [year === otherYear, month === otherMonth, day === otherDay].filter(Boolean).length;
  return same === 2 || (year === otherYear && month === otherDay && day === otherMonth);
}
