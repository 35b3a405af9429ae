import type { PartialDate } from '../../../dates/edtf.js';
import type { Check, Place } from '../check.js';

/**
 * The years that are probably of the Islamic calendar: those of the lunar one for 1834 to 2077, and of the solar one
 * for 1871 to 2121.
 */
const years = { first: 1250, last: 1500 };

/** The year of a date that is probably of the Islamic calendar; undefined for any other date. */
export function otherYear({ edtf }: PartialDate): number | undefined {
  const [, written] = /^(\d{4})(?!\d|X)/.exec(edtf) ?? [];
  const year = Number(written);
  return year >= years.first && year <= years.last ? year : undefined;
}

/** Years of a case file are those of the Gregorian calendar, and nothing in it happened in the Middle Ages. */
export const otherCalendar: Check = {
  code: 'other-calendar',
  check({ dossier, report }) {
    const look = (place: Required<Pick<Place, 'item' | 'path'>>, name: string, date: PartialDate | undefined) => {
      const year = date && otherYear(date);
      if (date === undefined || year === undefined) return;
      report(place, `the date ${date.edtf} of ${name} is in the Middle Ages`, hintOn(year));
    };
    for (const event of dossier.timeline) look({ item: event, path: ['date'] }, `event "${event.id}"`, event.date);
    for (const measure of dossier.measures)
      for (const key of ['from', 'to'] as const)
        look({ item: measure, path: [key] }, `measure "${measure.id}"`, measure[key]);
    for (const reference of dossier.references)
      for (const key of ['issued', 'accessed'] as const)
        look({ item: reference, path: [key] }, `reference "${reference.id}"`, reference[key]);
    for (const person of dossier.people.values())
      for (const key of ['born', 'died'] as const)
        look({ item: person, path: [key] }, `person "${person.id}"`, person[key]);
  },
};

/** The Gregorian years in which a year of the lunar and of the solar calendar begins. */
function hintOn(year: number): string {
  // A lunar year has 354.367 days, and the first one began in July 622.
  const lunar = Math.floor(622.54 + (year - 1) * 0.970224);
  return `Write dates in the Gregorian calendar. The Islamic year ${year} began in ${lunar}, and that of the Iranian calendar in ${year + 621}.`;
}
