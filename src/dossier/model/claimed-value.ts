import { type PartialDate, parseDate } from '../../dates/edtf.js';
import { readDate } from '../../dates/read.js';

/**
 * What claims that compete are told apart by: the days that a date can mean, however it is written and however sure it
 * is; of any other value its words. Signs count, since $500 is not €500. Undefined where nothing is stated.
 */
export function statedBy(value: string | undefined, date: PartialDate | undefined): string | undefined {
  const words = value?.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const stated = words === undefined ? date : dateOf(words);
  return stated === undefined ? words?.toLowerCase() : `${stated.earliest}/${stated.latest}`;
}

function dateOf(words: string): PartialDate | undefined {
  const reading = parseDate(readDate(words) ?? '');
  return 'date' in reading ? reading.date : undefined;
}
