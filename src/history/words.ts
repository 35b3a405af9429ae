import { diffWordsWithSpace } from 'diff';

/** A piece of a text that was reworded. */
export interface Piece {
  readonly text: string;
  readonly change?: 'added' | 'removed';
}

/** The most changed words for which the smallest difference is sought, which takes quadratic time. */
const mostSought = 400;

/** Scripts that have no spaces between words need a dictionary to find words. */
const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\P{L}]*$/u;

/** What was removed from a text and added to it, word by word. */
export function rewordedIn(before: string, after: string): Piece[] {
  const isSpaced = spaced.test(before) && spaced.test(after);
  const parts = diffWordsWithSpace(before, after, {
    maxEditLength: mostSought,
    ...(!isSpaced && { intlSegmenter: new Intl.Segmenter(undefined, { granularity: 'word' }) }),
  });
  if (parts === undefined)
    return [
      { text: before, change: 'removed' },
      { text: after, change: 'added' },
    ];
  return parts.map(({ value, added, removed }) => ({
    text: value,
    ...(added ? { change: 'added' as const } : removed ? { change: 'removed' as const } : {}),
  }));
}
