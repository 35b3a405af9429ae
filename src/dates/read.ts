import { parseDate } from './edtf.js';
import { fixDate } from './fix.js';

/** A date as people and other programs write it, as EDTF; undefined where it can mean two, or none. */
export function readDate(text: string): string | undefined {
  const trimmed = text.trim();
  return 'date' in parseDate(trimmed) ? trimmed : fixDate(trimmed);
}
