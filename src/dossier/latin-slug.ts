import { slugOf } from './slug.js';

/** Makes of a name the id that it suggests; empty where it suggests none. */
export type Slug = (name: string) => string;

/**
 * Makes ids of the names that stand in a text, those of other scripts in Latin letters: `Ада Пример` is `ada-primer`, `艾达`
 * by its Mandarin reading `ai-da`. The table of letters is large: it is loaded where the text has any but Latin ones.
 */
export async function slugsIn(text: string): Promise<Slug> {
  if (!/(?!\p{Script=Latin})\p{L}/u.test(text)) return slugOf;
  const { default: inLatin } = await import('any-ascii');
  return (name) => {
    const slug = slugOf(name);
    if (/[a-z]/.test(slug) || !/\p{L}/u.test(name)) return slug;
    // Each of these is a syllable; an apostrophe stands for a sign that softens a letter, or for a stop.
    const syllables = name.normalize('NFC').replace(/[\p{Script=Han}\p{Script=Hangul}]/gu, '$& ');
    return slugOf(inLatin(syllables).replaceAll("'", ''));
  };
}
