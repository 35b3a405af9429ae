import { diffArrays, diffWordsWithSpace } from 'diff';
import { unspaced } from '../dossier/names/scripts.js';

/** A piece of a text that was reworded. */
export interface Piece {
  readonly text: string;
  readonly change?: 'added' | 'removed';
}

/** The most changed words for which the smallest difference is sought, which takes quadratic time. */
const mostSought = 400;

/** The time of `Intl.Segmenter` grows with the square of a text. Longer texts without spaces are not compared. */
const longestUnspaced = 20_000;

/** Two texts that share less than this are shown one after the other: marks in every word would be hard to read. */
const leastShared = 0.4;

/** A number with the signs between its digits, a word, a space, or any other sign. */
const tokens = /\p{Nd}+(?:[.,:/’'\u00a0\u202f]\p{Nd}+)*(?![\p{L}\p{M}\p{N}_])|[\p{L}\p{M}\p{N}_]+|\s+|./gsu;

/**
 * What was removed from a text and added to it, word by word: one list of pieces if the texts have enough in common, or
 * else one for each text.
 */
export function rewordedIn(before: string, after: string): readonly (readonly Piece[])[] {
  const whole: readonly (readonly Piece[])[] = [
    [{ text: before, change: 'removed' }],
    [{ text: after, change: 'added' }],
  ];
  const isSpaced = !unspaced.test(before + after);
  // A date or an id is read as a whole.
  if (isSpaced && !/\s/.test(before + after)) return whole;
  if (!isSpaced && before.length + after.length > longestUnspaced) return whole;
  const limit = { maxEditLength: mostSought };
  const parts = isSpaced
    ? diffArrays(before.match(tokens) ?? [], after.match(tokens) ?? [], limit)?.map((part) => ({
        ...part,
        value: part.value.join(''),
      }))
    : // A script without spaces needs a dictionary to find words.
      diffWordsWithSpace(before, after, {
        ...limit,
        intlSegmenter: new Intl.Segmenter(undefined, { granularity: 'word' }),
      });
  const pieces = parts?.map(({ value, added, removed }): Piece => {
    if (added) return { text: value, change: 'added' };
    return removed ? { text: value, change: 'removed' } : { text: value };
  });
  const shared = (pieces ?? []).filter(({ change }) => change === undefined).map(({ text }) => text.replace(/\s/g, ''));
  const isLittle = shared.join('').length < leastShared * Math.max(before.length, after.length);
  return pieces === undefined || isLittle ? whole : [pieces];
}
