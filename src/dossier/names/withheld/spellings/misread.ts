/** Letters and figures that may be there for others. No language has words that begin with L and such a letter. */
const wrong = /rn|vv|[013457]|^l[bcdfgkmnprstvz]|.I[a-z]/;

/** A word of more letters than figures: `N3mo`, `1vo`. An id, such as `r12` or `p0`, mostly has fewer letters. */
const withFigures = /^[a-z]*(?:[013457][a-z]*){1,2}$/i;
const fewestLetters = 2;
const figures: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };

/**
 * The word for which a program that reads scanned pages, or a writer who hides a name, wrote other letters: `Nerno`,
 * `lvo`, `N3mo`. Undefined if a word has no such letters.
 */
export function misread(word: string): string | undefined {
  if (!wrong.test(word)) return undefined;
  if (!/\d/.test(word))
    return word
      .replace(/rn/g, 'm')
      .replace(/vv/g, 'w')
      .replace(/^l(?=[^aeiouyhlj])/, 'I')
      .replace(/(?<=.)I(?=[a-z])/g, 'l');
  const letters = word.replace(/\d/g, '').length;
  if (letters < fewestLetters || 2 * letters <= word.length || !withFigures.test(word)) return undefined;
  return word.replace(/1(?=[aeiouy])/gi, 'l').replace(/\d/g, (figure) => figures[figure] ?? figure);
}
