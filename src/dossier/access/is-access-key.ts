import { nearest } from '../../problems/suggest.js';
import { withPlainSigns } from '../format/look-alikes.js';
import { fold, isAscii } from '../names/fold.js';

/** The answers for short keys: a file has few of them, many times. */
const answers = new Map<string, boolean>();
const mostAnswers = 1_000;
const longestKey = 40;

/** Whether a key is `access`, a misspelling of it, another word that marks a secret, or the YAML merge key `<<`. */
export function isAccessKey(written: string): boolean {
  const known = answers.get(written);
  if (known !== undefined) return known;
  const answer = isMark(written);
  if (answers.size < mostAnswers && written.length <= longestKey) answers.set(written, answer);
  return answer;
}

function isMark(written: string): boolean {
  const key = withPlainSigns(written).trim();
  return (
    key === 'access' ||
    key === '<<' ||
    (/^(?=.{4,7}$).*c.*s/i.test(key) && nearest(key, ['access', 'accessed']) === 'access') ||
    marksSecret(key)
  );
}

/** The beginnings of words, without accents, that mark a secret or say who may see something. */
const secretWords = [
  // English; some are beginnings of words of other languages too: `visibilité`, `privado`, `confidentiel`, `secreto`.
  ...['visib', 'priv(?!ileg)', 'confid', 'secre(?!tar)', 'hid(?:e|den)', 'restrict', 'classif', 'clearance'],
  ...['sensitiv', 'sensib', 'withh[eo]ld', 'redact', 'embargo', 'unpublished', 'nonpublic', 'intern(?:al|e|o|a)?$'],
  ...['public$', 'acces[so]?$'],
  // French, Spanish and German.
  ...['cache$|cachee', 'masqu', 'restreint', 'ocult', 'restring', 'reservado'],
  ...[
    'vertraulich',
    'geheim',
    'versteckt',
    'verborgen',
    'sichtbar',
    'zugriff',
    'zugang',
    'gesperrt',
    'nichtoffentlich',
  ],
  // Russian and Arabic.
  ...['доступ', 'секрет', 'засекреч', 'скры', 'конфиденц', 'приват', 'видим', 'закрыт', 'внутренн', 'таин', 'служебн'],
  ...['(?:ال)?(?:سر[يّ]|خاص|خصوص|مخف|وصول|حساس|داخلي|محظور|مقيد|كتم|محجوب)'],
];
const secretWord = new RegExp(`^(?:${secretWords.join('|')})`, 'u');

/** The words after `access` in keys that say when or where something was read: `access date`. */
const ofReading = /^acces[so]? (?:date|time|year|month|day|url)\b/;

function marksSecret(key: string): boolean {
  // `accessLevel` has two words.
  const humps = isAscii(key) ? /([a-z])([A-Z])/g : /(\p{Ll})(\p{Lu})/gu;
  const words = fold(key.replace(humps, '$1 $2'));
  return !ofReading.test(words) && words.split(' ').some((word) => secretWord.test(word));
}
