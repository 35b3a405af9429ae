import type { PartialDate } from './edtf.js';
import { monthNames } from './months.js';
import { printDate } from './print.js';
import { dayOnly } from './time-of-day.js';

/** Years of a longer time are not listed one by one. */
const mostYears = 100;

const shortNames = new RegExp(`\\b(?:${monthNames.map((name) => name.slice(0, 3)).join('|')})\\b`, 'g');

/** The words by which a search finds a date: `17 Apr 2020, 17 April 2020, 2020-04-17`, and each year of a long time. */
export function searchWords({ edtf, earliest, latest }: PartialDate): string {
  const printed = printDate(edtf);
  const long = printed.replace(shortNames, (short) => monthNames.find((name) => name.startsWith(short)) ?? short);
  return [...new Set([printed, long, ...yearsOf(earliest, latest), edtf, dayOnly(edtf)])].join(', ');
}

function yearsOf(earliest: string | null, latest: string | null): string[] {
  if (earliest === null || latest === null) return [];
  const [first, last] = [earliest, latest].map((day) => Number(day.slice(0, 4))) as [number, number];
  const count = last - first + 1;
  return count === 1 || count > mostYears ? [] : Array.from({ length: count }, (_, index) => String(first + index));
}
