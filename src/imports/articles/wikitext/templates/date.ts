import { parseDate } from '../../../../dates/edtf.js';
import { readDate } from '../../../../dates/read.js';
import { type Template, textOf, unnamed } from '../nodes.js';

const dated =
  /^(?:(?:birth|death|start|end)[ -](?:date|year)(?: and age|-and-age)?|(?:birth|death)[ -]date and given age|bda|dda|dob|bya|dya|film date|date|dts|circa|c\.|ca\.)$/;

/**
 * The dates of a template such as `{{birth date and age|1977|5|4}}` or `{{circa|1977}}`, as EDTF. For
 * `{{death date and age|…}}`, first the date of death, then the date of birth. Empty for any other template.
 */
export function datesOfTemplate(template: Template): string[] {
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
  return dates.map((parts) => `${parts.join('-')}${about}`).filter((date) => 'date' in parseDate(date));
}
