import { readWrittenDate } from '../../dossier/reading/hints/written-date.js';
import { articleLanguages, entriesOf } from './languages/registry.js';

/** The dates of birth and death in a sentence, as EDTF, and the words of one that is not certain. */
export interface LifeDates {
  readonly born?: string;
  readonly died?: string;
  readonly uncertain?: string;
}

const bornWords = [...new Set(articleLanguages.flatMap(({ born }) => entriesOf(born)))]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[.*+?]/g, '\\$&'))
  .join('|');
/** `born 4 May 1977`, with what may follow the date: a place, or another remark. */
const birth = new RegExp(`(?:^|[;,:(（/] ?|\\s)(?:${bornWords})\\.?:? ?(?=[\\p{L}\\p{N}~])(.+)$`, 'u');
const death = /(?:†|died|gest\.|gestorben|mort le|morte le|fallecido el|ум\.|zm\.|overleden) ?(?:am |on |in )?(.+)$/u;
/** Two dates with a dash between them, each perhaps with a place. */
const dash = /\s[–—-]\s|[–—－]|(?<=\d{4})-(?=\d{4})/u;
/** What may follow a date that is certain. */
const afterDate = /^(?:$|[,;.](?!\d)|\s?(?:in|at|à|a|en|em|w|в|у|te|near)\s\p{L}|，|生|年生|-?\s?ж)/u;
/** Remarks that make a date a doubtful one. */
const doubt =
  /\?|\b(?:or|oder|ou|o|lub|of|или|або|either|between|before|after|disputed|possibly|probably|perhaps|according|claimed|reportedly|alleged|O\.?S\.?|N\.?S\.?|Old Style|AH|BC|BCE|AUC|AM|SH)\b|\d{3,4}s\b|\d{4}\/\d|(?:^|\s)(?:или|або)(?:\s|$)|هـ|ق\.م/u;
/** Where the words about a life end, and what the person did begins. */
const verb = /\s(?:is|was|were|are|ist|war|est|était|es|fue|è|è stato|fu|is een|był|była|jest|foi|é)\s/u;

/**
 * The dates of birth and death in the first sentence of a biography: `(born 1977)`, `(4 May 1877 – 2 June 1950)`. Only
 * the first bracket counts, before the sentence says what the person did. A date that may be another one is not read.
 */
export function lifeDatesIn(sentence: string): LifeDates {
  const text = sentence.slice(0, 1000);
  const bracket = bracketIn(text);
  if (bracket === undefined) return {};
  const parts = bracket.split(/;\s*/).filter((each) => /\d/.test(each));
  const part = parts.find((each) => birth.test(each) || /\d{4}\D.*\d{4}/u.test(each)) ?? parts[0] ?? '';
  // `(born Ada Roe; 4 May 1977)`: the word and the date are in different parts.
  const [, afterBorn] = birth.exec(part) ?? (birth.test(bracket) && !dash.test(part) ? ['', part] : []);
  const [from = '', to, ...more] = (afterBorn ?? part).split(dash);
  const [, afterDied] = death.exec(bracket) ?? [];
  if (afterBorn === undefined && (to === undefined || more.length > 0)) {
    // `（1977年4月5日）` and `(1977)` alone do not say what happened then.
    return /年.*生/u.test(part) ? result(part.replace(/[出]?生.*$/u, ''), undefined) : {};
  }
  if (more.length > 0) return { uncertain: (afterBorn ?? part).trim() };
  return result(from, afterDied ?? to);
}

function result(from: string, to: string | undefined): LifeDates {
  const [born, died] = [dateAtStart(from), to === undefined ? undefined : dateAtStart(to)];
  const uncertain = [from, to].find(
    (text, index) => text !== undefined && /\d/.test(text) && [born, died][index] === undefined,
  );
  return {
    ...(born !== undefined && { born }),
    ...(died !== undefined && { died }),
    ...(uncertain !== undefined && { uncertain: uncertain.trim() }),
  };
}

/** The first bracket of a sentence, if the sentence does not say what the person did before it. */
function bracketIn(text: string): string | undefined {
  const start = text.search(/[(（]/);
  const verbAt = text.search(verb);
  if (start === -1 || (verbAt !== -1 && verbAt < start)) return undefined;
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    if (/[(（]/.test(text.charAt(index))) depth += 1;
    else if (/[)）]/.test(text.charAt(index))) depth -= 1;
    if (depth === 0) return text.slice(start + 1, index).trim();
  }
  return undefined;
}

/** The date that a text begins with, if nothing after it makes it uncertain. A place may precede or follow it. */
function dateAtStart(text: string): string | undefined {
  if (doubt.test(text)) return undefined;
  const written = text.trim().replace(/^(?:born|am|le|el|il|on|in|c(?=\d))\s/u, '');
  for (const candidate of [written, written.replace(/^\p{Lu}[\p{L} .'’-]*, /u, '')]) {
    const found = longestDate(candidate);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The date in the longest beginning of a text, of at most eight words, after which only a place may follow. */
function longestDate(text: string): string | undefined {
  const ends = [...text.matchAll(/(?=[\s,;，生]|年生)|$/gu)].map(({ index }) => index).slice(0, 9);
  for (const end of ends.reverse()) {
    const date = readWrittenDate(text.slice(0, end).replace(/[,.]$/, ''));
    if (date !== undefined && (afterDate.test(text.slice(end).trimStart()) || afterDate.test(text.slice(end))))
      return date;
  }
  return undefined;
}
