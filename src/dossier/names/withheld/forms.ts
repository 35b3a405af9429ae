import { fold } from '../fold.js';
import { unspaced } from '../scripts.js';
import { stemsOfForm, stemsOfName } from './endings.js';
import { latinOf } from './latin.js';
import { cyrillicOrGreek, han, startsAbjad, startsCyrillic, vowelMarks } from './letters.js';
import { inLatin, withSimplifiedHan } from './romanise.js';
import { consonants, consonantsOfLetters, respelt, skeleton, skeletonOfSounds, sounds } from './skeletons.js';

/** Usual replacements for letters that a keyboard lacks, other than leaving out the accent. */
const replacements: Readonly<Record<string, string>> = {
  ...{ ə: 'a', ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', ñ: 'ny', ё: 'йо', đ: 'dj' },
  // Scholars write these for ш, ч and ж.
  ...{ š: 'sh', č: 'ch', ž: 'zh' },
};
const replaced = new RegExp(`[${Object.keys(replacements).join('')}]`, 'gu');

/** Latin letters that look like those of other alphabets. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', с: 'c', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', ѕ: 's', т: 't' },
  ...{ у: 'y', х: 'x', ԁ: 'd', ԛ: 'q', ԝ: 'w', ү: 'y', α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't' },
  ...{ υ: 'u', χ: 'x', η: 'n', µ: 'u', ѵ: 'v', ӏ: 'l' },
};

const article = /^(?:ال|ה(?=.{3}))/u;

/** How sure it is that a word of a text is a word of a name. */
export const sureness = {
  /** The word itself, in this spelling or in that of another script. */
  same: 3,
  /** The word with an ending, if the text is in a language with such endings. */
  inflected: 2,
  /** The word with letters before or after it, which may be affixes or parts of another word. */
  similar: 1,
} as const;
export type Sureness = (typeof sureness)[keyof typeof sureness];

/** The keys under which a word is stored or looked up. */
export interface Forms {
  /** The keys that the word shares with other forms of it. */
  readonly keys: ReadonlyMap<string, Sureness>;
  /** Its sounds, without each ending. */
  readonly sounds: ReadonlySet<string>;
  /** The keys that it shares with other spellings of its sounds. Different words may share them too. */
  readonly likeness: ReadonlySet<string>;
}

/** Words with fewer letters sound like too many others. */
const shortestLikeness = 4;

/** The forms of a word: of a name, to be stored, or of a text, to be looked up. */
export function formsOf(raw: string, isName: boolean): Forms {
  const [keys, heard, likeness] = [new Map<string, Sureness>(), new Set<string>(), new Set<string>()];
  const isPlain = /^[\0-\x7f]*$/.test(raw);
  for (const word of isPlain ? [fold(raw)] : spellingsOf(raw)) {
    for (const stem of isName ? stemsOfName(word) : stemsOfForm(word)) {
      const sure = isSame(stem, word) ? sureness.same : sureness.inflected;
      addKey(keys, `=${stem}`, sure);
      // Texts without spaces are searched in another way, and many Chinese characters share a sound.
      if (!isName && unspaced.test(word)) continue;
      const latin = isPlain ? stem : latinOf(stem);
      const sound = sounds(latin);
      heard.add(sound);
      // Two different words in ASCII are not the same name, unless one of them romanises a word of another script.
      if (isName || !isPlain) addKey(keys, `${isName && !isPlain ? 'other' : 'plain'} ${sound}`, sure);
      // Without vowels, too many words of such a script would be equal.
      if (!isName && !startsAbjad.test(word)) addKey(keys, `other ${sound}`, sure);
      const others = stem === word ? respelt(latin) : [];
      for (const like of likenessOf(latin, sound, others)) likeness.add(like);
      if (/^[a-z]+$/.test(word)) addConsonants(likeness, isName ? 'voiced' : 'bare', consonants([stem, ...others]));
    }
    if (startsAbjad.test(word) && (isName || !unspaced.test(word)))
      addConsonants(likeness, isName ? 'bare' : 'voiced', consonantsOf(word));
  }
  return { keys, sounds: heard, likeness };
}

/** The folded word, and its other possible spellings. */
function spellingsOf(raw: string): string[] {
  const small = raw.normalize('NFC').toLowerCase();
  const others = [small.replace(replaced, (letter) => replacements[letter] ?? letter)];
  if (cyrillicOrGreek.test(small)) {
    others.push(small.normalize('NFD').replace(/./gsu, (letter) => lookAlikes[letter] ?? letter));
  }
  // Ukrainian and Belarusian names are written with an H for this letter.
  if (small.includes('г')) others.push(small.replaceAll('г', 'һ'));
  if (han.test(small)) others.push(withSimplifiedHan(small));
  // Folding takes the vowels from these scripts.
  if (vowelMarks.test(small)) others.push(inLatin(small));
  return [...new Set([raw, ...others].map((one) => fold(one).replaceAll(' ', '')))];
}

/** Whether a stem is the word, or the word is its English plural. Cyrillic words always take endings. */
function isSame(stem: string, word: string): boolean {
  return stem === word || `${stem}s` === word || startsCyrillic.test(word);
}

function likenessOf(latin: string, sound: string, others: readonly string[]): string[] {
  if (latin.length < shortestLikeness) return [];
  const all = [skeletonOfSounds(sound), ...others.map(skeleton)];
  return all.filter((like) => like.length >= shortestLikeness - 1);
}

function addConsonants(likeness: Set<string>, kind: 'bare' | 'voiced', all: readonly string[]): void {
  for (const consonants of all) if (consonants.length > 1) likeness.add(`${kind} ${consonants}`);
}

function consonantsOf(word: string): string[] {
  // The Hebrew Vav is a consonant or a vowel, as the Arabic Waw.
  const letters = Array.from(word.replace(article, ''), (letter) => (letter === 'ו' ? 'w' : latinOf(letter)));
  return consonantsOfLetters(letters);
}

function addKey(keys: Map<string, Sureness>, key: string, sure: Sureness): void {
  const known = keys.get(key);
  if (known === undefined || known < sure) keys.set(key, sure);
}
