import { getOrInsert } from '../../../get-or-insert.js';
import type { ArticleLanguage } from './language.js';
import { articleLanguages, entriesOf } from './registry.js';

const known: ReadonlyMap<string, readonly ArticleLanguage[]> = languagesByWord();

const scripts: readonly (readonly [tags: string, script: RegExp])[] = [
  ['zh', /\p{Script=Han}/gu],
  ['fa ar', /\p{Script=Arabic}/gu],
  ['ru uk kk', /\p{Script=Cyrillic}/gu],
];

/** The language of a text by its script and its most frequent words; `otherwise` if these do not decide. */
export function detectLanguage(text: string, otherwise: ArticleLanguage): ArticleLanguage {
  const part = text.slice(0, 5000);
  const counts = new Map<ArticleLanguage, number>();
  for (const word of part.toLowerCase().match(/[\p{L}\u200c]+/gu) ?? []) {
    for (const language of known.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const own = scriptOf(part)?.split(' ');
  const [first, second] = [...counts]
    .filter(([{ tag }]) => own === undefined || own.includes(tag))
    .sort(([, a], [, b]) => b - a);
  if (first !== undefined && first[1] >= 2 && first[1] > (second?.[1] ?? 0)) return first[0];
  const [only, ...more] = own ?? [];
  const fallsBack = more.length > 0 || own === undefined || own.includes(otherwise.tag);
  return (fallsBack ? undefined : articleLanguages.find(({ tag }) => tag === only)) ?? otherwise;
}

/**
 * The languages that are written in the script of more than half of all letters; undefined if they are
 * Latin, or too few.
 */
function scriptOf(text: string): string | undefined {
  // Most texts have no such letter, and counting takes long.
  if (!/[\u0370-\uffff]/.test(text)) return undefined;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return scripts.find(([, script]) => (text.match(script)?.length ?? 0) * 2 > letters)?.[0];
}

function languagesByWord(): ReadonlyMap<string, readonly ArticleLanguage[]> {
  const languages = new Map<string, ArticleLanguage[]>();
  for (const language of articleLanguages) {
    for (const word of entriesOf(language.words)) getOrInsert(languages, word, () => []).push(language);
  }
  return languages;
}
