import { isBefore } from '../../dates/compare.js';
import { type PartialDate, parseDate } from '../../dates/edtf.js';
import type { WrittenReference } from '../../dossier/format/schema.js';
import { isWebAddress } from '../../dossier/format/web-address.js';

type Part = 'url' | 'accessed' | 'archive';

/** A reference without what `check` would call an error, which is told of instead. */
export function dropInvalid<R extends Partial<WrittenReference>>(
  { ...written }: R,
  tell: (part: Part, message: string, hint: string) => void,
): R {
  const { issued, accessed, url, archive } = written;
  const isEarly = (date: string | undefined) =>
    date !== undefined && issued !== undefined && isBefore(boundsOf(date), boundsOf(issued));
  const tellEarly = (part: Part, what: string) =>
    tell(part, `${what} lies before the day of issue ${issued}: it is not imported`, 'Correct one of the two.');
  const tellAddress = (part: Part, address: string) =>
    tell(
      part,
      `"${address}" is not an address of the web: it is not imported`,
      'An address begins with http:// or https://.',
    );
  if (isEarly(accessed)) {
    tellEarly('accessed', `the day of access ${accessed}`);
    delete written.accessed;
  }
  if (archive && isEarly(archive.date)) {
    tellEarly('archive', `the day of the archived copy ${archive.date}`);
    written.archive = { url: archive.url };
  }
  if (url !== undefined && !isWebAddress(url)) {
    tellAddress('url', url);
    delete written.url;
  }
  if (archive && !isWebAddress(archive.url)) {
    tellAddress('archive', archive.url);
    delete written.archive;
  }
  return written;
}

/** The date of a text; one that is none could be any time. */
export function boundsOf(date: string): PartialDate {
  const read = parseDate(date);
  return 'date' in read ? read.date : { edtf: date, earliest: null, latest: null };
}
