import { isDate } from '../../dates/edtf.js';
import type { Field } from './draft.js';
import { looseDate, looseYear, reissued } from './loose-date.js';
import type { RisLine } from './ris-line.js';

/**
 * The date of issue. `DA` may hold a full date and `PY` only its year, so the most precise one counts. A date that
 * contradicts it is reported.
 */
export function issuedLine(dates: readonly RisLine[], years: readonly RisLine[]): Field[] {
  const lines = [...dates, ...years];
  const [year] = years.flatMap(({ value }) => (/^\d{4}$/.test(value) ? [value] : []));
  const read = lines.map((line) => ({ line, edtf: risDate(line.value) ?? inYear(line.value, year) }));
  const known = read.filter(({ edtf }) => edtf !== undefined);
  const [best = read[0]] = known.toSorted((a, b) => precision(b.edtf) - precision(a.edtf));
  if (best === undefined) return [];
  const { line, edtf } = best;
  const [, kept] = /^(\d{4})\//.exec(line.value) ?? [];
  if (edtf === undefined && kept !== undefined) {
    const value = `"${line.value}" cannot be read, so the date is now ${kept}`;
    return [
      { ...line, name: line.tag, variable: 'issued', value: { raw: kept } },
      { ...line, name: line.tag, variable: 'custom.unread', value },
    ];
  }
  const others = read.filter((other) => other !== best && other.edtf?.slice(0, 4) !== edtf?.slice(0, 4));
  return [
    {
      ...line,
      name: line.tag,
      variable: 'issued',
      value: { raw: reissued(line.value) ? line.value : (edtf ?? line.value) },
    },
    ...others.map(({ line: other }) => {
      const value = `"${other.value}" is another date, so it was not imported`;
      return { ...other, name: other.tag, variable: 'custom.unread', value };
    }),
  ];
}

/** How exact a date is: a date as EDTF after the last slash says most, then a longer one. */
function precision(edtf = ''): number {
  return edtf.split('/').length > 1 || /[?~%X]/.test(edtf) ? 99 : edtf.length;
}

/** `Mar 17` beside `PY  - 2020`. */
function inYear(value: string, year: string | undefined): string | undefined {
  return year === undefined ? undefined : looseDate(`${value.replace(/^(\d{1,2})[/.](\d{1,2})$/, '$1-$2')} ${year}`);
}

/**
 * Convert `YYYY/MM/DD/other` to EDTF. `other` is a season, a range of months, or what casefile writes there: a date
 * that the first parts cannot express, as EDTF.
 */
export function risDate(value: string): string | undefined {
  const [year = '', month = '', day = '', ...rest] = value.split('/').map((part) => part.trim());
  const other = rest.join('/');
  if (other !== '' && isDate(other)) return other;
  if (!/^\d{4}$/.test(year) || (month !== '' && !/^\d{1,2}$/.test(month))) {
    return /^\d{4}$/.test(year)
      ? looseDate(`${[month, day].filter((part) => part !== '').join('/')} ${year}`)
      : looseYear(value);
  }
  const season = month === '' && other !== '' ? looseDate(`${other} ${year}`) : undefined;
  if (season !== undefined) return season;
  const written = [year, month, day];
  const gap = written.indexOf('');
  const parts = gap === -1 ? written : written.slice(0, gap);
  const edtf = parts.map((part) => part.padStart(2, '0')).join('-');
  return isDate(edtf) ? looseDate(edtf) : undefined;
}
