/** The spellings of a sound in Latin letters, by the letter that replaces them. */
const letters: Readonly<Record<string, string>> = {
  ...{ s: 'shch sch sh sz', c: 'tsch tch ch cz cs ts tz', d: 'dzh dj', z: 'zh zs', h: 'kh', g: 'gh', f: 'ph', t: 'th' },
  ...{ k: 'ck q', ks: 'x', v: 'w', i: 'y j' },
};
const letterOf = new Map(
  Object.entries(letters).flatMap(([letter, written]) => written.split(' ').map((one) => [one, letter] as const)),
);
const sound = /shch|sch|sh|sz|tsch|tch|ch|cz|cs|ts|tz|dzh|dj|zh|zs|kh|gh|ph|th|ck|[qxwyj]/g;

/**
 * A word in Latin letters with one letter per sound, so that different spellings are equal: `Djordje` and `Đorđe`, `Khasan`
 * and `Hasan`, `Tuleyev` and `Tuleev`. Vowels stay.
 */
export function sounds(word: string): string {
  return word
    .replace(sound, (written) => letterOf.get(written) ?? written)
    .replace(/(?<=[^aeiou])ie|eie/g, 'e')
    .replace(/(.)\1+/g, '$1');
}

/** The consonants of a word and the positions of its vowels, which two spellings of a foreign name share. */
export function skeleton(word: string): string {
  return skeletonOfSounds(sounds(word));
}

/** The skeleton of a word that is already written with one letter for each sound. */
export function skeletonOfSounds(sound: string): string {
  return sound
    .replace(/[aeiou]+/g, 'a')
    .replace(/(?<=a)h(?=[^a]|$)/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** The consonants alone, to compare with a script that writes no vowels. */
export function consonants(word: string): string {
  return sounds(word.replace(/[wj]/g, (letter) => (letter === 'j' ? 'dzh' : '')).replace(/(.)\1+/g, '$1'))
    .replace(/[aeiou]+/g, '')
    .replace(/h$/, '')
    .replace(/(.)\1+/g, '$1');
}
