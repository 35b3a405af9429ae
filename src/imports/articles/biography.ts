import { readDate } from '../../dates/read.js';
import { defined } from '../../defined.js';
import type { WrittenEvent, WrittenStatement } from '../../dossier/format/schema.js';
import { withheldSpeller } from '../../dossier/names/spells-withheld.js';

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
  const [, written = ''] = leading.exec(text) ?? [];
  const day = readDate(written);
  if (day === undefined || day.length < 7 || (text.match(anyYear)?.length ?? 0) > 1) return undefined;
  return {
    date: day,
    title: text,
    ...defined({ people, organizations, refs }),
  };
}

/**
 * Make a function that tests whether a text names the subject of an article: by a full name, or by the last name alone.
 * A last name after another given name belongs to another person, so it does not count.
 */
export function subjectMatcher(names: readonly string[]): (text: string) => boolean {
  const hasFullName = withheldSpeller({ people: [], others: names });
  const last = /\s(\p{L}{3,})$/u.exec(names[0] ?? '')?.[1];
  return (text) => (last !== undefined && hasLastNameAlone(text, last)) || hasFullName(text);
}

function hasLastNameAlone(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    if (/^[\p{L}\p{N}]/u.test(text.slice(at + name.length, at + name.length + 2))) continue;
    const before = text.slice(Math.max(0, at - 30), at);
    if (
      /(?:^|[^\p{L}\p{N}])$/u.test(before) &&
      !/\p{Lu}[\p{L}.'’-]*\s$/u.test(before.replace(/(?:^|\s)\p{L}+\s$/u, withoutNonName))
    )
      return true;
  }
  return false;
}

/** Remove a capitalised word that is not a given name: one that begins a sentence, or a title. */
function withoutNonName(word: string): string {
  return /^(?:when|while|after|as|but|and|because|since|if|although|mr|ms|mrs|dr)$/i.test(word.trim()) ? '' : word;
}

const particle = /^(?:al|bin|bint|ibn|da|de|del|della|den|der|di|do|dos|du|el|la|le|st\.?|ter|van|von|y|zu)$/;

/** The subject's name in the first sentence of an article: the words before the brackets or the verb; empty if they are not a name. */
export function subjectIn(sentence: string): string {
  const [, name = ''] = /^([^.!?。()（）,，;]{2,80}?)\s*(?:[(（]|,? (?:is|was) |\s[—–]\s|是)/u.exec(sentence) ?? [];
  const words = name.split(/[\s·]+/);
  return words.length <= 7 && words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || particle.test(word)) ? name : '';
}
