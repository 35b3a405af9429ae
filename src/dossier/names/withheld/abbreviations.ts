import { remembering } from '../../../remembering.js';
import { fold } from '../fold.js';
import { append } from '../substrings.js';
import { titles } from './name-words.js';
import { latinOf } from './spellings/latin.js';
import { isSmall, startsCyrillic } from './spellings/letters.js';

/** The most letters of an abbreviation. German needs seven for Щ, but nobody abbreviates a name to so many. */
const longest = 5;

/** Words with a full stop that are no names: forms of address, and what follows the name of a company. */
const otherAbbreviations = new Set([
  ...['fr', 'hr', 'sra', 'dra', 'srta', 'ing', 'lic', 'adv', 'pres', 'gov', 'sen', 'rep', 'hon', 'insp', 'min', 'dir'],
  ...[
    'mag',
    'me',
    'co',
    'corp',
    'inc',
    'ltd',
    'bros',
    'no',
    'nr',
    'art',
    'vol',
    'др',
    'гр',
    'тов',
    'св',
    'ген',
    'проф',
  ],
]);

/** The first sound of a name in Latin letters, and how other languages write it: `Yu.`, `Ju.` and `Iou.` for Юлия. */
const firstSounds =
  'shch schtsch chtch szcz sch|sh sch ch sz|zh sch sh j|dzh dj dsch j|ch tsch tch cz sh kh|kh ch h|ts c tz z|' +
  'yu ju iu iou|ya ja ia|ye je e ie|yo jo io|e ye je|j dzh zh y kh|h kh|f ph|ph f|w v|v w|q k|k q|c k|x kh|mo mu|mu mo';
const alternatives = firstSounds.split('|').map((line) => {
  const [sound = '', ...others] = line.split(' ');
  return { sound, others };
});

/** The abbreviations of the words of names, each with the words that are beside it. */
export class Abbreviations {
  /** The words that are beside a word of a name. */
  readonly #beside = new Map<string, number[]>();
  /** The words of names that have an abbreviation. Few texts have one, so they are prepared when one is met. */
  #words: ReadonlyMap<string, readonly string[]> | undefined;
  readonly #besideAbbreviation = remembering((letters) => {
    this.#words ??= this.#byAbbreviation();
    return new Set(this.#words.get(letters)?.flatMap((word) => this.#beside.get(word) ?? []));
  });

  /** Add a word of a name that has another word, given by its number, beside it. */
  add(word: string, beside: number): void {
    append(this.#beside, word, beside);
  }

  /** Whether a capital letter or an abbreviation may be one of a word beside one of these words. */
  isBeside(words: ReadonlyMap<number, unknown>, abbreviation: string): boolean {
    // Of single letters, only these can be of a name that begins with another letter.
    if (words.size === 0 || /^[A-IK-XZ]$/.test(abbreviation)) return false;
    const beside = this.#besideAbbreviation(latinOf(fold(abbreviation)));
    return beside.size > 0 && [...words.keys()].some((word) => beside.has(word));
  }

  #byAbbreviation(): ReadonlyMap<string, readonly string[]> {
    const words = new Map<string, string[]>();
    for (const word of this.#beside.keys())
      for (const abbreviation of abbreviationsOf(word)) append(words, abbreviation, word);
    return words;
  }
}

/** The abbreviations of a word of a name, in Latin letters: its beginning, perhaps with its end. */
function abbreviationsOf(word: string): ReadonlySet<string> {
  const folded = fold(word);
  const found = new Set<string>();
  // Words of other scripts are not abbreviated, or have no vowels.
  if (!/^[a-z\u0370-\u058f\u10d0-\u10ff]/.test(folded)) return found;
  const latin = latinOf(folded);
  const isForeign = startsCyrillic.test(folded) || /^d?zh/.test(latin);
  for (const spelling of withOtherStarts(latin)) {
    // The J of other languages for Юлия and Жанна, and the Y for Евгений.
    if (isForeign && /^[jy]/.test(spelling)) found.add(spelling.slice(0, 1));
    for (let size = 2; size <= longest && size < spelling.length; size += 1) found.add(spelling.slice(0, size));
    // Wm., of William, Mohd. and Mhd., of Mohammed, and Fco., of Francisco.
    const [last, consonant] = [spelling.slice(-1), lastConsonant(spelling)];
    for (const start of [spelling.slice(0, 1), spelling.slice(0, 2), spelling.slice(0, 3)])
      found.add(start + last).add(start + consonant);
    found.add(spelling.replace(/[aeiou]/g, '').slice(0, 2) + consonant);
    found.add(spelling.slice(0, 1) + spelling.slice(-2));
  }
  return found;
}

function withOtherStarts(latin: string): string[] {
  const starts = alternatives.filter(({ sound }) => latin.startsWith(sound));
  const spellings = latin.includes('ks') ? [latin, latin.replace('ks', 'x')] : [latin];
  return [
    ...spellings,
    ...starts.flatMap(({ sound, others }) => others.map((other) => other + latin.slice(sound.length))),
  ];
}

function lastConsonant(word: string): string {
  return /[^aeiouy](?=[aeiouy]*$)/.exec(word)?.[0] ?? '';
}

/** Asian abbreviations of Mohammed, others without vowels, and several initials. These need no full stop. */
const withoutStop = /^(?:[A-Z][b-df-hj-np-tv-xz]{1,3}|M[ou]hd)$/;
const longestWithoutStop = 3;

/** Whether a word may be an abbreviation or several initials, given the character after it: `Ju.`, `Md`, `JC`. */
export function mayAbbreviate(raw: string, after: string | undefined): boolean {
  if (raw.length < 2 || raw.length > longest || isSmall(raw) || /\d/.test(raw)) return false;
  const areCapitals = isInCapitals(raw);
  const isAbbreviation =
    after === '.'
      ? areCapitals || raw.slice(1) === raw.slice(1).toLowerCase()
      : (areCapitals && raw.length <= longestWithoutStop) || withoutStop.test(raw);
  if (!isAbbreviation) return false;
  const folded = fold(raw);
  return !titles.has(folded) && !otherAbbreviations.has(folded);
}

/** Whether a word has only capital letters. */
export function isInCapitals(raw: string): boolean {
  return raw.length > 1 && raw.toLowerCase() !== raw && raw.toUpperCase() === raw;
}

/** Of the words of a text, those that may be abbreviations. */
export function abbreviationsIn(words: readonly string[], text: string): string[] {
  const found = new Set<string>();
  // Comparing lengths and small letters first is faster: a case has thousands of words.
  for (const raw of words) if (raw.length <= longest && !/^[a-z0-9]/.test(raw)) found.add(raw);
  return [...found].filter(
    (raw) => mayAbbreviate(raw, undefined) || (mayAbbreviate(raw, '.') && text.includes(`${raw}.`)),
  );
}
