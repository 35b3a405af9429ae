import { isDate } from '../../../../dates/edtf.js';
import { readDate } from '../../../../dates/read.js';
import { readWrittenDate } from '../../../../dossier/reading/hints/written-date.js';
import { type Template, textOf, unnamed } from '../nodes.js';

const dated =
  /^(?:(?:birth|death|start|end)[ -](?:date|year)(?: and age|-and-age)?|(?:birth|death)[ -]date and given age|bda|dda|dob|bya|dya|film date|date|dts|circa|c\.|ca\.)$/;

/** Templates of other wikis, with day, month and year in this order. A date of birth may follow a date of death. */
const dayFirst = new Set(
  (
    'др, датарождения, дата рождения, датасмерти, дата смерти, дн, дс, дата народження, дата смерті, fecha, fecha de nacimiento, fecha de fallecimiento, ' +
    'date de naissance, date naissance, date de décès, date décès, date-, dni, dnibr, nascimento, morte, morteibr, falecimento, dtlink, data di nascita'
  ).split(', '),
);

/** Whether a template is the French `{{date|4|mai|1977}}`. */
export function isFrenchDate(template: Template): boolean {
  if (template.name !== 'date') return false;
  const [day = '', , year = ''] = unnamed(template).map(({ nodes }) => textOf(nodes).trim());
  return /^\d{1,2}$/.test(day) && /^\d{4}$/.test(year);
}

function datesWithDayFirst(template: Template): string[] {
  const values = unnamed(template).map(({ nodes }) => textOf(nodes).trim());
  const dates = [values.slice(0, 3), values.slice(3, 6)].map(([day = '', month = '', year = '']) =>
    /^\d{4}$/.test(year) ? readWrittenDate([day, month, year].join(/^\d+$/.test(month) ? '.' : ' ')) : undefined,
  );
  return dates.flatMap((date) => date ?? []);
}

/**
 * The dates of a template such as `{{birth date and age|1977|5|4}}` or `{{circa|1977}}`, as EDTF. For
 * `{{death date and age|…}}`, first the date of death, then the date of birth. Empty for any other template.
 */
export function datesOfTemplate(template: Template): string[] {
  if (dayFirst.has(template.name) || isFrenchDate(template)) return datesWithDayFirst(template);
  if (!dated.test(template.name)) return [];
  const values = unnamed(template)
    .map(({ nodes }) => textOf(nodes).trim())
    .filter((value) => value !== '');
  const about = /^(?:c|ca|circa)\.?$/.test(template.name) ? '~' : '';
  const dates: string[][] = [];
  for (const value of values) {
    const last = dates.at(-1);
    if (!/^\d{1,4}$/.test(value)) {
      const date = readDate(value);
      if (date !== undefined) dates.push([date]);
    } else if (value.length > 2) dates.push([value]);
    else if (last !== undefined && last.length < 3) last.push(value.padStart(2, '0'));
  }
  return dates.map((parts) => `${parts.join('-')}${about}`).filter((date) => isDate(date));
}
