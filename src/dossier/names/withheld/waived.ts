import type { LoneWord } from './person-finder.js';
import { asSubstring } from './person-names.js';
import { readingsOf } from './plain-text.js';
import { wordsIn } from './words.js';

/**
 * Make a function that tests whether a word of a text is on one of these lines between the same words. Otherwise, the
 * waiver on the line was meant for another text.
 */
export function wordWaiver(lines: readonly string[]): (word: LoneWord) => boolean {
  const places = new Map<string, LoneWord[]>();
  const readings = lines.flatMap(readingsOf);
  for (const reading of readings) {
    const words = [...wordsIn(reading)].map(([word]) => word);
    for (const [index, word] of words.entries()) {
      const known = places.get(word);
      const place = { before: words[index - 1], word, after: words[index + 1] };
      if (known === undefined) places.set(word, [place]);
      else known.push(place);
    }
  }
  const joined = asSubstring(readings.join('\n'));
  return ({ before, word, after }) => {
    if (places.get(word)?.some((place) => agrees(place.before, before) && agrees(place.after, after)) === true)
      return true;
    return before === undefined && after === undefined && isUnspacedWord(word) && joined.includes(word);
  };
}

/** A word at the end of the text or of the lines has no neighbour there. */
function agrees(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function isUnspacedWord(word: string): boolean {
  return /[\u0e00-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/.test(word);
}
