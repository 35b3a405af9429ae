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
  const withMonth = month === undefined ? undefined : combined(own, month, day);
  const edtf = withMonth ?? looseYear(own);
  const lost = byName.get('month');
  return [
    { ...yearField, variable: 'issued', value: { raw: edtf ?? year } },
    ...(original === undefined
      ? []
      : [{ ...yearField, label: 'Original date', variable: 'custom.remark', value: original }]),
    ...(lost !== undefined && month !== undefined && withMonth === undefined && edtf !== undefined
      ? [{ ...lost, variable: 'custom.unread', value: `"${month}" cannot be read, so the date is now ${edtf}` }]
      : []),
  ];
}

function combined(year: string, month: string, day: string | undefined): string | undefined {
  const [, first = '', last] = /^(\d{1,2})(?:\s?[-–/]\s?(\d{1,2}))?$/.exec(month) ?? [];
  if (first === '') return looseDate([day, month, year].filter((part) => part !== undefined).join(' '));
  const numbers = [first, ...(last === undefined ? [] : [last])].map((number) => `${year}-${number.padStart(2, '0')}`);
  const [start, end] = day === undefined ? [] : (/^(\d{1,2})(?:\s?[-–/]\s?(\d{1,2}))?$/.exec(day)?.slice(1) ?? []);
  if (last !== undefined || start === undefined) return looseDate(numbers.join('/'));
  const days = [start, ...(end === undefined ? [] : [end])].map(
    (number) => `${numbers[0] ?? ''}-${number.padStart(2, '0')}`,
  );
  return looseDate(days.join('/'));
}
