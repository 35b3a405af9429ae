/** The English names of the months, January first. */
export const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The short name of a month, given its number from 1: `Apr`. */
export function shortMonth(number: string | number): string {
  return monthNames[Number(number) - 1]?.slice(0, 3) ?? '';
}

/** The two-digit number of a month, given its name or the beginning of it: `April`, `apr`, `Apr.`. */
export function monthNumber(name: string): string | undefined {
  const start = name.slice(0, 3).toLowerCase();
  const index = monthNames.findIndex((month) => month.slice(0, 3).toLowerCase() === start);
  return index === -1 ? undefined : String(index + 1).padStart(2, '0');
}
