import { fold } from './names.js';

export interface Names {
  /** Of people: found in any order of their words, with one left out or cut to its initial. */
  readonly people: readonly string[];
  /** Of organisations, and ids: found as they stand. */
  readonly others: readonly string[];
}

/** Names shorter than this, written as one word, stand in other words by chance. */
const shortestJoined = 8;

/**
 * Whether a text spells one of the names: in any case and order, with endings, in an address or a handle. It errs on the
 * side of finding too much, since a name that got out cannot be taken back.
 */
export function speller({ people, others }: Names): (text: string) => boolean {
  const all = [...people, ...others].map(fold).filter((name) => name !== '');
  const packed = all.map((name) => name.replaceAll(' ', ''));
  const anywhere = packed.filter(
    (name, index) => isUnspaced(name) || (all[index] !== name && name.length >= shortestJoined),
  );
  const phrases = new Set([
    ...all.filter((name) => !isUnspaced(name)).map((name) => name.split(' ').map(inflected).join(' ')),
    ...people.flatMap(pairs),
  ]);
  const patterns = inParts([...phrases], 500).map(
    (part) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${part.join('|')})(?!\\p{L})`, 'u'),
  );
  return (text) => {
    const plain = fold(unescaped(text));
    const joined = plain.replaceAll(' ', '');
    return anywhere.some((name) => joined.includes(name)) || patterns.some((pattern) => pattern.test(plain));
  };
}

/** Written in a script that puts no spaces between words: such a name is looked for anywhere in the text. */
function isUnspaced(name: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u.test(
    name,
  );
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
  if (/^[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word)) return `\\p{L}{0,2}${word}\\p{L}{0,3}`;
  if (word.length < 3) return word;
  // Павел, Павла; Лев, Льва.
  const stem = word.length > 3 ? word.replace(/[аеиоуыэюяіөүұәьъ]$/, '') : word;
  return `${stem.replace(/[ео]([лнцкрв])$/, '[еоь]?$1')}\\p{L}{0,${word.length > 3 ? 4 : 2}}`;
}

/** `%D0%9B` and the like as the characters that they stand for. */
function unescaped(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
