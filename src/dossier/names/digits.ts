/** The decimal digits of all scripts, except 0 to 9. */
const foreignDigit = /[^\P{Nd}0-9]/gu;

/** Replace the digits of all scripts by 0 to 9. */
export function withAsciiDigits(text: string): string {
  return text.replace(foreignDigit, asciiDigit);
}

/** Unicode lists the ten digits of a script one after another, from 0 to 9. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
