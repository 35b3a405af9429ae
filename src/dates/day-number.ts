import type { Day } from './edtf.js';

const milliseconds = 24 * 60 * 60 * 1000;

/** The number of days since 1 January 1970, negative before. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / milliseconds;
}

/** The day with a number. */
export function dayOf(number: number): Day {
  return new Date(number * milliseconds).toISOString().slice(0, 10);
}
