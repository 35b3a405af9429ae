/** Scripts without spaces between words, for use inside the brackets of a regular expression. */
export const unspacedScripts =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Thai}\\p{Script=Lao}' +
  '\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tai_Le}\\p{Script=New_Tai_Lue}\\p{Script=Tai_Tham}' +
  '\\p{Script=Tai_Viet}\\p{Script=Javanese}\\p{Script=Balinese}';

let pattern: RegExp | undefined;

export const unspaced = {
  /** Whether a text has a character of such a script. */
  test(text: string): boolean {
    // The scripts take V8 milliseconds to compile. Most of their letters are usual Chinese characters.
    if (/[\u4e00-\u9fff]/.test(text)) return true;
    // Except for two tones of Bopomofo, Unicode lists the scripts after U+0E00, and the usual punctuation among them.
    if (!/[\u02ea\u02eb\u0e00-\u1fff\u2e80-\uffff]/.test(text)) return false;
    pattern ??= new RegExp(`[${unspacedScripts}]`, 'u');
    return pattern.test(text);
  },
};
