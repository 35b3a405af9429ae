/** A part of a text: the offset of its first character, and the offset after its last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

// Not `Intl.Segmenter`: it took 166 seconds for 1.2 MB, ends a sentence at each abbreviation, and assigns a Chinese
// opening quotation mark to the sentence before it.
/** Possible ends of sentences, in every script. */
const ends = /(?:\p{Sentence_Terminal}|…)+[\p{Pe}\p{Pf}"'’]*|\n+/gu;

/** Ends after which no space follows. */
const wide = /[。！？｡．]/u;

const words = (list: string) => new Set(list.split(' '));

/** A full stop after one of these does not end a sentence. */
const never = words(
  'mr mrs ms mx dr prof rev hon gen col lt sgt capt cpl maj adm gov sen rep st mt ft v vs cf e.g i.e viz b d c ca fl r al ' +
    'им ул пр просп пер обл пос проф акад св т т.е т.к т.н см ср напр',
);
/** A full stop between one of these and a number does not end a sentence. */
const beforeNumber = words(
  'no nos art arts p pp para paras vol vols ch sec fig ed eds cap reg res jan feb mar apr jun jul aug sep sept oct nov dec ст п пп ч д кв стр с',
);
/** A full stop after one of these, or after initials such as `U.S.`, ends a sentence only if the next word is in `starters`. */
const sometimes = words('inc ltd co corp jr sr bros etc esq др пр руб коп тыс млн млрд гг');
const starters = words(
  'the a an he she it they we his her its their this that these those in on at by for from after before during since when while ' +
    'as but and however although according both one two there then later ' +
    'он она они оно его её их в во на по это этот эта эти суд после однако также',
);

/**
 * Divide a text into sentences, without the spaces around them. A line break ends a sentence. `citedAt` holds the offsets
 * of citations, which may end a sentence without a space. A part without a letter or digit joins the sentence before it.
 */
export function sentences(text: string, citedAt: ReadonlySet<number> = new Set()): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  const cut = (to: number) => {
    const part = text.slice(from, to);
    const start = from + part.length - part.trimStart().length;
    const end = from + part.trimEnd().length;
    const last = ranges.at(-1);
    if (/[\p{L}\p{N}]/u.test(part)) ranges.push({ start, end });
    else if (start < end && last !== undefined) ranges[ranges.length - 1] = { start: last.start, end };
    from = to;
  };
  for (const { 0: found, index } of text.matchAll(ends)) {
    const end = index + found.length;
    if (found.startsWith('\n') || endsSentence(text, from, index, end, found, citedAt.has(end))) cut(end);
  }
  cut(text.length);
  return ranges;
}

function endsSentence(
  text: string,
  from: number,
  index: number,
  end: number,
  found: string,
  isCited: boolean,
): boolean {
  if (isInside(text, from, end)) return false;
  if (wide.test(found)) return !/^[\p{Pe}\p{Pf}、，]/u.test(text.slice(end, end + 1));
  if (!isCited && end < text.length && !/\s/.test(text.charAt(end))) return false;
  const next = text
    .slice(end, end + 40)
    .trimStart()
    .replace(/^[\p{Ps}\p{Pi}"'‘]+/u, '');
  if (/^[\p{Ll},;:]/u.test(next) && !isCited) return false;
  if (!found.startsWith('.') || found.startsWith('..')) return true;
  const before = /[\p{L}\p{M}\p{N}.'’]*$/u.exec(text.slice(Math.max(from, index - 24), index))?.[0] ?? '';
  const word = before.replace(/^[.'’]+/, '').toLowerCase();
  // The number of a list entry: `1.`
  if (/^\d{1,3}$/.test(word) && index - from < 8 && text.slice(from, index).trim() === word) return false;
  if (isCited || next === '') return true;
  if (never.has(word) || /^\p{Lu}$/u.test(before)) return false;
  if (beforeNumber.has(word)) return !/^[\p{N}IVX]/u.test(next);
  // After a year, `г.` means "year" and may end a sentence (`2020 г.`); otherwise it means "city" (`г. Москва`).
  if (word === 'г') return /\d\s*г$/u.test(text.slice(Math.max(from, index - 4), index));
  if (!sometimes.has(word) && !/^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  return starters.has(/^[\p{L}\p{M}]*/u.exec(next)?.[0].toLowerCase() ?? '');
}

/** After this many characters, an open quotation mark or bracket counts as a typing error. */
const longestQuotation = 600;

/** Whether the text between two offsets leaves a quotation or bracket open. */
function isInside(text: string, from: number, end: number): boolean {
  if (end - from > longestQuotation) return false;
  const part = text.slice(from, end);
  const count = (mark: string) => part.split(mark).length - 1;
  return count('"') % 2 === 1 || pairs.some(([open, close]) => count(open) > count(close));
}

const pairs = [
  ['(', ')'],
  ['（', '）'],
  ['“', '”'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
] as const;
