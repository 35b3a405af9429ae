import anyAscii from 'any-ascii';
import traditional from 'opencc-js/dict/TSCharacters';

let simplified: ReadonlyMap<string, string> | undefined;

/** A text with each traditional Chinese character replaced by the simplified one. */
export function withSimplifiedHan(text: string): string {
  simplified ??= new Map(
    traditional.split('|').flatMap((pair) => {
      const [from = '', to = ''] = pair.split(' ');
      return from === '' ? [] : [[from, to]];
    }),
  );
  const table = simplified;
  return text.replace(/\p{Script=Han}/gu, (character) => table.get(character) ?? character);
}

/** A folded word in lower-case Latin letters. A word of a script without vowels has none. */
export function inLatin(word: string): string {
  return anyAscii(word.normalize('NFC'))
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
