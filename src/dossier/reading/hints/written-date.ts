import { monthNumbers } from '../../../dates/month-names.js';
import { readDate } from '../../../dates/read.js';
import { longestDate } from '../../../dates/to-edtf.js';
import { remembering } from '../../../remembering.js';
import { withAsciiDigits } from '../../names/digits.js';

const months = monthNumbers();
const month = `(?<m>${[...months.keys()]
  .filter((name) => /^\p{L}/u.test(name))
  .sort((a, b) => b.length - a.length)
  .join('|')})\\.?`;
/** What may follow a day: `1er`, `1º`, `14.`, `4-го`. */
const day = '(?<d>\\d{1,2})(?:er|re|º|°|\\.|-?го|-е)?';
/** What may follow a year: `2020 г.`, `2020 року`. */
const year = '(?<y>\\d{4})(?: ?(?:года|году|г\\.?|року|р\\.?|roku|r\\.?|م|жылы|ж\\.?))?';
const of = "(?: de| del| d’| d'| of)?";

const notations: readonly RegExp[] = [
  new RegExp(`^${day}${of} ${month}(?:${of}|,) ${year}$`, 'u'),
  new RegExp(`^${month}(?:${of}|,) ${year}$`, 'u'),
  new RegExp(`^(?<y>\\d{4})(?: жылғы| жылдың| ж\\.)? ${day}-?(?:ші|шы|і|ы)? ?${month}$`, 'u'),
  /^(?<y>\d{4})年(?:(?<m>\d{1,2})月(?:(?<d>\d{1,2})[日号號])?)?$/u,
];

/**
 * Convert a date, as people write it in any of the known languages, to EDTF. Undefined if it is not one certain date of
 * the Gregorian calendar: `1977 or 1978`, a month of another calendar, or a year of one (`1399`, `2563`).
 */
export function readWrittenDate(text: string): string | undefined {
  return text.length > longestDate ? undefined : (known(text) ?? undefined);
}

/** Null for a text that is no such date. The footnotes of an article and the rows of a table repeat their dates. */
const known = remembering((text) => dateIn(text) ?? null, 10_000);

function dateIn(text: string): string | undefined {
  const plain = withAsciiDigits(text.normalize('NFC'))
    .replace(/[\s\u200e\u200f]+/g, ' ')
    .replace(/[‐‑−]/g, '-')
    .trim();
  const date = readDate(plain) ?? inAnotherLanguage(plain.toLowerCase());
  if (date === undefined) return undefined;
  const isOtherCalendar = /\p{Script=Arabic}|[۰-۹٠-٩]/u.test(text) && /^1[34]\d\d/.test(date);
  return isOtherCalendar || date.match(/\d{4}/g)?.some((found) => found > '2100') ? undefined : date;
}

function inAnotherLanguage(text: string): string | undefined {
  const bare = text.replace(/^(?:le|el|il|am|den|der|op|em|dia|a|dne|vom|on) (?=\d)/u, '');
  for (const notation of notations) {
    const { y, m, d } = notation.exec(bare)?.groups ?? {};
    if (y === undefined) continue;
    const parts = [y, ...(m === undefined ? [] : [months.get(m) ?? m]), ...(d === undefined ? [] : [d])];
    return readDate(parts.map((part) => part.padStart(2, '0')).join('-'));
  }
  return undefined;
}
