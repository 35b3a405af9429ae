import { withAsciiDigits } from './digits.js';
import { plainLetters } from './letters.js';

const special = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/**
 * A text as names are compared and searched: words in small plain letters with one space between them. Case, accents,
 * punctuation, invisible characters, the script of digits, and the ways to write one letter (`ł` and `l`, `ß` and `ss`)
 * make no difference.
 */
export function fold(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII, where only the case differs
  if (/^[\u0000-\u007f]*$/.test(text)) return words(text.toLowerCase());
  // U+0640 only lengthens an Arabic word on paper.
  const bare = text.normalize('NFKD').replace(/[\p{M}\p{Cf}\u0640]/gu, '');
  const letters = bare.toLowerCase().replace(special, (letter) => plainLetters[letter] ?? letter);
  return words(withAsciiDigits(letters));
}

function words(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

interface Nameable {
  readonly id: string;
  readonly register?: string | undefined;
  readonly name: string;
  readonly names: readonly { readonly text: string }[];
}

/** The name of a person or organisation, and all its other spellings in the file. */
export function spellings({ name, names }: Pick<Nameable, 'name' | 'names'>): string[] {
  return [name, ...names.map(({ text }) => text)];
}

/** The ids of the parties that an id, a name or another spelling refers to. */
export function idsNamed(value: string, parties: Iterable<Nameable>): string[] {
  const wanted = fold(value);
  const ids: string[] = [];
  for (const party of parties) {
    const own = [party.id, ...(party.register === undefined ? [] : [party.register]), ...spellings(party)];
    if (own.some((spelling) => fold(spelling) === wanted)) ids.push(party.id);
  }
  return ids;
}

/** A name in Chinese, Japanese or Korean script, but not in Katakana alone, which is for foreign names. */
const familyFirst = /^(?!\p{scx=Katakana}+$)[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]+$/u;

/** An author's name as it is written in a sentence: `Ottoline Pell`, `李文亮`. */
export function authorName(author: string | { readonly family: string; readonly given?: string | undefined }): string {
  if (typeof author === 'string') return author;
  const { family, given = '' } = author;
  return familyFirst.test(family + given) ? family + given : `${given} ${family}`.trim();
}
