import stringWidth from 'string-width';

/**
 * Letters that a terminal shows in a column of their own, although Unicode counts them to the character before: Thai
 * and Lao AM, and the second letter of a ligature of India, Burma or Cambodia, which follows a sign that joins letters.
 * string-width gives them no column.
 */
const joined =
  /[\u0e33\u0eb3]|\p{L}(?<=[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d\u1039\u17d2\u1a60\u1b44\u1bab\ua9c0\uaaf6\u{10a3f}\u{11133}\u{113d0}\u{1193e}\u{11a47}\u{11a99}\u{11f42}][\p{M}\u200d]*\p{L})/gu;

/** A vowel sign of a script of antiquity. string-width gives it a column, and it never begins a character. */
const standIn = '\u{11002}';

/** The number of columns that a terminal needs for a line. */
export function columnsOf(line: string): number {
  return stringWidth(line.replace(joined, standIn));
}

/** Changes a text by a function that measures it with string-width, and that keeps its letters and their order. */
export function withJoinedLetters(text: string, change: (text: string) => string): string {
  if (text.includes(standIn)) return change(text);
  const letters: string[] = [];
  const replaced = text.replace(joined, (letter) => {
    letters.push(letter);
    return standIn;
  });
  let next = 0;
  return change(replaced).replaceAll(standIn, () => letters[next++] ?? '');
}
