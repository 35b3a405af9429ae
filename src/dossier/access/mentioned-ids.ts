import { hasUsualLetters, usualLetters } from '../names/usual-letters.js';

interface Run {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const usualRun = new RegExp(`[${usualLetters}_-]+`, 'g');

/** The runs of letters, digits, hyphens and underscores in a text, which may be ids. */
export function runsIn(text: string): Run[] {
  const runs = text.matchAll(hasUsualLetters(text) ? usualRun : /[\p{L}\p{N}_-]+/gu);
  return Array.from(runs, ({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
}

/** The runs of a text, each without hyphens and underscores at its ends. */
function wordsIn(text: string): Run[] {
  return runsIn(text).flatMap(({ word: run, start: from }) => {
    const { 0: word = '', index = 0 } = /[^_-](?:.*[^_-])?/.exec(run) ?? {};
    const start = from + index;
    return word === '' ? [] : [{ word, start, end: start + word.length }];
  });
}

/**
 * Make a function that tells whether a text has one of the ids in it. An id that is a plain word, such as `letter`,
 * counts only on its own, as a key or value, and not inside a sentence.
 */
export function mentions(ids: readonly string[]): (text: string) => boolean {
  const wanted = new Set(ids.map((id) => id.toLowerCase()));
  // An invalid id may have other signs, or begin with a hyphen.
  const unusual = [...wanted].filter(
    (id) => !/^[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?$/.test(id) && wordsIn(id)[0]?.word !== id,
  );
  return (text) => {
    if (wanted.size === 0) return false;
    const small = text.toLowerCase();
    return (
      unusual.some((id) => small.includes(id)) ||
      wordsIn(small).some(
        ({ word, start, end }) => wanted.has(word) && (/[\p{N}_-]/u.test(word) || !isInSentence(small, start, end)),
      )
    );
  };
}

/** Whether another word is beside the one between two offsets, with only a space between them. */
function isInSentence(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}] $/u.test(text.slice(0, start).slice(-2)) || /^ [\p{L}\p{N}]/u.test(text.slice(end, end + 2));
}
