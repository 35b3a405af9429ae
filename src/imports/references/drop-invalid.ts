import { isBefore } from '../../dates/compare.js';
import { dateOf, type PartialDate } from '../../dates/edtf.js';
import type { WrittenReference } from '../../dossier/format/schema.js';
import { isWebAddress } from '../../dossier/format/web-address.js';

const day = /^\d{4}-\d\d-\d\d$/;

type Part = 'url' | 'accessed' | 'archive';

/** Copy a reference without the values that `check` would report as errors, and call `warn` for each of them. */
export function dropInvalid<R extends Partial<WrittenReference>>(
  { ...written }: R,
  warn: (part: Part, message: string, hint: string) => void,
): R {
  const { issued, accessed, url, archive } = written;
  const isEarly = (date: string | undefined) => {
    if (date === undefined || issued === undefined) return false;
    // Most dates are days, which compare as text.
    return day.test(date) && day.test(issued) ? date < issued : isBefore(boundsOf(date), boundsOf(issued));
  };
  const warnEarly = (part: Part, what: string) =>
    warn(part, `${what} is before the issue date ${issued}, so it was not imported`, 'Correct one of the two dates.');
  const warnAddress = (part: Part, address: string) =>
    warn(
      part,
      `"${address}" is not a web address, so it was not imported`,
      'Begin the address with http:// or https://.',
    );
  if (isEarly(accessed)) {
    warnEarly('accessed', `the access date ${accessed}`);
    delete written.accessed;
  }
  if (archive && isEarly(archive.date)) {
    warnEarly('archive', `the archive date ${archive.date}`);
    written.archive = { url: archive.url };
  }
  if (url !== undefined && !isWebAddress(url)) {
    warnAddress('url', url);
    delete written.url;
  }
  if (archive && !isWebAddress(archive.url)) {
    warnAddress('archive', archive.url);
    delete written.archive;
  }
  return written;
}

/** Parse an EDTF date for comparison. A text that is not a date has no bounds, so it is neither early nor late. */
export function boundsOf(date: string): PartialDate {
  return dateOf(date) ?? { edtf: date, earliest: null, latest: null };
}
