import { fold, isAscii } from '../../fold.js';
import { unspaced } from '../../scripts.js';
import { stemsOfForm, stemsOfName } from './endings.js';
import { foreignSpellings } from './foreign-cyrillic.js';
import { latinOf } from './latin.js';
import { hangul, startsAbjad, startsCyrillic, vowelMarks } from './letters.js';
import { spellingsInAscii, spellingsOf } from './other-spellings.js';
import { consonants, consonantsOfLetters, respelt, skeleton, skeletonOfSounds, sounds } from './skeletons.js';

type Sounds = Readonly<Record<string, string>>;

/** How letters of a script without vowels are read: the first of a word, and the others. */
type Pronunciation = readonly [first: Sounds, others: Sounds];

/** Some Hebrew letters have two sounds. The Vav is a consonant or a vowel, as the Arabic Waw. */
const soft: Sounds = { ב: 'v', פ: 'f', ו: 'w' };
const hard: Sounds = { ...soft, ב: 'b', פ: 'p', כ: 'k' };
const hebrew: readonly Pronunciation[] = [
  [hard, soft],
  [soft, soft],
  [hard, hard],
];
/** The same if the Tsadi is a Z: `Zvi`, `Weizmann`. */
const tsadi: Sounds = { צ: 'z', ץ: 'z' };
const hebrewOfTsadi: readonly Pronunciation[] = [
  ...hebrew,
  ...hebrew.map(
    ([first, others]): Pronunciation => [
      { ...first, ...tsadi },
      { ...others, ...tsadi },
    ],
  ),
];

/** In Arabic countries, and as Persians, Turks and people of South Asia read these letters: `Reza` and `Osman`. */
const persian: Sounds = { ث: 's', ذ: 'z', ض: 'z', ظ: 'z' };
/** As in `Hathloul`. */
const thal: Sounds = { ذ: 't' };
const asRomanised: readonly Pronunciation[] = [[{}, {}]];
const arabic: readonly Pronunciation[] = [...asRomanised, [persian, persian], [thal, thal]];

/** Romanised with an H, or without one: `Phongthep`, `Pongthep`. */
const thaiLetters: Sounds = { ข: 'k', ค: 'k', ฆ: 'k', ผ: 'p', พ: 'p', ภ: 'p' };
const thai: readonly Pronunciation[] = [...asRomanised, [thaiLetters, thaiLetters]];

/** The article, and `servant of` and `father of` before it, where they are joined to a name: `عبدالرحمن`. */
const article = /^(?:(?:عبد|اب[ويا])?ال|عبد|اب[وي]|ה(?=.{3}))(?=.{2})/u;

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
  /** Whether it is written, or folded, without vowels. */
  readonly isBare: boolean;
  /** The keys that it shares with a word that has, or has not, vowels. Few files need them. */
  readonly bare: () => string[];
}

/** `Father of` and `mother of` in Latin letters, in any romanisation: `Abu`, `Oum`. */
const parents = /^(?:ab[ou]{1,2}|o?umm?)$/i;

/** A word with Latin letters and those of another alphabet. */
const mixed = /[a-z].*[\u0370-\u052f]|[\u0370-\u052f].*[a-z]/;

/** Words with fewer letters sound like too many others. */
const shortestLikeness = 4;

/** The forms of a word: of a name, to be stored, or of a text, to be looked up. */
export function formsOf(raw: string, isName: boolean): Forms {
  const [keys, heard, likeness] = [new Map<string, Sureness>(), new Set<string>(), new Set<string>()];
  const isPlain = isAscii(raw);
  // Folding takes the vowels from the scripts of India and Thailand too.
  const isBare = !isPlain && (startsAbjad.test(raw) || vowelMarks.test(raw));
  /** The words without vowels, or those in Latin letters. */
  const voices = new Set<string>();
  const spellings = isPlain ? spellingsInAscii(fold(raw)) : spellingsOf(raw, isName);
  for (const word of spellings) {
    // Only some letters look like Latin ones: the word has no sound.
    if (word !== spellings[0] && mixed.test(word)) {
      addKey(keys, `=${word}`, sureness.same);
      continue;
    }
    // Folding takes the vowels from these scripts, and makes different words equal.
    const isMarked = !isPlain && vowelMarks.test(word);
    // Texts without spaces are searched in another way, and many Chinese and Korean syllables share a sound.
    const isMute = !isName && !isPlain && (unspaced.test(word) || hangul.test(word));
    // Without vowels, too many words of such a script would be equal.
    const isVoiced = !isName && (isPlain || !startsAbjad.test(word));
    if (isBare && !isMute && !/^[a-z]/.test(word)) voices.add(word);
    for (const stem of isName ? stemsOfName(word) : stemsOfForm(word)) {
      const sure = isMarked ? sureness.similar : isSame(stem, word, isName) ? sureness.same : sureness.inflected;
      addKey(keys, `=${stem}`, sure);
      if (isMute) continue;
      const latin = isPlain ? stem : latinOf(stem);
      const whole = sounds(latin);
      // Any Y or I would be equal to a word of one sound, such as Yi.
      const sound = whole.length > 1 ? whole : latin;
      heard.add(sound);
      // Two different words in ASCII are not the same name, unless one of them romanises a word of another script.
      if (isName || !isPlain) addKey(keys, `${isName && !isPlain ? 'other' : 'plain'} ${sound}`, sure);
      if (isName && stem === word && startsCyrillic.test(word))
        for (const one of foreignSpellings(stem)) if (one.length >= shortestLikeness) addKey(keys, `=${one}`, sure);
      if (isVoiced) addKey(keys, `other ${sound}`, sure);
      // Joumagouldine, of Жумагулдин.
      const others = stem === word || `${stem}e` === word ? respelt(latin, isName) : [];
      if (latin.length >= shortestLikeness) {
        addLikeness(likeness, skeletonOfSounds(sound));
        for (const one of others) addLikeness(likeness, skeleton(one));
      }
      // Texts without vowels have the nominative of a foreign name.
      if (isBare || (isName && stem !== word) || !/^[a-z]+$/.test(latin)) continue;
      voices.add(latin);
      for (const one of others) voices.add(one);
    }
  }
  // A short word belongs to a name too if the word beside it only sounds like one.
  const parent = isPlain ? parents.exec(raw)?.[0].slice(-1).toLowerCase() : undefined;
  if (parent !== undefined) likeness.add(`parent ${parent}`);
  if (isName && likeness.size === 0) likeness.add(`=${raw}`);
  const kind = isBare === isName ? 'bare' : 'voiced';
  const bare = () => {
    const all = isBare ? [...voices].flatMap(consonantsOf) : consonants(voices);
    return [...new Set(all)].flatMap((one) => (one.length > 1 ? `${kind} ${one}` : []));
  };
  return { keys, sounds: heard, likeness, isBare, bare };
}

/**
 * Whether a stem is the word, or the word is its English plural or has an ending that no English word has. Cyrillic
 * words always take endings.
 */
function isSame(stem: string, word: string, isName: boolean): boolean {
  if (stem === word || `${stem}s` === word || startsCyrillic.test(word)) return true;
  // `Virtase-`, of Virtanen, is in no other word.
  if (isName) return /[cs]k$/.test(stem) || (word.endsWith('nen') && stem.endsWith('se'));
  return stem.length > 4 && word.length - stem.length > 2;
}

function addLikeness(likeness: Set<string>, like: string): void {
  if (like.length >= shortestLikeness - 1) likeness.add(like);
}

function consonantsOf(word: string): string[] {
  const bare = word.replace(article, '');
  // The article may be part of a Hebrew family name: Hanegbi.
  const words = word.startsWith('ה') && bare !== word ? [bare, word] : [bare];
  return words.flatMap((one) => {
    // A vowel is heard before the Y: حي is Hai.
    const letters = Array.from(one.length === 2 ? one.replace(/(?=[يי]$)/, 'ا') : one);
    return pronunciationsOf(one).flatMap(([first, others]) =>
      consonantsOfLetters(letters.map((letter, index) => (index === 0 ? first : others)[letter] ?? latinOf(letter))),
    );
  });
}

function pronunciationsOf(word: string): readonly Pronunciation[] {
  if (/^[\u0590-\u05ff]/.test(word)) return /[צץ]/.test(word) ? hebrewOfTsadi : hebrew;
  if (/^[\u0e00-\u0e7f]/.test(word)) return thai;
  return /[ثذضظ]/.test(word) ? arabic : asRomanised;
}

function addKey(keys: Map<string, Sureness>, key: string, sure: Sureness): void {
  const known = keys.get(key);
  if (known === undefined || known < sure) keys.set(key, sure);
}
