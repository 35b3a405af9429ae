import { rememberingEach } from '../../remembering.js';
import { detectLanguage } from './languages/detect.js';
import { en } from './languages/en.js';
import type { ArticleLanguage } from './languages/language.js';
import { articleMonths, entriesOf } from './languages/registry.js';
import { closedSpans } from './quotations.js';
import type { Range } from './range.js';

/** What is known about a text before it is divided into sentences. */
export interface Marked {
  /** Offsets of citations, which may end a sentence without a space. */
  readonly citedAt?: ReadonlySet<number>;
  /** Parts that must not be divided, such as block quotations. In order, without overlaps. */
  readonly whole?: readonly Range[];
  /** The language, whose abbreviations do not end a sentence. Detected if absent. */
  readonly language?: ArticleLanguage;
}

// Not `Intl.Segmenter`: it took 166 seconds for 1.2 MB, ends a sentence at each abbreviation, and assigns a Chinese
// opening quotation mark to the sentence before it.
/**
 * Possible ends of sentences, in every script, with the marks that close a quotation; a German one ends with “ or «.
 */
const ends = /(?:\p{Sentence_Terminal}|…)+(?:[\p{Pe}\p{Pf}"'’]|(?<=[.!?…])[“«])*|\n+/gu;

/** Ends after which no space follows. */
const wide = /[。！？｡．]/u;

const words = (list: string) => new Set(list.split(' '));

/**
 * A full stop after one of these, or after initials such as `U.S.`, ends a sentence only if the next
 * word is in `starters`.
 */
const sometimes = words(
  'inc ltd co corp jr sr bros etc esq ecc usw itd itp enz др пр руб коп тыс млн млрд гг тощо т.д т.п т.б т.с.с a.m p.m',
);
const starters = words(
  'the a an he she it they we his her its their this that these those in on at by for from after before during since when while ' +
    'as but and however although according both one two there then later ' +
    'он она они оно его её их в во на по это этот эта эти суд после однако также він вона воно вони його її їх суд ' +
    'er sie es ihr sein am im ab bei seit nach il elle ils elles ce cette son sa él ella su sus ele ela hij zij ze on ona oni ol ол',
);
/** After a year these mean "year" and may end a sentence (`2020 г.`); elsewhere they are other words (`г. Москва`). */
const years = words('г р r ж');

/** All months, and `century`: a number with a full stop before one of them is an ordinal (`14. Februar`). */
const afterOrdinals = new Set([
  ...articleMonths.keys(),
  ...words('jahrhundert jahrhunderts jh auflage stock september wieku stulecia'),
]);
/** Languages in which a short number with a full stop is usually an ordinal. */
const withOrdinals = words('de pl');

interface Abbreviations {
  /** A full stop after one of these does not end a sentence. */
  readonly never: ReadonlySet<string>;
  /** A full stop between one of these and a number does not end a sentence. */
  readonly beforeNumbers: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
}

const abbreviationsOf = rememberingEach(
  (language: ArticleLanguage): Abbreviations => ({
    never: new Set(entriesOf(language.abbreviations)),
    beforeNumbers: new Set(entriesOf(language.beforeNumbers)),
    starters: new Set([...starters, ...entriesOf(language.words)]),
  }),
);

/**
 * Divide a text into sentences, without the spaces around them. A line break ends a sentence, and nothing ends one
 * inside a quotation or brackets. A part without a letter or digit joins the sentence before it.
 */
export function sentences(
  text: string,
  { citedAt = new Set(), whole = [], language = detectLanguage(text, en) }: Marked = {},
): Range[] {
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
  const isInside = insideOf([...closedSpans(text), ...whole]);
  for (const { 0: found, index } of text.matchAll(ends)) {
    const end = index + found.length;
    if (found.startsWith('\n')) cut(end);
    else if (isInside(end)) continue;
    else if (endsSentence({ text, from, index, end, found, isCited: citedAt.has(end) }, language)) cut(end);
  }
  cut(text.length);
  return ranges;
}

/**
 * Make a function that tells whether an offset is inside one of the spans. The offsets of its calls must not decrease.
 */
function insideOf(spans: readonly Range[]): (at: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  let until = 0;
  return (at) => {
    for (let span = sorted[next]; span !== undefined && span.start < at; span = sorted[next]) {
      until = Math.max(until, span.end);
      next += 1;
    }
    return at < until;
  };
}

/** A mark that may end a sentence. */
interface Stop {
  readonly text: string;
  /** The offset at which the sentence begins. */
  readonly from: number;
  /** The offsets of the mark. */
  readonly index: number;
  readonly end: number;
  readonly found: string;
  /** Whether a citation follows. */
  readonly isCited: boolean;
}

function endsSentence(stop: Stop, language: ArticleLanguage): boolean {
  const { text, index, end, found, isCited } = stop;
  // `[…]` marks an omission in a sentence.
  if (found.startsWith('…]') && text[index - 1] === '[') return false;
  if (wide.test(found)) return !/^[\p{Pe}\p{Pf}、，]/u.test(text.slice(end, end + 1));
  if (!isCited && end < text.length && !/\s/.test(text.charAt(end))) return false;
  const next = text
    .slice(end, end + 40)
    .trimStart()
    .replace(/^[\p{Ps}\p{Pi}"'‘]+/u, '');
  if (/^[\p{Ll},;:]/u.test(next) && !isCited) return false;
  return !found.startsWith('.') || found.startsWith('..') || isNoAbbreviation(stop, next, language);
}

/**
 * Whether a full stop ends a sentence rather than an abbreviation, an initial or a number. `next` is what follows it.
 */
function isNoAbbreviation({ text, from, index, isCited }: Stop, next: string, language: ArticleLanguage): boolean {
  const { never, beforeNumbers, starters: firstWords } = abbreviationsOf(language);
  const before = /[\p{L}\p{M}\p{N}.'’-]*$/u.exec(text.slice(Math.max(from, index - 24), index))?.[0] ?? '';
  // `l'art. 5`: the article of a French or Italian word is not a part of its abbreviation.
  const word = before.replace(/^[.'’-]+|^\p{L}{1,5}['’](?=\p{L})/u, '').toLowerCase();
  // The number of a list entry: `1.`
  if (/^\d{1,3}$/.test(word) && index - from < 8 && text.slice(from, index).trim() === word) return false;
  if (isCited || next === '') return true;
  const nextWord = /^[\p{L}\p{M}]*/u.exec(next)?.[0].toLowerCase() ?? '';
  if (/^\d{1,2}$/.test(word)) return !afterOrdinals.has(nextWord) && !withOrdinals.has(language.tag);
  if (years.has(word) && /\d{4}\s*\p{L}$/u.test(text.slice(Math.max(from, index - 6), index))) {
    // Near its start a sentence goes on: `В 2020 г. Верховный суд …`.
    return firstWords.has(nextWord) || index - from > 25;
  }
  if (never.has(word) || /^\p{Lu}$/u.test(before)) return false;
  if (word === 'г') return false;
  if (beforeNumbers.has(word)) return !/^[\p{N}IVX]/u.test(next);
  if (!sometimes.has(word) && !/^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  return firstWords.has(nextWord);
}
