import type { Field } from '../draft.js';
import { isNoDate, looseDate, looseYear, reissued } from '../loose-date.js';
import type { BibtexField } from './file.js';
import { verbatimTex } from './tex-text.js';

type Get = (name: string) => string | undefined;

/** The date of issue: from `date`, or from `year`, `month` and `day`, which are numbers or words. */
export function issued(byName: ReadonlyMap<string, BibtexField>, get: Get): Field[] {
  // JabRef marks the word for a month as `#sep#`.
  const [year, month, day] = ['year', 'month', 'day'].map((name) => {
    const text = get(name)?.replace(/^#(.*)#$/, '$1');
    return text === undefined || isNoDate(text) ? undefined : text;
  });
  const [dateField, yearField] = [byName.get('date'), byName.get('year')];
  // Read the date verbatim: TeX would turn the `~` of EDTF into a space.
  const date = dateField && verbatimTex(dateField.value);
  if (dateField !== undefined && date !== undefined && (looseDate(date) !== undefined || year === undefined)) {
    return date === '' ? [] : [{ ...dateField, variable: 'issued', value: { raw: date } }];
  }
  if (year === undefined || yearField === undefined) return [];
  const { issued: own = year, original } = reissued(year) ?? {};
  const whole = month === undefined ? undefined : combined(own, month, day);
  const withMonth = whole ?? (month === undefined ? undefined : combined(own, month, undefined));
  const edtf = withMonth ?? looseYear(own);
  const [name, text] = withMonth === undefined ? ['month', month] : ['day', whole === undefined ? day : undefined];
  const lost = byName.get(name);
  return [
    { ...yearField, variable: 'issued', value: { raw: edtf ?? year } },
    ...(original === undefined
      ? []
      : [{ ...yearField, label: 'Original date', variable: 'custom.remark', value: original }]),
    ...(lost !== undefined && text !== undefined && edtf !== undefined
      ? [{ ...lost, variable: 'custom.unread', value: `"${text}" cannot be read, so the date is now ${edtf}` }]
      : []),
  ];
}

/** A year with a month and a day, each a number, a range of numbers or words. */
function combined(year: string, month: string, day: string | undefined): string | undefined {
  const months = rangeIn(month);
  if (months === undefined) return looseDate([day, month, year].filter((part) => part !== undefined).join(' '));
  if (months.some((number) => Number(number) < 1 || Number(number) > 12)) return undefined;
  const [first = ''] = months;
  const inMonths = months.map((number) => `${year}-${number}`);
  if (day === undefined) return looseDate(inMonths.join('/'));
  // A day belongs to one month.
  return months.length > 1
    ? undefined
    : looseDate((rangeIn(day) ?? ['']).map((number) => `${year}-${first}-${number}`).join('/'));
}

/** `4` or `4–5` as numbers of two digits; undefined for anything else. */
function rangeIn(text: string): string[] | undefined {
  const [, ...numbers] = /^(\d{1,2})(?:\s?[-–/]\s?(\d{1,2}))?$/.exec(text) ?? [];
  const given = numbers.filter((number) => number !== undefined);
  return given.length === 0 ? undefined : given.map((number) => number.padStart(2, '0'));
}
