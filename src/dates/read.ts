import { isDate } from './edtf.js';
import { fixDate } from './to-edtf.js';

/** Convert a date, as people or other programs write it, to EDTF; undefined if it is ambiguous or not a date. */
export function readDate(text: string): string | undefined {
  const trimmed = text.trim();
  return isDate(trimmed) ? trimmed : fixDate(trimmed);
}
