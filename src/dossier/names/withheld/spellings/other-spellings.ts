import { fold } from '../../fold.js';
import { romanisationsOf } from './east-asian.js';
import { cyrillicOrGreek, han, syllable, vowelMarks } from './letters.js';
import { inLatin, withSimplifiedHan } from './romanise.js';

/** Usual replacements for letters that a keyboard lacks, other than leaving out the accent. */
const replacements: Readonly<Record<string, string>> = {
  ...{ ə: 'a', ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', ñ: 'ny', ё: 'йо', đ: 'dj' },
  // Scholars write these for ш, ч and ж.
  ...{ š: 'sh', č: 'ch', ž: 'zh' },
  // As Russian writes it: Дворжак.
  ř: 'rzh',
  ...{ ð: 'th', ț: 'ts', ţ: 'ts' },
};
const replaced = anyOf(replacements);

/** The letters of ISO 9, in the usual romanisation. */
const iso9: Readonly<Record<string, string>> = { â: 'ya', û: 'yu', ŝ: 'shch' };

/** What Russian texts write for the letters of other languages. */
const russian: Readonly<Record<string, string>> = {
  ...{ ә: 'а', ғ: 'г', ҡ: 'к', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', җ: 'дж', ҷ: 'дж', ҳ: 'х', і: 'и' },
  ...{ ї: 'и', є: 'е', ґ: 'г', ј: 'й', љ: 'ль', њ: 'нь', ђ: 'дж', ћ: 'ч', џ: 'дж', ѓ: 'гь', ќ: 'кь' },
};

const russianReplaces = anyOf(russian);

/** What Armenians of the diaspora hear in the letters of Armenia: `Kevork Hagopian`, Գևորգ Հակոբյան. */
const westernArmenian: Readonly<Record<string, string>> = {
  ...{ բ: 'պ', գ: 'կ', դ: 'տ', ձ: 'ծ', ջ: 'ճ', պ: 'բ', կ: 'գ', տ: 'դ', ծ: 'ձ', ճ: 'ջ' },
};
const armenianReplaces = anyOf(westernArmenian);

/** An Indian mark for the nasal before a consonant: `Singh`, `Gandhi`. */
const anusvara = /[\u0902\u0982\u0a02\u0a70\u0a82\u0b02\u0c02\u0c82]/;

/** What two Greek letters sound like, in the order in which they are replaced. */
const greek: readonly (readonly [letters: RegExp, spelling: string])[] = [
  [/γι(?=[αεοω])/g, 'y'],
  [/ου/g, 'ou'],
  [/(?<=[αεη])υ/g, 'v'],
  [/γ(?=[γχ])/g, 'n'],
  [/μπ/g, 'b'],
];

/** Latin letters that look like those of other alphabets. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', с: 'c', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', ѕ: 's', т: 't' },
  ...{ у: 'y', х: 'x', ԁ: 'd', ԛ: 'q', ԝ: 'w', ү: 'y', α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't' },
  ...{ υ: 'u', χ: 'x', η: 'n', µ: 'u', ѵ: 'v', ӏ: 'l' },
};

const lookAlike = anyOf(lookAlikes);

/** In shorter words, the letters of older spellings are others: `Joe`. */
const shortestOldSpelling = 6;

/** A word, and a Dutch or older Indonesian one in the current spelling: `Soetardjowo`, `Sutarjowo`. */
export function spellingsInAscii(word: string): string[] {
  if (word.length < shortestOldSpelling || !/oe|dj|tj/.test(word)) return [word];
  return [word, word.replace(/oe/g, 'u').replace(/dj/g, 'j').replace(/tj/g, 'c')];
}

/** The folded word, and its other possible spellings. */
export function spellingsOf(raw: string, isName: boolean): string[] {
  const small = raw.normalize('NFC').toLowerCase();
  const others = [plainer(small)];
  if (cyrillicOrGreek.test(small)) {
    // Composed again: V8 takes milliseconds to compile what `fold` needs for single accents.
    const letters = small.normalize('NFD').replace(lookAlike, (letter) => lookAlikes[letter] ?? letter);
    others.push(letters.normalize('NFC'));
    others.push(small.replace(russianReplaces, (letter) => russian[letter] ?? letter));
  }
  if (/[âûŝ]/.test(small)) others.push(plainer(small.replace(/[âûŝ]/g, (letter) => iso9[letter] ?? letter)));
  // Romanian has two letters for one vowel.
  if (small.includes('â')) others.push(small.replaceAll('â', 'i'));
  if (/[α-ω]/.test(small))
    others.push(inLatin(greek.reduce((word, [letters, spelling]) => word.replace(letters, spelling), fold(small))));
  // In Belarusian, this letter becomes в before an ending.
  if (small.includes('ў')) others.push(small.replaceAll('ў', 'в'));
  // Belarusian hisses where Russian does not: Ціхановіч, Тиханович.
  if (/(?:ц|дз)[іеёюя]/.test(small)) others.push(small.replace(/ц(?=[іеёюя])/g, 'т').replace(/дз(?=[іеёюя])/g, 'д'));
  if (/[ա-ֆ]/.test(small)) {
    others.push(small.replace(armenianReplaces, (letter) => westernArmenian[letter] ?? letter));
    // Russian leaves out this letter: Айк, Акопян.
    if (small.includes('հ')) others.push(small.replaceAll('հ', ''));
  }
  // A last A is written with either letter: כהנא, כהנה.
  if (isName && /[\u05d0-\u05ea]{2}[אה]$/.test(small))
    others.push(small.replace(/.$/, (last) => (last === 'א' ? 'ה' : 'א')));
  // Polish: Вендриховский, of Wędrychowski.
  if (isName && /[ęą]/.test(small)) others.push(plainer(small.replace(/ę/g, 'en').replace(/ą/g, 'on')));
  // Ukrainian and Belarusian names are written with an H for this letter.
  if (small.includes('г')) others.push(small.replaceAll('г', 'һ'));
  if (han.test(small)) others.push(withSimplifiedHan(small));
  if (isName && syllable.test(small)) others.push(...romanisationsOf(small));
  // Folding takes the vowels from these scripts.
  if (vowelMarks.test(small)) others.push(inLatin(small));
  if (anusvara.test(small))
    others.push(
      inLatin(small)
        .replace(/mg?h$/, 'ngh')
        .replace(/m(?=[cdghjkqstyz])/g, 'n'),
    );
  return [...new Set([raw, ...others].map((one) => fold(one).replaceAll(' ', '')))];
}

function plainer(small: string): string {
  return small.replace(replaced, (letter) => replacements[letter] ?? letter);
}

/** A pattern of one of the letters that a table has. */
function anyOf(letters: Readonly<Record<string, string>>): RegExp {
  return new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');
}
