import { readDate } from '../../dates/read.js';
import { defined } from '../../defined.js';
import type { WrittenEvent, WrittenStatement } from '../../dossier/format/schema.js';

/** A date in an English sentence: a year, a month or a day. */
const datePattern =
  '(?:c\\. ?|circa )?(?:\\d{1,2} \\p{Lu}\\p{Ll}+ \\d{4}|\\p{Lu}\\p{Ll}+ \\d{1,2},? \\d{4}|\\p{Lu}\\p{Ll}+,? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{4})';
const end = '(?![\\d/–-])';
const leading = new RegExp(`^(?:On|In) (${datePattern})${end}`, 'u');
const anyYear = /\b[12]\d{3}\b/g;

/**
 * Make an event from a statement that begins with a day or month (`On 17 April 2020, …`) and names no other year;
 * undefined for any other statement. The title is the whole sentence, so that nothing is invented.
 */
export function eventOf({ text, refs, people, organizations }: WrittenStatement): Omit<WrittenEvent, 'id'> | undefined {
  const [, written] = leading.exec(text) ?? [];
  const day = written === undefined ? undefined : readDate(written);
  if (day === undefined || day.length < 7 || (text.match(anyYear)?.length ?? 0) > 1) return undefined;
  return {
    date: day,
    title: text,
    ...defined({ people, organizations, refs }),
  };
}
