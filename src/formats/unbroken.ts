/**
 * A day with its month and year, or a month with its year, in any language with spaces: `2 Sep 2020`, `1er
 * octobre 2020`, `сентябрь 2020`. `1 de octubre de 2020` is too long for one line of a label, so a line may end
 * before the second `de`.
 */
const date =
  /(?<![\p{L}\p{N}])(?:(?:\d{1,2}(?:er)? )?\p{L}{3,12}\.? \d{4}|\d{1,2} de \p{L}{4,10}(?= de \d{4})|(?<=\p{L} )de \d{4})(?!\d)/gu;
/** A number after its abbreviation: `p. 7`, `№ 0`, `n° 0`. */
const numbered = /(?<![\p{L}\p{N}])(\p{L}{1,4}\.|[№§]|n\.?[°º]) (?=\d)/giu;

/**
 * The text with spaces at which no line ends: those within a date, and those before the number of a page or paragraph.
 */
export function unbroken(text: string): string {
  if (!/\d/.test(text)) return text;
  return text.replace(date, joined).replace(numbered, joined);
}

/** The text as one piece, which no line divides. */
export function joined(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
