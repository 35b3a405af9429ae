import { parseDate } from './partial-date.js';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';

/** Each notation with its parts in the order year, month, day. */
const notations: readonly (readonly [RegExp, (...parts: string[]) => readonly string[]])[] = [
  [new RegExp(`^${day} ${month},? (\\d{4})$`, 'i'), (d = '', m = '', y = '') => [y, m, d]],
  [new RegExp(`^${month} ${day},? (\\d{4})$`, 'i'), (m = '', d = '', y = '') => [y, m, d]],
  [new RegExp(`^${month},? (\\d{4})$`, 'i'), (m = '', y = '') => [y, m]],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, (...parts) => parts],
  [/^(\d{4})([/.])(\d{1,2})\2(\d{1,2})$/, (y = '', _ = '', m = '', d = '') => [y, m, d]],
  [/^(\d{4})-(\d)$/, (...parts) => parts],
  // With dots the day comes first; with slashes only where one of the two can be no month.
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (d = '', m = '', y = '') => [y, m, d]],
  [/^(1[3-9]|2\d|3[01])[/-](\d{1,2})[/-](\d{4})$/, (d = '', m = '', y = '') => [y, m, d]],
  [/^(\d{1,2})[/-](1[3-9]|2\d|3[01])[/-](\d{4})$/, (m = '', d = '', y = '') => [y, m, d]],
  [/^(\d{3})0s$/, (decade = '') => [`${decade}X`]],
];

/**
 * The EDTF date that a text of another notation can only mean: `17 April 2020`, `Apr. 2020`, `17.4.2020`, `2020-4-7`,
 * `circa 1990`, `1990s`. Undefined where it can mean two (`04/05/2020`), says more than EDTF can, or is no date.
 */
export function mendDate(text: string): string | undefined {
  const [, about, rest = ''] = /^(circa |ca?\. ?|about )?(.*)$/i.exec(text.trim()) ?? [];
  const exact = isDate(rest) ? rest : inAnotherNotation(rest);
  if (exact === undefined || exact === text) return undefined;
  const mended = about === undefined ? exact : `${exact}~`;
  return isDate(mended) ? mended : undefined;
}

function inAnotherNotation(text: string): string | undefined {
  for (const [notation, order] of notations) {
    const found = notation.exec(text);
    if (found)
      return order(...found.slice(1))
        .map(number)
        .join('-');
  }
  return undefined;
}

function number(part: string): string {
  const index = months.indexOf(part.slice(0, 3).toLowerCase());
  return (index === -1 ? part : String(index + 1)).padStart(2, '0');
}

function isDate(text: string): boolean {
  return 'date' in parseDate(text);
}
