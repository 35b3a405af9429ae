import { type Day, type PartialDate, parseDate, resemblesNoDate } from '../../dates/edtf.js';
import { CasefileError } from '../../problems/casefile-error.js';
import { didYouMean } from '../../problems/suggest.js';

/** Collect the values of an option that can be repeated. */
export function collect(
  option: string,
  hint: string,
): (value: string, before?: readonly string[]) => readonly string[] {
  return (value, before = []) => {
    if (value === '') throw new CasefileError(`${option} needs a value`, { hint });
    return [...before, value];
  };
}

/** Collect the values of a filter: `--kind arrest,trial` means either, `--tag a --tag b` means both. */
export function collectValues(
  value: string,
  before: readonly (readonly string[])[] = [],
): readonly (readonly string[])[] {
  if (value.replaceAll(',', '').trim() === '') {
    throw new CasefileError('a filter needs a value', { hint: 'Write the value after the option.' });
  }
  return [...before, [value.trim()]];
}

/** Parse an option that accepts only certain words. `hintOf` knows other words for them. */
export function oneOf<T extends string>(
  noun: string,
  allowed: readonly T[],
  hintOf: (value: string) => string | undefined = () => undefined,
): (value: string) => T {
  return (value) => {
    const found = allowed.find((candidate) => candidate === value);
    if (found !== undefined) return found;
    throw new CasefileError(`${noun} cannot be "${value}"`, {
      hint: hintOf(value) ?? didYouMean(value, allowed) ?? `Allowed values: ${allowed.join(', ')}.`,
    });
  };
}

/** Parse any date of EDTF. */
export function readDate(value: string): PartialDate {
  const read = parseDate(value);
  if ('date' in read) return read.date;
  throw new CasefileError(`"${value}" ${read.message}`, { hint: read.hint });
}

/** A date with a first and a last day. */
export type ClosedDate = PartialDate & { readonly earliest: Day; readonly latest: Day };

/** Parse a date whose first and last day are known. `instead` is a hint for a text that resembles no date. */
export function readClosedDate(option: string, instead?: string): (value: string) => ClosedDate {
  const hint = ['Write a day, a month or a year: 2020-06-30, 2020-06, 2020.', instead].filter(Boolean).join(' ');
  return (value) => {
    if (resemblesNoDate(parseDate(value))) throw new CasefileError(`${option} needs a date, not "${value}"`, { hint });
    const { edtf, earliest, latest } = readDate(value);
    if (earliest !== null && latest !== null) return { edtf, earliest, latest };
    throw new CasefileError(`${option} needs a date with a start and an end, not "${value}"`, { hint });
  };
}

/** Parse a whole number, which may be at most `most`. */
export function readNumber(option: string, most?: number): (value: string) => number {
  return (value) => {
    if (/^\d{1,9}$/.test(value) && Number(value) <= (most ?? Number.POSITIVE_INFINITY)) return Number(value);
    const hint = most === undefined ? 'Write a whole number.' : `Write a whole number from 0 to ${most}.`;
    throw new CasefileError(`${option} cannot be "${value}"`, { hint });
  };
}
