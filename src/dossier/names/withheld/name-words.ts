import { fold } from '../fold.js';
import { usualParticles, wordsOfDescriptions } from '../particles.js';
import { readingsOf } from './plain-text.js';
import { isSmall, syllable } from './spellings/letters.js';
import { isApostrophe, wordsIn } from './words.js';

/** Words before a name that are not part of it. */
export const titles: ReadonlySet<string> = new Set([
  ...[
    'mr',
    'mrs',
    'ms',
    'miss',
    'dr',
    'prof',
    'professor',
    'sir',
    'lady',
    'lord',
    'rev',
    'father',
    'sister',
    'brother',
  ],
  ...[
    'captain',
    'capt',
    'lieutenant',
    'lt',
    'colonel',
    'col',
    'general',
    'gen',
    'major',
    'maj',
    'sergeant',
    'sgt',
    'judge',
  ],
  ...['monsieur', 'madame', 'mme', 'mlle', 'maitre', 'herr', 'frau', 'don', 'dona', 'senor', 'senora', 'pan', 'pani'],
  ...['sheikh', 'shaykh', 'imam', 'haji', 'hajj', 'jr', 'sr', 'the', 'and', 'st', 'san', 'santa'],
  ...['господин', 'госпожа', 'доктор', 'профессор', 'судья', 'капитан', 'полковник', 'генерал', 'маиор', 'пан', 'пани'],
  ...['الشيخ', 'السيد', 'السيده', 'الدكتور', 'الدكتوره', 'الحاج', 'الاستاذ', 'ابو', 'ام', 'عبد'],
]);

/** The words of a person's name. */
export interface NameWords {
  readonly own: readonly string[];
  /** The words with the particles between them, without titles. */
  readonly all: readonly string[];
  /** The words of one letter. */
  readonly initials: readonly string[];
  /** The word after `servant of`, in Arabic letters. */
  readonly servant: string | undefined;
  /** Whether capitals, or a script without them, show which words are not particles. */
  readonly isCapitalised: boolean;
}

/** Chinese and Korean family names of two syllables. */
const longFamilyName =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|端木|남궁|황보|제갈|선우|독고)/u;

/** All words of a name except titles. */
export function allWordsOf(name: string): string[] {
  const pieces = piecesOf(readingsOf(name)[0] ?? '');
  return (pieces.length === 1 ? pieces.flatMap(syllables) : pieces).filter((word) => !titles.has(fold(word)));
}

/** The words of a name. A word has at least two letters, or is a syllable. */
export function wordsOfName(name: string): NameWords {
  const all = allWordsOf(name);
  const [first, second] = all.filter((word) => !usualParticles.has(fold(word)));
  const isOfOne = first !== undefined && second === undefined && !isSmall(first);
  const isCapitalised = isOfOne || all.filter((word) => !isSmall(word)).length > 1 || all.length === 1;
  const isParticle = (word: string) => (isCapitalised && isSmall(word)) || usualParticles.has(fold(word));
  const own = all.length === 1 ? all : all.filter((word) => !isParticle(word) && isWord(word));
  const describes = !isCapitalised && own.length > 2 && own.map(fold).some(isOfDescription);
  const initials = all.filter((word) => isLetter(word, fold(word)));
  const servant = name.includes(servantOf) ? servantIn(name) : undefined;
  return { own: describes ? [] : own, all, initials, servant, isCapitalised };
}

const servantOf = 'عبد';

function servantIn(name: string): string | undefined {
  const words = piecesOf(readingsOf(name)[0] ?? '');
  return words[words.indexOf(servantOf) + 1 || words.length];
}

/** Whether a word of a text is `servant of`, perhaps with a prefix, or begins with it. */
export function isServantOf(word: string): boolean {
  return /^[\u0641\u0648]?[\u0628\u0644\u0643]?عبد/.test(word);
}

/** The most particles that are written as one word with the word after them: `Vanderberg`. */
const mostJoined = 3;

/** The words of a name that have particles before them, by index, written as one with them: `Delacroix`, `Lacroix`. */
export function withParticles(words: NameWords): (readonly [index: number, spelling: string])[] {
  const { own, all, servant, isCapitalised } = words;
  const found: (readonly [number, string])[] = [];
  if (servant !== undefined && own.includes(servant)) found.push([own.indexOf(servant), servantOf + servant]);
  if (!isCapitalised || own.length === all.length) return found;
  let index = 0;
  let before: readonly string[] = [];
  for (const word of all) {
    if (word !== own[index]) before = [...before, word].slice(-mostJoined);
    else {
      for (const [first] of before.entries()) {
        const joined = [...before.slice(first), word].join('');
        found.push([index, joined]);
        if (/^[ae]l$/i.test(before[first] ?? '')) found.push([index, joined.replace(/^./, swappedArticle)]);
      }
      before = [];
      index += 1;
    }
  }
  return found;
}

/** Whether a word, which is also given folded, is a single letter. */
export function isLetter(word: string, folded: string): boolean {
  return folded.length < 2 && !syllable.test(word) && !/\d/.test(word);
}

/** The first letter of the other spelling of the Arabic article. */
function swappedArticle(letter: string): string {
  return letter.toLowerCase() === 'a' ? 'e' : 'a';
}

function isOfDescription(word: string): boolean {
  return word.length < 3 || wordsOfDescriptions.has(word);
}

function isWord(word: string): boolean {
  return !/^\d+$/.test(word) && (fold(word).length > 1 || syllable.test(word));
}

/** Arabic words before a name that may begin with a small letter after them: `al-sayed`. */
const articles = new Set(['al', 'el', 'abu', 'ibn', 'bin', 'ben']);

/** The parts of a name: `d’Arc` has two, `O’Brien` and `Do-yoon` one. */
function piecesOf(name: string): string[] {
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: word, index } of wordsIn(name)) {
    const before = pieces.at(-1);
    const isOneWord =
      before !== undefined && isApostrophe(name, end, index) && !(before.length === 1 && isSmall(before));
    const isSecond = before !== undefined && isSmall(word) && isHyphen(name, end, index);
    const isSyllable = isSecond && !isSmall(before) && !usualParticles.has(fold(word));
    if (isSecond && articles.has(fold(before))) pieces.push(capitalised(word));
    else if (isOneWord || isSyllable) pieces.push(`${pieces.pop()}${word}`);
    else pieces.push(word);
    end = index + word.length;
  }
  return pieces;
}

/** Whether the only sign between two offsets is a hyphen. */
function isHyphen(text: string, start: number, end: number): boolean {
  return end - start === 1 && /[-\u2010\u2011]/.test(text[start] ?? ' ');
}

function capitalised(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}

/** A Chinese or Korean name without spaces begins with the family name. */
function syllables(word: string): string[] {
  if (!syllable.test(word) || !/^(?:[\u3400-\u9fff]{2,4}|[\uac00-\ud7a3]{2,4})$/.test(word)) return [word];
  // Of four Chinese characters, which most Japanese names have, two are the family name.
  const family = longFamilyName.exec(word)?.[0] ?? word.slice(0, /^[\u3400-\u9fff]{4}/.test(word) ? 2 : 1);
  return family.length === word.length ? [word] : [family, word.slice(family.length)];
}
