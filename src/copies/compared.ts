/** The ways in which a quotation may differ from its source and still have the same words. */
export const variations = ['spaces', 'hyphenation', 'quotation marks', 'case', 'letter forms'] as const;
export type Variation = (typeof variations)[number];

/** A text as it is compared, with the position of each of its characters in the text that was given. */
export interface ComparedText {
  readonly key: string;
  /** The offset in the text of each character of the key, and then the length of the text. */
  readonly offsets: Uint32Array;
}

const space = /^\s/u;
const hyphen = /^[\u058a\u05be\u1806\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d-]/u;
const quotationMark =
  /^['"`\u00ab\u00b4\u00bb\u02bb-\u02bf\u2018-\u201f\u2032-\u2036\u2039\u203a\u300c-\u300f\u301d-\u301f\uff02\uff07]/u;
/** The Arabic tatweel, and vowel signs of Arabic and Hebrew, which most texts leave out. */
const optional = /[\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u05b0-\u05bd\u05bf\u05c1\u05c2\u05c7]/gu;
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\0]/gu;

/** A character with the marks that belong to it. */
const character = /\P{M}?\p{M}*/uy;
/** Below this code, a character is compared alone, unless a mark follows it. */
const firstMark = 0x300;

/** A text without what the variations change. `kept` is a variation that still makes a difference. */
export function compared(text: string, kept?: Variation): ComparedText {
  const parts = new Map<string, string>();
  const key: string[] = [];
  let offsets = new Uint32Array(text.length + 64);
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const one = characterAt(text, at);
    let part = parts.get(one);
    if (part === undefined) {
      part = comparedCharacter(one, kept);
      parts.set(one, part);
    }
    if (length + part.length >= offsets.length) offsets = enlarged(offsets, part.length);
    offsets.fill(at, length, length + part.length);
    length += part.length;
    if (part !== '') key.push(part);
    at += one.length;
  }
  offsets[length] = text.length;
  return { key: key.join(''), offsets: offsets.subarray(0, length + 1) };
}

function enlarged(offsets: Uint32Array, more: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.ceil(offsets.length * 1.5) + more);
  larger.set(offsets);
  return larger;
}

function characterAt(text: string, at: number): string {
  const next = text.charCodeAt(at + 1);
  if (text.charCodeAt(at) < firstMark && !(next >= firstMark)) return text.charAt(at);
  character.lastIndex = at;
  return character.exec(text)?.[0] || text.charAt(at);
}

function comparedCharacter(one: string, kept: Variation | undefined): string {
  if (space.test(one)) return kept === 'spaces' ? ' ' : '';
  if (hyphen.test(one)) return kept === 'hyphenation' ? one : '';
  if (quotationMark.test(one)) return kept === 'quotation marks' ? one : '';
  const seen = one.replace(invisible, '');
  const plain = kept === 'letter forms' ? seen.normalize('NFC') : seen.normalize('NFKC').replace(optional, '');
  return kept === 'case' ? plain : plain.toLowerCase();
}

const endOfLine = new RegExp(`(?:\\u00ad|${hyphen.source.slice(1)})\\s*\\n\\s*`, 'gu');

/** The variations in which a quotation and its source differ, if their words are the same. */
export function variationsBetween(quote: string, source: string): Variation[] {
  return variations.filter((one) => keeping(quote, one) !== keeping(source, one));
}

function keeping(text: string, kept: Variation): string {
  // A hyphen at the end of a line is one difference, not two.
  if (kept !== 'spaces') return compared(text, kept).key;
  return compared(text.trim().replace(endOfLine, '').replace(/\s+/g, ' '), kept).key;
}
