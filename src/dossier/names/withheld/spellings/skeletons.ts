import { remembering } from '../../../../remembering.js';

/** The spellings of a sound in Latin letters, by the letter that replaces them. */
const letters: Readonly<Record<string, string>> = {
  ...{
    s: 'schtsch chtch shch sch sh sz',
    c: 'tsch tch ch cz cs ts tz',
    d: 'dsch dzh dj',
    z: 'zh zs',
    h: 'kh',
    g: 'gh',
  },
  ...{ f: 'ph', t: 'th' },
  ...{ k: 'ck q', ks: 'x', v: 'w', i: 'y j' },
};
const letterOf = new Map(
  Object.entries(letters).flatMap(([letter, written]) => written.split(' ').map((one) => [one, letter] as const)),
);
const sound = /schtsch|chtch|shch|sch|sh|sz|tsch|tch|ch|cz|cs|ts|tz|dsch|dzh|dj|zh|zs|kh|gh|ph|th|ck|[qxwyj]/g;

/**
 * A word in Latin letters with one letter per sound, so that different spellings are equal: `Djordje` and `Đorđe`,
 * `Khasan` and `Hasan`, `Tuleyev` and `Tuleev`. Vowels stay.
 */
export const sounds = remembering((word) =>
  withoutTwins(word.replace(sound, (written) => letterOf.get(written) ?? written).replace(/ie/g, 'e')),
);

/** A word with each letter once where it is repeated. Most words have no such letter, which a pattern finds slowly. */
function withoutTwins(word: string): string {
  for (let at = 1; at < word.length; at += 1)
    if (word.charCodeAt(at) === word.charCodeAt(at - 1)) return word.replace(/(.)\1+/g, '$1');
  return word;
}

/**
 * The consonants of a word and the positions of its vowels, which two spellings of a foreign name share. All hissing
 * sounds are one: each language writes them with the letters that another one uses for the next.
 */
export function skeleton(word: string): string {
  return skeletonOfSounds(sounds(word));
}

/** The skeleton of a word that is already written with one letter for each sound. */
export const skeletonOfSounds = remembering((sound) =>
  withoutTwins(
    sound
      .replace(/[cz]/g, 's')
      .replace(/[aeiou]+/g, 'a')
      .replace(/(?<=a)h(?=[^a]|$)/g, ''),
  ),
);

/** Letters whose sound depends on the romanisation, each with spellings of its other sounds. */
const ambiguous: readonly (readonly [letters: RegExp, ...spellings: string[]])[] = [
  [/j/g, 'zh', 'dzh', 'kh'],
  [/(?<!s)ch/g, 'kh', 'sh'],
  [/c(?![eiyhkqsz])/g, 'k'],
  [/q/g, 'g'],
  [/x/g, 'kh'],
  [/(?<=[aeiou])w(?=[aeiou])/g, 'ou'],
];

/** The beginning of a surname of Azerbaijan or the Caucasus, which Russian writes with a G: `Huseynov`, `Guseynov`. */
const russified = /^[gh](?=.{2,}[oe][vw])/;

/** The other spellings of a word in Latin letters: `Khadijat` as `Khadizhat`, `Chadija` as `Khadija`. */
export function respelt(word: string, isName: boolean): string[] {
  const others = ambiguouslyWritten(word);
  if (isName && russified.test(word)) others.push((word.startsWith('g') ? 'h' : 'g') + word.slice(1));
  // Kazakh Жұмабай is Dzhumabay in Kyrgyz, and in older documents.
  if (isName && /^d?zh/.test(word)) others.push(word.startsWith('d') ? word.slice(1) : `d${word}`);
  return others;
}

function ambiguouslyWritten(word: string): string[] {
  if (!/[jcqxw]/.test(word)) return [];
  // In Uzbek and Tatar, X and J occur together.
  const words = /x.*j|j.*x/.test(word) ? [word, word.replace(/x/g, 'kh')] : [word];
  return words.flatMap((one) =>
    ambiguous.flatMap(([letters, ...spellings]) =>
      one.search(letters) < 0 ? [] : spellings.map((spelling) => one.replace(letters, spelling)),
    ),
  );
}

/**
 * The Arabic article, and `servant of`, `father of` and `son of`, where they are joined to a name:
 * `Abdulrahman`, `Benali`.
 */
const joinedArticle = /^(?:abd[aeiou]{0,2}[lrnsdtz]|be[nl])(?=.{3})|^(?:abd[aeiou]{0,2}|ab[ou]{1,2}l|[ae]l)(?=.{4})/;

/** `Servant of God`, and the name of God as part of other names. */
const ofGod = /^(?:abd[aeou]{1,2}l+|[aou]ll)ah?$/;

/**
 * The consonants of words in Latin letters, to compare with a script that writes no vowels: several variants if letters
 * have several sounds.
 */
export function consonants(words: ReadonlySet<string>): string[] {
  const all = new Set(words);
  for (const word of words) {
    if (/^(?:[ae]|be[nl])/.test(word)) all.add(word.replace(joinedArticle, ''));
    if (ofGod.test(word)) all.add('lah');
    // Kacimi and Yacine, of North Africa.
    if (/c[eiy]/.test(word)) all.add(word.replace(/c(?=[eiy])/g, 's'));
  }
  return variants(Array.from(all, (word) => [word]));
}

/** The consonants of a word in a script that writes no vowels, given each letter of it in Latin letters. */
export function consonantsOfLetters(letters: readonly string[]): string[] {
  // Egyptians write Gamal for Jamal, and Persians Ghasem for Qasem.
  const isAmbiguous = letters.some((letter) => letter === 'j' || letter === 'q');
  return variants(
    isAmbiguous ? [letters, letters.map((letter) => (letter === 'j' || letter === 'q' ? 'g' : letter))] : [letters],
  );
}

/** Each W can be a consonant or part of a vowel. */
function variants(words: readonly (readonly string[])[]): string[] {
  const all: string[] = [];
  for (const word of words) {
    all.push(withoutVowels(word, ''));
    const first = word.findIndex((part) => part.includes('w'));
    if (first < 0) continue;
    all.push(withoutVowels(word, 'v'));
    if (word.findLastIndex((part) => part.includes('w')) > first)
      all.push(...['', 'v'].map((w) => withoutVowels(word.with(first, w), w === '' ? 'v' : '')));
  }
  return all;
}

function withoutVowels(parts: readonly string[], w: string): string {
  const heard = parts.length === 1 ? heardIn(parts[0] ?? '', w) : parts.map((part) => soundOf(part, w)).join('');
  const silent = heard.replace(/[aeiou]+/g, '');
  const bare = withoutTwins(
    silent
      .replace(/(?<=.)h$/, '')
      .replaceAll('ts', 'c')
      // Latin letters do not tell `Fat-hi` from `Fathi`.
      .replace(/(?<=[bdgkpst])h/g, ''),
  );
  // Arabic has no P and no V: بتروف. Shorter words with other letters are other words too often.
  if (bare.length > 2) return bare.replaceAll('p', 'b').replaceAll('v', 'f');
  if (bare.length > 1) return bare;
  // A single consonant is too little, except after a vowel (Ali, Yael) or before two letters (Noa, Taha).
  if (/^[aeiouy']?$/.test(parts[0]?.slice(0, 1) ?? '')) return `a${bare}`;
  return parts.length > 2 || heard.length > 2 || silent.length > 1 ? `${bare}a` : bare;
}

/** The sound of a single letter, of which there are few. */
const soundOf = (letter: string, w: string) => (w === '' ? soundWithoutW : soundWithV)(letter);
const soundWithoutW = remembering((letter) => heardIn(letter, ''));
const soundWithV = remembering((letter) => heardIn(letter, 'v'));

function heardIn(word: string, w: string): string {
  return sounds(changed.test(word) ? withPlainConsonants(word, w) : word);
}

/** Whether `withPlainConsonants` changes a word. It leaves most as they are. */
const changed = /dh|[wj]|(.)\1/;

function withPlainConsonants(word: string, w: string): string {
  return word
    .replace(/dh/g, 'd')
    .replace(/[wj]/g, (letter) => (letter === 'j' ? 'dzh' : w))
    .replace(/(.)\1+/g, '$1');
}
