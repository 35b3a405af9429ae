import { slugOf } from './slug.js';

/** Makes an id from a name; empty if the name has no usable letter. */
export type Slug = (name: string) => string;

/**
 * Makes ids of the names that stand in a text, in the letters that an id may have: `Łódź` is `lodz`, `Ада Пример` is
 * `ada-primer`, `艾达` by its Mandarin reading `ai-da`. The table of letters is large: it is loaded where the text has others
 * than those, with or without accents.
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
  return /(?![A-Za-z])\p{L}/u.test(text.normalize('NFD'));
}
