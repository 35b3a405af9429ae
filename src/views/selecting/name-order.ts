import { fold } from '../../dossier/names/fold.js';

/**
 * Make a function that gives names and titles keys in the order of an alphabet, without regard to capitals, accents and
 * punctuation. A letter with an accent that the alphabet has is a letter of its own: `ñ`, `й`. Other letters are in the
 * order of Unicode. Keys of different names differ.
 */
export function nameOrder(alphabet: string): (name: string) => string {
  // Each letter is replaced by the one that Unicode has in its place.
  const ofUnicode = [...alphabet].toSorted();
  const places = new Map([...alphabet].map((letter, index) => [letter, ofUnicode[index] ?? letter]));
  const placed = (letters: string) => [...letters].map((letter) => places.get(letter) ?? letter).join('');
  const keyOf = (letter: string) => (places.has(letter) ? placed(letter) : placed(fold(letter)));
  return (name) => {
    const words =
      name
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    return `${words.map((word) => [...word].map(keyOf).join('')).join(' ')}\0${name}`;
  };
}
