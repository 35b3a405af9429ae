import { dateOf, type PartialDate } from '../../dates/edtf.js';
import { readDate } from '../../dates/read.js';

/**
 * A key by which the values of two claims are compared. Dates are equal if they cover the same days, in any notation
 * and with any qualifier. Other values are equal if their words are; signs count, because $500 is not €500.
 * Undefined without a value.
 */
export function statedBy(value: string | undefined, date: PartialDate | undefined): string | undefined {
  const words = value?.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const stated = words === undefined ? date : dateOf(readDate(words) ?? '');
  return stated === undefined ? words?.toLowerCase() : `${stated.earliest}/${stated.latest}`;
}
