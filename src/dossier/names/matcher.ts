import { fold } from './fold.js';
import { unspaced } from './scripts.js';

export interface Names {
  /** Of people: found in any order of their words, with one left out or cut to its initial. */
  readonly people: readonly string[];
  /** Of organisations, and ids: found as they stand. */
  readonly others: readonly string[];
}

interface Party {
  readonly id: string;
  readonly spellings: readonly string[];
}

/** Every way to give away who these are. */
export function namesOf(people: readonly Party[], organizations: readonly Party[]): Names {
  return {
    people: [...people.flatMap(({ spellings }) => spellings), ...people.filter(isNamedById).map(({ id }) => id)],
    others: organizations.flatMap(({ spellings }) => spellings),
  };
}

/** Whether a person's id gives the name away: `ada-nobody` or `nobody` for Ada Nobody, but not `witness-a`. */
function isNamedById({ id, spellings }: Party): boolean {
  const words = new Set(spellings.flatMap((spelling) => fold(spelling).split(' ')));
  return fold(id)
    .split(' ')
    .some((word) => word.length > 2 && words.has(word));
}

/** Names shorter than this, written as one word, stand in other words by chance. */
const shortestJoined = 8;

/** Of a longer name the beginning is looked for, anywhere: an expression as long as a file cannot be compiled. */
const longestName = 500;

/** The same of names in a script without spaces, without their marks. */
const shortestUnmarked = 4;

/**
 * Whether a text spells one of the names: in any case and order, with endings, in an address or a handle. It errs on the
 * side of finding too much, since a name that got out cannot be taken back.
 */
export function nameMatcher({ people, others }: Names): (text: string) => boolean {
  const anywhere: string[] = [];
  const withMarks: string[] = [];
  const phrases = new Set<string>();
  for (const [index, name] of [...people, ...others].entries()) {
    const folded = fold(name);
    const packed = folded.replaceAll(' ', '');
    if (folded.length > longestName) {
      anywhere.push(packed.slice(0, longestName));
      continue;
    }
    if (!isUnspaced(name)) {
      if (packed !== folded && packed.length >= shortestJoined) anywhere.push(packed);
    } else if (packed.length >= shortestUnmarked || marked(name) === packed) anywhere.push(packed);
    else withMarks.push(marked(name));
    if (folded !== '' && !isUnspaced(folded)) phrases.add(folded.split(' ').map(inflected).join(' '));
    if (index < people.length) for (const pair of pairs(name)) phrases.add(pair);
  }
  const patterns = inParts([...phrases], 500).map(
    (part) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${part.join('|')})(?!\\p{L})`, 'u'),
  );
  const spells = (text: string) => {
    const plain = fold(text);
    const joined = plain.replaceAll(' ', '');
    return (
      anywhere.some((name) => joined.includes(name)) ||
      withMarks.some((name) => marked(text).includes(name)) ||
      patterns.some((pattern) => pattern.test(plain))
    );
  };
  return (text) => spells(text) || (/[%\\]/.test(text) && spells(unescaped(text)));
}

/** Written in a script that puts no spaces between words: such a name is looked for anywhere in the text. */
function isUnspaced(name: string): boolean {
  return unspaced.test(name);
}

/** Letters and the marks on them, which are all that tells a short name from others where vowels are marks. */
function marked(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** An expression of more than some thousand alternatives is too large to compile. */
function inParts<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** Patterns for two words of a person's name beside each other, in either order, one of them perhaps an initial. */
function pairs(name: string): string[] {
  // A particle (`de`, `van der`) is no one's own.
  const words = name
    .split(/\s+/)
    .filter((word) => !/^\p{Ll}/u.test(word))
    .flatMap((word) => fold(word).split(' '));
  const own = words.filter((word) => word !== '' && !isUnspaced(word));
  return own.flatMap((word, index) =>
    word.length < 3
      ? []
      : own.flatMap((other, place) => {
          if (place === index) return [];
          const [one, two] = [inflected(word), `(?:${inflected(other)}|${[...other][0]})`];
          return [`${one} ${two}`, `${two} ${one}`];
        }),
  );
}

/** A pattern for one folded word, with the letters that cases, plurals and small words put around it. */
function inflected(word: string): string {
  if (/\p{N}$/u.test(word)) return `${word}(?!\\p{N})`;
  if (/^\p{Script=Latin}/u.test(word)) {
    return word.length < 4 ? word : `${word.length > 4 ? word.replace(/[aeiouy]$/, '') : word}\\p{L}{0,3}`;
  }
  if (/^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u.test(word)) return `\\p{L}{0,2}${word}\\p{L}{0,3}`;
  // አበበ, ለእነአበበም.
  if (/^\p{Script=Ethiopic}/u.test(word)) return `\\p{L}{0,3}${word}\\p{L}{0,3}`;
  // A syllable is folded to two or three letters: 김철수, 김철수에게서는.
  if (/^\p{Script=Hangul}/u.test(word)) return `${word}\\p{L}{0,12}`;
  if (word.length < 3) return word;
  // Γιάννης, Γιάννη; გიორგი, გიორგის.
  if (/^[\p{Script=Greek}\p{Script=Georgian}]/u.test(word)) {
    return `${word.length > 3 ? word.replace(/(?:[αεηιουω]σ?|[აეიოუ])$/, '') : word}\\p{L}{0,4}`;
  }
  // Павел, Павла; Лев, Льва.
  const stem = word.length > 3 ? word.replace(/[аеиоуыэюяіөүұәьъ]$/, '') : word;
  return `${stem.replace(/[ео]([лнцкрв])$/, '[еоь]?$1')}\\p{L}{0,${word.length > 3 ? 4 : 2}}`;
}

/** `%D0%9B` and `\u041b` as the characters that they stand for, and the escapes of white space as a space. */
export function unescaped(text: string): string {
  return text
    .replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
      try {
        return decodeURIComponent(escapes);
      } catch {
        return escapes;
      }
    })
    .replace(/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|[abefnrtvNLP_])/g, (_, x, u, long) => {
      const code = Number.parseInt(x ?? u ?? long ?? '20', 16);
      return code > 0x10ffff ? ' ' : String.fromCodePoint(code);
    });
}
