export type Direction = 'ltr' | 'rtl';

/** The scripts of living languages that are written from right to left. `Aran` is Arabic as Urdu is printed. */
const rightToLeftScripts = new Set('Adlm Arab Aran Garo Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '));

const subtags = /^([a-z]{2,3})(?:-[a-z]{3})*(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?(?=-|$)/i;

/** The direction of a language, by the script that its tag names or that is usual for it: `ar`, `az-Arab`, `pa-PK`. */
export function directionOfLanguage(tag: string): Direction {
  // Without variants and extensions, which `Intl.Locale` may refuse.
  const [, ...known] = subtags.exec(tag) ?? [];
  const { script = '' } = new Intl.Locale(known.filter(Boolean).join('-') || 'und').maximize();
  return rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
}

const blocks = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
/**
 * The letters of each direction. A look behind is quicker than one ahead: most texts have no character of the blocks.
 */
const letters = {
  rtl: new RegExp(`[${blocks}](?<=\\p{L})`, 'u'),
  ltr: new RegExp(`[^${blocks}](?<=\\p{L})`, 'u'),
} as const;

export function hasLetters(text: string, direction: Direction): boolean {
  return letters[direction].test(text);
}

/** A telephone number with the code of its country, which is read from left to right in any text. */
export const telephone = /(\+\d[\d ()./-]*\d)/;

/** The direction of the first letter, which browsers take for that of the text; undefined if it has no letter. */
export function firstDirection(text: string): Direction | undefined {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return hasLetters(letter, 'rtl') ? 'rtl' : 'ltr';
}

/**
 * The direction of a text in a page. It differs from that of the page only if both the first letter and most of the
 * words do. So a foreign name or abbreviation at the beginning of a sentence does not turn the sentence around.
 */
export function directionOfText(text: string, page: Direction): Direction {
  const first = firstDirection(text) ?? page;
  if (first === page || !hasLetters(text, page)) return first;
  const words = text.replaceAll(/\bhttps?:\S+/g, '').match(/[\p{L}\p{M}]+/gu) ?? [];
  const own = words.filter((word) => firstDirection(word) === page).length;
  return own * 2 >= words.length ? page : first;
}
