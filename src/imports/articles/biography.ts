import { readDate } from '../../dates/read.js';
import type { WrittenEvent, WrittenStatement } from '../../dossier/format/schema.js';
import { nameMatcher } from '../../dossier/names/matcher.js';

/** A date in an English sentence, at least to the year. */
const point =
  '(?:c\\. ?|circa )?(?:\\d{1,2} \\p{Lu}\\p{Ll}+ \\d{4}|\\p{Lu}\\p{Ll}+ \\d{1,2},? \\d{4}|\\p{Lu}\\p{Ll}+,? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{4})';
const end = '(?![\\d/–-])';
const birth = new RegExp(`[(;,] ?born (?:on )?(${point})${end}`, 'u');
const span = new RegExp(`[(;,] ?(?:born )?(${point}) ?[–—-] ?(${point})${end}`, 'u');
const leading = new RegExp(`^(?:On|In) (${point})${end}`, 'u');
const anyYear = /\b[12]\d{3}\b/g;

/** What the first sentence of a life says in brackets: `(born 1977)`, `(4 May 1877 – 2 June 1950)`. */
export function lifeIn(sentence: string): { born?: string; died?: string } {
  const text = sentence.slice(0, 1000);
  const [, from, to] = span.exec(text) ?? [];
  const born = readDate(from ?? birth.exec(text)?.[1] ?? '');
  const died = readDate(to ?? '');
  return { ...(born !== undefined && { born }), ...(died !== undefined && { died }) };
}

/**
 * The event that a sentence states: one that begins with a day or a month, as in `On 17 April 2020, …`, and names no
 * other date. Its title is the sentence as it stands, so that nothing is made up.
 */
export function eventOf({ text, refs, people, organizations }: WrittenStatement): Omit<WrittenEvent, 'id'> | undefined {
  const [, written = ''] = leading.exec(text) ?? [];
  const day = readDate(written);
  if (day === undefined || day.length < 7 || (text.match(anyYear)?.length ?? 0) > 1) return undefined;
  return {
    date: day,
    title: text,
    ...(people && { people }),
    ...(organizations && { organizations }),
    ...(refs && { refs }),
  };
}

/**
 * Whether a text names the person: by the full name, or by the last word of it alone, as articles call whom they are
 * about. Another given name before it is another person.
 */
export function mentionsOf(names: readonly string[]): (text: string) => boolean {
  const spells = nameMatcher({ people: [], others: names });
  const last = /\s(\p{L}{3,})$/u.exec(names[0] ?? '')?.[1];
  return (text) => spells(text) || (last !== undefined && standsAlone(text, last));
}

function standsAlone(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    if (/^[\p{L}\p{N}]/u.test(text.slice(at + name.length, at + name.length + 2))) continue;
    const before = text.slice(Math.max(0, at - 30), at);
    if (
      /(?:^|[^\p{L}\p{N}])$/u.test(before) &&
      !/\p{Lu}[\p{L}.'’-]*\s$/u.test(before.replace(/(?:^|\s)\p{L}+\s$/u, noName))
    )
      return true;
  }
  return false;
}

/** Words with a capital letter at the beginning of a sentence, and titles. */
function noName(word: string): string {
  return /^(?:when|while|after|as|but|and|because|since|if|although|mr|ms|mrs|dr)$/i.test(word.trim()) ? '' : word;
}

const particle = /^(?:al|bin|bint|ibn|da|de|del|della|den|der|di|do|dos|du|el|la|le|st\.?|ter|van|von|y|zu)$/;

/** Whom the first sentence of an article is about: the words before the brackets or the verb, where they can be a name. */
export function subjectIn(sentence: string): string {
  const [, name = ''] = /^([^.!?。()（）,，;]{2,80}?)\s*(?:[(（]|,? (?:is|was) |\s[—–]\s|是)/u.exec(sentence) ?? [];
  const words = name.split(/[\s·]+/);
  return words.length <= 7 && words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || particle.test(word)) ? name : '';
}
