import { unescaped } from './unescaped.js';

/**
 * Characters that need no change: the usual letters and signs of Latin, Greek, Cyrillic, Arabic and Chinese texts. None
 * of them is a mark, which might become one character with the letter before it.
 */
const plain =
  /^[\t\n\r -~\u00a0-\u00ac\u00ae-\u02b8\u0370-\u0482\u048a-\u052f\u060c\u061b\u061f\u0620-\u064a\u0660-\u066f\u0671-\u0674\u0679-\u06d3\u06f0-\u06ff\u2010-\u2027\u2030-\u205e\u3001-\u3003\u3008-\u3011\u4e00-\u9fff]*$/;

/** Letters in reverse order, which are shown from right to left: the reader sees a word. */
const reversed = /\u202e([^\u202c]{0,1000})/g;

/** White capital letters on black, which Unicode does not decompose: `🅰`. */
const whiteLetter = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu;

/** Apostrophes that Unicode counts as letters. */
const letterApostrophe = /[\u02b9-\u02bf]/g;

/** The letters of HTML entities whose names do not begin with the letter. */
const entityLetters: Readonly<Record<string, string>> = {
  ...{ szlig: 'ß', aelig: 'æ', AElig: 'Æ', oelig: 'œ', OElig: 'Œ', eth: 'ð', ETH: 'Ð', thorn: 'þ', THORN: 'Þ' },
  ...{ lstrok: 'ł', Lstrok: 'Ł', dstrok: 'đ', Dstrok: 'Đ', hstrok: 'ħ', inodot: 'ı', imath: 'ı', oslash: 'ø' },
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    apos: "'",
    lsquo: "'",
    rsquo: "'",
    shy: '',
    zwj: '',
    zwnj: '',
    lrm: '',
    rlm: '',
    ZeroWidthSpace: '',
    NoBreak: '',
  },
};

/** A letter with an accent: `&eacute;`, `&Ccedil;`. */
const accented = /^([A-Za-z])(?:acute|grave|circ|uml|tilde|cedil|caron|ring|macr|breve|ogon|dot|dblac|comma)$/;

/**
 * A text as its readers see it: without escapes, HTML entities and invisible characters, in the usual forms of letters.
 */
function asSeen(text: string): string {
  // Twice, because an escaped text may be escaped again: `&amp;#73;`.
  const decoded = text.includes('&') ? withoutEntities(withoutEntities(text)) : text;
  if (plain.test(decoded)) return decoded;
  const usual = decoded.normalize('NFKC');
  if (plain.test(usual)) return usual;
  const seen = usual.replace(invisible(), '').replace(letterApostrophe, "'");
  return seen.replace(whiteLetter, (letter) =>
    String.fromCharCode(65 + (((letter.codePointAt(0) ?? 0) - 0x1f150) % 32)),
  );
}

/**
 * Invisible characters, codes for colours of a terminal, and signs for missing characters, which would split a word. V8
 * takes a millisecond to read this pattern, so it does so only if a text needs it.
 */
function invisible(): RegExp {
  return /\p{Cc}\[[\d;]{0,50}[A-Za-z]|(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\ufffc\ufffd]/gu;
}

/** Browsers also read a number without its semicolon. */
function withoutEntities(text: string): string {
  return text.replace(/&(?:(#[xX][\da-fA-F]{1,6}|#\d{1,7});?|(\w{1,30});)/g, (_, code, name) => entity(code ?? name));
}

function entity(name: string): string {
  const [, hex, decimal] = /^#(?:[xX]([\da-fA-F]+)|(\d+))$/.exec(name) ?? [];
  if (hex !== undefined || decimal !== undefined) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? ' ' : String.fromCodePoint(code);
  }
  return entityLetters[name] ?? accented.exec(name)?.[1] ?? ' ';
}

/**
 * Markup that may split a word: `I*v*o`, `<b>I</b>vo`, `[I](https://a.example)vo`, `I[vo]`, `(I)vo`, `I-` at the
 * end of a line. Each part begins with a rare character, because a pattern tries it at each character of a text.
 */
const markup = /[*_~`^|<[{]|[-\u2010](?<=[^\s-].)\s|\((?<=[^\s(].)\S|\)[^\s\d.,;:!?)"'’”»…-]/;

/** A text without its markup. A tag that begins a line or a cell separates words. */
function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?(?:br|p|div|li|td|th|tr|h\d)\b[^<>]{0,500}>/gi, ' ')
    .replace(/<[/!]?[a-zA-Z-][^<>]{0,500}>/g, '')
    .replace(/\](?:\([^()\s]{0,1000}(?:\s{1,9}"[^"]{0,200}")?\)|\[[^[\]]{0,100}\])/g, ']')
    .replace(/(?<=\p{L})[-\u2010]\s+(?=\p{Ll})/gu, '')
    .replace(/(?<=[^\s\d.,;:!?()])\(([^\s()]{1,20})\)|\(([^\s()]{1,20})\)(?=[^\s\d.,;:!?()])/g, '$1$2')
    .replace(/[*_~`^|[\]{}]+/g, '');
}

/** Whether the only reading of a text is the text itself. */
export function isAsSeen(text: string): boolean {
  return plain.test(text) && !/[&%\\]/.test(text) && !markup.test(text);
}

/** The readings of a text: as written and, if it has escapes or markup, without them. */
export function readingsOf(text: string): string[] {
  const readings = readingsOfMarkup(asSeen(text));
  if (text.includes('\u202e'))
    readings.push(asSeen(text.replace(reversed, (_, letters: string) => [...letters].reverse().join(''))));
  if (!/[%\\]/.test(text)) return readings;
  return [...new Set([...readings, ...readingsOfMarkup(asSeen(unescaped(text)))])];
}

function readingsOfMarkup(seen: string): string[] {
  return markup.test(seen) ? [seen, withoutMarkup(seen)] : [seen];
}
