import { slugOf } from './slug.js';

/** Makes an id from a name; empty if the name has no usable letter. */
export type Slug = (name: string) => string;

/**
 * Prepare to make ids from the names in a text: `Łódź` becomes `lodz`, `Ада Пример` becomes `ada-primer`, and `艾达`, in
 * its Mandarin reading, becomes `ai-da`. The table of letters is large, so it is loaded only if the text has letters
 * other than Latin ones.
 */
export async function slugsIn(text: string): Promise<Slug> {
  if (!hasOtherLetters(text)) return slugOf;
  const { default: inLatin } = await import('any-ascii');
  return (name) => {
    if (!hasOtherLetters(name)) return slugOf(name);
    // Each of these characters is a syllable. An apostrophe stands for a soft sign or a glottal stop.
    const syllables = name.normalize('NFC').replace(/[\p{Script=Han}\p{Script=Hangul}]/gu, '$& ');
    return slugOf(inLatin(syllables).replaceAll("'", ''));
  };
}

function hasOtherLetters(text: string): boolean {
  // Splitting accents from their letters takes long, and most texts have none.
  if (!/[^\0-\x7f]/.test(text)) return false;
  return /(?![A-Za-z])\p{L}/u.test(text.normalize('NFD'));
}
