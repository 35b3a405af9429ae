/** Returns the stem of a word. */
export type Stem = (word: string) => string;

interface Stemmer {
  readonly load: () => Promise<{ readonly stemmer: Stem }>;
  /** The letters that a text may add before a word. */
  readonly before?: readonly string[];
  /** Restores letters that folding replaced and that the stemmer needs. */
  readonly restore?: Stem;
}

/** The article, and the prepositions that join to it. */
const arabicBefore = ['', 'و', 'ف'].flatMap((and) => ['ال', 'بال', 'كال', 'لل'].map((article) => and + article));
const arabicArticle = new RegExp(`^(?:${arabicBefore.join('|')})(?=.{3})`, 'u');

/** Folding turns й into и. An и at the end of a word, after a vowel, was mostly й. */
const endsInJ: Stem = (word) => word.replace(/(?<=[аеиіоуыэюя])и$/u, 'й');

const norwegian: Stemmer = { load: () => import('@orama/stemmers/norwegian') };

/**
 * The stemmers by the first subtag of a BCP 47 tag, loaded on demand. They work on folded words, so that there are none
 * for languages whose vowel signs folding removes, and none for languages that inflect the beginning of a word.
 */
export const stemmers: Readonly<Record<string, Stemmer>> = {
  ar: {
    load: () => import('@orama/stemmers/arabic'),
    before: arabicBefore,
    restore: (word) => word.replace(arabicArticle, ''),
  },
  bg: { load: () => import('@orama/stemmers/bulgarian'), restore: endsInJ },
  da: { load: () => import('@orama/stemmers/danish') },
  de: { load: () => import('@orama/stemmers/german') },
  el: { load: () => import('@orama/stemmers/greek') },
  en: { load: () => import('@orama/stemmers/english') },
  es: { load: () => import('@orama/stemmers/spanish') },
  fi: { load: () => import('@orama/stemmers/finnish') },
  fr: { load: () => import('@orama/stemmers/french') },
  hu: { load: () => import('@orama/stemmers/hungarian') },
  hy: { load: () => import('@orama/stemmers/armenian') },
  it: { load: () => import('@orama/stemmers/italian') },
  lt: { load: () => import('@orama/stemmers/lithuanian') },
  nb: norwegian,
  nl: { load: () => import('@orama/stemmers/dutch') },
  nn: norwegian,
  no: norwegian,
  pt: { load: () => import('@orama/stemmers/portuguese') },
  ro: { load: () => import('@orama/stemmers/romanian') },
  ru: { load: () => import('@orama/stemmers/russian'), restore: endsInJ },
  sv: { load: () => import('@orama/stemmers/swedish') },
  tr: { load: () => import('@orama/stemmers/turkish') },
  uk: { load: () => import('@orama/stemmers/ukrainian'), restore: endsInJ },
};

/** The language of words in a script in which the language of the case file is not written. */
const usualLanguages: Readonly<Record<string, string>> = { Latn: 'en', Cyrl: 'ru', Arab: 'ar', Grek: 'el', Armn: 'hy' };

/** The language by whose rules a word in a case file of a language has other forms; undefined if none is known. */
export function languageOfWord(word: string, language: string): string | undefined {
  const script = Object.keys(usualLanguages).find((name) => new RegExp(`^\\p{Script=${name}}`, 'u').test(word));
  if (script === undefined) return undefined;
  const isUsual = language !== '' && new Intl.Locale(language).maximize().script === script;
  const found = isUsual ? language : usualLanguages[script];
  return found !== undefined && Object.hasOwn(stemmers, found) ? found : undefined;
}
