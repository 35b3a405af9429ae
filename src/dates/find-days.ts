import { type Day, isDate } from './edtf.js';
import { monthNames, monthNumber } from './months.js';

const name = monthNames.join('|');
const written = new RegExp(
  `\\b(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})(?:st|nd|rd|th)? (${name}),? (\\d{4})|(${name}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4}))\\b`,
  'gi',
);

/** The days that an English text names, each once: `17 April 2020`, `April 17, 2020`, `2020-04-17`. */
export function findDays(text: string): Day[] {
  if (!/\d{4}/.test(text) || !/\b\d{1,2}(?:st|nd|rd|th)?\b/i.test(text)) return [];
  const days = [...text.matchAll(written)].map(([, year, month, day, day2, name2, year2, name3, day3, year3]) => {
    const number = month ?? monthNumber(name2 ?? name3 ?? '');
    return `${year ?? year2 ?? year3}-${number}-${(day ?? day2 ?? day3 ?? '').padStart(2, '0')}`;
  });
  return [...new Set(days)].filter((day) => isDate(day));
}
