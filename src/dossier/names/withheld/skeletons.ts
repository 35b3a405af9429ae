/**
 * A word in Latin letters with one letter for each way to write a sound in them: `Djordje` and `Đorđe`, `Khasan` and
 * `Hasan`, `Tuleyev` and `Tuleev`. Vowels stay.
 */
export function sounds(word: string): string {
  return word
    .replace(/shch|sch|sh|sz/g, 's')
    .replace(/tsch|tch|ch|cz|cs|ts|tz/g, 'c')
    .replace(/dzh|dj/g, 'd')
    .replace(/zh|zs/g, 'z')
    .replace(/kh/g, 'h')
    .replace(/gh/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ck|q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/[yj]/g, 'i')
    .replace(/eie/g, 'e')
    .replace(/(?<=[^aeiou])ie/g, 'e')
    .replace(/(.)\1+/g, '$1');
}

/** The consonants of a word, and where it has vowels but not which: two spellings of a foreign name share them. */
export function skeleton(word: string): string {
  return sounds(word)
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
