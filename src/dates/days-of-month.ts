interface DaysOfMonth {
  readonly first: string;
  readonly last: string;
  /** The name of the month, as it is written. */
  readonly month: string;
  readonly year: string;
}

/** Read several days of one month: `17-19 April 2020`, `April 17–19, 2020`. Undefined if the text is something else. */
export function daysOfMonth(text: string): DaysOfMonth | undefined {
  // Few texts have such a dash, and V8 takes a millisecond to compile the letters of all scripts.
  if (!/^\d{1,2}\s*[-–—]|[-–—]\s*\d{1,2},?\s+\d{4}$/.test(text)) return undefined;
  const { groups } =
    /^(?<first>\d{1,2})\s*[-–—]\s*(?<last>\d{1,2})\s+(?<month>\p{L}+\.?),?\s+(?<year>\d{4})$/u.exec(text) ??
    /^(?<month>\p{L}+\.?)\s+(?<first>\d{1,2})\s*[-–—]\s*(?<last>\d{1,2}),?\s+(?<year>\d{4})$/u.exec(text) ??
    {};
  if (groups === undefined) return undefined;
  const { first = '', last = '', month = '', year = '' } = groups;
  return { first, last, month, year };
}
