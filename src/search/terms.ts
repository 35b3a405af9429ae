import { fold } from '../dossier/names/fold.js';
import { unspacedScripts } from '../dossier/names/scripts.js';

/** A term, with the part of the text that it represents, as offsets in UTF-16 units. */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** The end of that part. For a term of two characters, the end of the second. */
  readonly reach: number;
}

/** Scripts that join words. Korean has spaces, but adds particles to its words without one. */
const joiningScripts = `${unspacedScripts}\\p{Script=Hangul}`;
const joining = new RegExp(`[${joiningScripts}]`, 'u');
const pieces = new RegExp(`[${joiningScripts}]|[^${joiningScripts}]+`, 'gu');

/**
 * The terms of a text, in order: its folded words. In a script that joins words, each character is a term together with
 * the next one, so that any run of characters is found as a phrase.
 */
export function termsOf(text: string): string[] {
  const folded = whole(fold(text));
  if (folded === '') return [];
  const words = folded.split(' ');
  return joining.test(folded) ? words.flatMap(termsOfWord) : words;
}

/** Whether a term is a single character of a script that joins words. It then matches as the beginning of a term. */
export function isLoneCharacter(term: string): boolean {
  return joining.test(term) && [...term].length === 1;
}

/** Folding takes the syllables of Korean apart. Here each is one character again. */
function whole(folded: string): string {
  return /\p{Script=Hangul}/u.test(folded) ? folded.normalize('NFC') : folded;
}

function termsOfWord(word: string): string[] {
  const parts = word.match(pieces) ?? [];
  return parts.map((part, index) => {
    const next = parts[index + 1];
    return next !== undefined && joining.test(part) && joining.test(next) ? part + next : part;
  });
}

/** The terms of a text with their positions, for marking matches. */
export function placedTerms(text: string): Term[] {
  const words: Term[] = [];
  let open = false;
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    // Folding a character between two letters shows whether it is part of a word, ends a word, or contains several: ⑴
    // folds to " 1 ".
    const [first = '', ...others] = fold(`a${character}a`).slice(1, -1).split(' ');
    const last = words.at(-1);
    const joins = first !== '' || others.length === 0;
    if (open && last && joins)
      words[words.length - 1] = { term: last.term + first, start: last.start, end, reach: end };
    else if (first !== '') words.push({ term: first, start, end, reach: end });
    words.push(...others.filter((term) => term !== '').map((term) => ({ term, start, end, reach: end })));
    open = (others.at(-1) ?? first) !== '' || (open && others.length === 0);
    start = end;
  }
  return words.flatMap((word) => (joining.test(word.term) ? split({ ...word, term: whole(word.term) }, text) : [word]));
}

function split({ term, start, end }: Term, text: string): Term[] {
  const own = term.match(pieces) ?? [];
  let at = start;
  const ends = own.map((part, index) => {
    at = index === own.length - 1 ? end : at + lengthOf(text.slice(at, end), part);
    return at;
  });
  return termsOfWord(term).map((part, index) => {
    const ownEnd = ends[index] ?? end;
    const reach = part === own[index] ? ownEnd : (ends[index + 1] ?? end);
    const from = ends[index - 1] ?? start;
    // A character may fold to several: ㋿ is 令和.
    return { term: part, start: from < ownEnd ? from : start, end: ownEnd, reach };
  });
}

/** The length of the beginning of a text that folds to a wanted text, including the marks after it. */
function lengthOf(text: string, wanted: string): number {
  let folded = '';
  let length = 0;
  for (const character of text) {
    const more = fold(character);
    if (folded.length >= wanted.length && more !== '' && whole(folded + more).length > wanted.length) break;
    folded += more;
    length += character.length;
  }
  return length;
}
