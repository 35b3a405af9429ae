/** Scripts without spaces between words, for use inside the brackets of a regular expression. */
export const unspacedScripts =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Thai}\\p{Script=Lao}' +
  '\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tai_Le}\\p{Script=New_Tai_Lue}\\p{Script=Tai_Tham}' +
  '\\p{Script=Tai_Viet}\\p{Script=Javanese}\\p{Script=Balinese}';

export const unspaced = new RegExp(`[${unspacedScripts}]`, 'u');
