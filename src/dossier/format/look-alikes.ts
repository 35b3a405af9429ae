/**
 * Characters that people cannot see, or that look like a sign of YAML, by the sign that was meant. Web pages, word
 * processors and keyboards of other scripts write them, and to YAML each is a letter.
 */
const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ' ': {
    '\u00a0': 'no-break space',
    '\u115f': 'Hangul choseong filler',
    '\u1160': 'Hangul jungseong filler',
    '\u1680': 'Ogham space mark',
    '\u2000': 'en quad',
    '\u2001': 'em quad',
    '\u2002': 'en space',
    '\u2003': 'em space',
    '\u2004': 'three-per-em space',
    '\u2005': 'four-per-em space',
    '\u2006': 'six-per-em space',
    '\u2007': 'figure space',
    '\u2008': 'punctuation space',
    '\u2009': 'thin space',
    '\u200a': 'hair space',
    '\u202f': 'narrow no-break space',
    '\u205f': 'medium mathematical space',
    '\u2800': 'blank Braille pattern',
    '\u3000': 'ideographic space',
    '\u3164': 'Hangul filler',
    '\uffa0': 'half-width Hangul filler',
  },
  '': {
    '\u00ad': 'soft hyphen',
    '\u034f': 'combining grapheme joiner',
    '\u061c': 'Arabic letter mark',
    '\u180e': 'Mongolian vowel separator',
    '\u200b': 'zero-width space',
    '\u200c': 'zero-width non-joiner',
    '\u200d': 'zero-width joiner',
    '\u200e': 'left-to-right mark',
    '\u200f': 'right-to-left mark',
    '\u202a': 'left-to-right embedding',
    '\u202b': 'right-to-left embedding',
    '\u202c': 'end of a change of direction',
    '\u202d': 'left-to-right override',
    '\u202e': 'right-to-left override',
    '\u2060': 'word joiner',
    '\u2061': 'function application',
    '\u2062': 'invisible times',
    '\u2063': 'invisible separator',
    '\u2064': 'invisible plus',
    '\u2066': 'left-to-right isolate',
    '\u2067': 'right-to-left isolate',
    '\u2068': 'first strong isolate',
    '\u2069': 'end of an isolate',
    '\ufe0e': 'variation selector 15',
    '\ufe0f': 'variation selector 16',
    '\ufeff': 'byte order mark',
  },
  '\n': {
    '\u000b': 'vertical tab',
    '\u000c': 'form feed',
    '\r': 'carriage return',
    '\u0085': 'next line',
    '\u2028': 'line separator',
    '\u2029': 'paragraph separator',
  },
  ':': {
    '\u02d0': 'letter triangular colon',
    '\u0589': 'Armenian full stop',
    '\u05c3': 'Hebrew sof pasuq',
    '\u2236': 'ratio sign',
    '\ua789': 'modifier letter colon',
    '\ufe13': 'vertical colon',
    '\ufe55': 'small colon',
    '\uff1a': 'full-width colon',
  },
  '-': {
    '\u2010': 'typographic hyphen',
    '\u2011': 'no-break hyphen',
    '\u2012': 'figure dash',
    '\u2013': 'en dash',
    '\u2014': 'em dash',
    '\u2015': 'horizontal bar',
    '\u2212': 'minus sign',
    '\ufe58': 'small em dash',
    '\ufe63': 'small hyphen',
    '\uff0d': 'full-width hyphen',
  },
  ',': {
    '\u060c': 'Arabic comma',
    '\u3001': 'ideographic comma',
    '\ufe50': 'small comma',
    '\uff0c': 'full-width comma',
    '\uff64': 'half-width ideographic comma',
  },
  '[': { '\u3010': 'lenticular bracket', '\uff3b': 'full-width bracket' },
  ']': { '\u3011': 'lenticular bracket', '\uff3d': 'full-width bracket' },
  '{': { '\uff5b': 'full-width bracket' },
  '}': { '\uff5d': 'full-width bracket' },
};

/** The words for the sign that was meant, in messages. */
const words: Readonly<Record<string, string>> = {
  ' ': 'space',
  ':': 'colon',
  '-': 'hyphen',
  ',': 'comma',
};

interface LookAlike {
  readonly name: string;
  /** The sign of YAML that it looks like; empty for a character that nobody can see. */
  readonly plain: string;
}

const known: ReadonlyMap<string, LookAlike> = new Map(
  Object.entries(names).flatMap(([plain, group]) =>
    Object.entries(group).map(([character, name]) => [character, { name, plain }] as const),
  ),
);

/** A character class, for a pattern, of what looks like one of these signs; '' means invisible characters. */
export function lookAlikesOf(...signs: readonly string[]): string {
  const characters = signs.flatMap((sign) => Object.keys(names[sign] ?? {}));
  return `[${characters.map((character) => `\\u${hex(character)}`).join('')}]`;
}

/** A carriage return before a line feed is a line break of Windows. */
const any = new RegExp(`(?!\\r\\n)${lookAlikesOf(...Object.keys(names))}`, 'g');

/** The offsets of the characters in a text that are invisible or look like a sign of YAML. */
export function findLookAlikes(text: string): number[] {
  return Array.from(text.matchAll(any), ({ index }) => index);
}

/** The sign that a character looks like; the character itself if it looks like none. */
export function plainSign(character: string): string {
  return known.get(character)?.plain ?? character;
}

/** A text with the signs that its characters look like. */
export function withPlainSigns(text: string): string {
  return text.replace(any, plainSign);
}

/** The message and hint for a character that is invisible or looks like a sign of YAML. */
export function aboutLookAlike(character: string): { readonly message: string; readonly hint: string } {
  const { name, plain } = known.get(character) ?? { name: 'character', plain: '' };
  const number = `U+${hex(character).toUpperCase()}`;
  const word = words[plain] ?? plain;
  if (plain === '') return { message: `invisible ${name} (${number})`, hint: 'Delete it, or retype the line.' };
  if (plain === '\n') {
    return { message: `${name} (${number}) in place of a line break`, hint: 'Press the Enter key here.' };
  }
  const message = `${name} (${number}) in place of a plain ${word}`;
  if (plain === ' ') {
    return { message, hint: 'Retype the spaces here and on the other lines that you pasted with this one.' };
  }
  return { message, hint: /[:-]/.test(plain) ? `Write a plain ${word} and a space.` : `Write a plain ${word}.` };
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}
