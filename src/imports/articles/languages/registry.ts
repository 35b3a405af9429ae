import { monthNumbers } from '../../../dates/month-names.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fa } from './fa.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { kk } from './kk.js';
import type { ArticleLanguage } from './language.js';
import { nl } from './nl.js';
import { pl } from './pl.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { uk } from './uk.js';
import { zh } from './zh.js';

/** The languages whose articles are read best. English is first, because it also serves every other language. */
export const articleLanguages: readonly ArticleLanguage[] = [en, de, fr, es, it, pt, nl, pl, ru, uk, kk, fa, ar, zh];

/** The entries of a list that is separated by commas. */
export function entriesOf(list: string): string[] {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** All entries of one list of each language. */
export function entriesOfAll(list: (language: ArticleLanguage) => string): ReadonlySet<string> {
  return new Set(articleLanguages.flatMap((language) => entriesOf(list(language))));
}

/** The number of each month, by its name in every language of articles. */
export const articleMonths = monthNumbers(articleLanguages.map(({ tag }) => tag));
