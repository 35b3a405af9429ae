import { english } from './english.js';
import { type Language, languageOf } from './language.js';
import type { Catalogue } from './message.js';

type Load = () => Promise<{ readonly default: Catalogue }>;

/** The languages besides English, each loaded when a document is in it. */
export const catalogues = {
  ar: () => import('../../data/languages/ar.yaml'),
  es: () => import('../../data/languages/es.yaml'),
  fr: () => import('../../data/languages/fr.yaml'),
  kk: () => import('../../data/languages/kk.yaml'),
  ru: () => import('../../data/languages/ru.yaml'),
  uk: () => import('../../data/languages/uk.yaml'),
  zh: () => import('../../data/languages/zh.yaml'),
} as const satisfies Readonly<Record<string, Load>>;

/** The languages that documents can be in, by their tags. */
export const languageTags: readonly string[] = [english.tag, ...Object.keys(catalogues)].sort();

/** The language that a tag means: `zh-Hant` means `zh` too. Undefined if there is no catalogue. */
export async function languageFor(tag: string): Promise<Language | undefined> {
  const [primary = ''] = tag.toLowerCase().split('-');
  if (primary === english.tag) return english;
  const load: Load | undefined = isKnown(primary) ? catalogues[primary] : undefined;
  return load && languageOf((await load()).default);
}

function isKnown(tag: string): tag is keyof typeof catalogues {
  return Object.hasOwn(catalogues, tag);
}
