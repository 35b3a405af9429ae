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
  ...['public$', 'acces[so]?$', 'viewer', 'audience', 'share[ds]?$', 'sharing', 'protected', 'anonym', 'permission'],
  ...['(?:un)?disclos', 'disseminat', 'suppress', 'censor', 'mask', 'limited$', 'publish(?:able)?$', 'invisib'],
  // French, Spanish and German.
  ...['cache$|cachee', 'masqu', 'restreint', 'ocult', 'restring', 'reserv(?:e|ad[ao])$', 'diffusion'],
  ...['publi(?:que|c[ao])$', 'protege$', 'protegid', 'dissimul', 'clasific'],
  ...['vertraulich', 'geheim', 'versteckt', 'verborgen', '(?:un)?sichtbar', 'zugriff', 'zugang', 'gesperrt'],
  ...['(?:nicht)?offentlich$', 'unveroffentlicht', 'sperrvermerk', 'geschutzt', 'verdeckt', 'verschluss'],
  ...['eingeschrankt', 'freigabe'],
  // Russian and Arabic.
  ...['доступ', 'секрет', 'засекреч', 'скры', 'конфиденц', 'приват', 'видим', 'закрыт', 'внутренн', 'таин', 'служебн'],
  ...['гриф', 'дсп$', 'непублич', 'публичн', 'невидим', 'видно', 'аноним', 'защищ', 'ограничен'],
  ...['(?:ال)?(?:سر[يّ]|خاص|خصوص|مخف|وصول|حساس|داخلي|محظور|مقيد|م?كتو?م|محجوب|حجب|اخفا|رويه|مريي|علني|عام$|ممنوع)'],
];
const secretWord = new RegExp(`^(?:${secretWords.join('|')})`, 'u');

/**
 * Words that say "not", before words for publishing and showing: `do_not_publish`, `не публиковать`, `nicht-zeigen`.
 */
const forbids =
  /(?:^| )(?:not?|non|dont|never|не|ne pas|nicht|لا|غير|ليس) (?:for |pour |para |для |للن?)?(?:publi|prensa|print|show|shar|display|releas|quot|divulg|diffus|montrer|affich|mostr|difund|публик|показ|печат|разглаш|veroffentl|zeigen|offentl|تنشر|نشر|منشور)/u;

/** The words after `access` in keys that say when or where something was read: `access date`. */
const ofReading = /^acces[so]? (?:date|time|year|month|day|url)\b/;

function marksSecret(key: string): boolean {
  // `accessLevel` has two words.
  const humps = isAscii(key) ? /([a-z])([A-Z])/g : /(\p{Ll})(\p{Lu})/gu;
  const words = fold(key.replace(humps, '$1 $2'));
  if (ofReading.test(words)) return false;
  return (
    forbids.test(words) ||
    /^off ?(?:the ?)?record/.test(words) ||
    words.split(' ').some((word) => secretWord.test(word))
  );
}
