import { unspacedScripts } from '../dossier/names/scripts.js';
import { type ComparedText, compared, type Variation, variationsBetween } from './compared.js';
import { nearest, type Range } from './nearest.js';
import type { CopyText, Place } from './passage.js';
import { Dictionary, type Words } from './words.js';

/** A piece of a quotation or of its source, and whether both have it. */
export interface Piece {
  readonly text: string;
  readonly isSame: boolean;
}

/** What was found of a quotation in a copy. */
export type Lookup =
  /** Its words are in the copy, perhaps with differences that change no word. `places` has where each part begins. */
  | { readonly kind: 'found'; readonly places: readonly Place[]; readonly but: readonly Variation[] }
  /** The copy has something like it. `quoted` and `source` are the same passage in the quotation and in the copy. */
  | {
      readonly kind: 'differs';
      readonly place: Place;
      readonly quoted: readonly Piece[];
      readonly source: readonly Piece[];
    }
  | { readonly kind: 'not-found' };

/** The end of a passage: no word goes on after it. */
const between = '\n\n';
/** So many occurrences of a quotation are compared, to find the one with the fewest differences. */
const mostOccurrences = 20;

/** What a quotation leaves out: `[…]`, `(...)`, `…`. */
const omission = /(?<!\s)\s*(?:[[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.)\s*/u;

/** Looks up quotations in a copy. */
export class QuoteFinder {
  readonly #text: string;
  readonly #starts: readonly number[];
  readonly #places: readonly Place[];
  readonly #compared: ComparedText;
  readonly #dictionary = new Dictionary();
  #words: Words | undefined;

  constructor({ passages }: Pick<CopyText, 'passages'>) {
    this.#text = passages.map(({ text }) => text).join(between);
    let start = 0;
    this.#starts = passages.map(({ text }) => {
      const own = start;
      start += text.length + between.length;
      return own;
    });
    this.#places = passages.map(({ place }) => place);
    this.#compared = compared(this.#text);
  }

  find(quote: string): Lookup {
    const whole = this.#whole(quote);
    if (whole !== null) return whole;
    const parts = quote.split(omission).filter((part) => compared(part).key !== '');
    if (parts.length === 0) return { kind: 'not-found' };
    return this.#inOrder(parts);
  }

  #whole(quote: string): Lookup | null {
    const { key } = compared(quote);
    if (key === '') return null;
    let best: (Range & { but: readonly Variation[] }) | null = null;
    let count = 0;
    for (const found of this.#occurrences(key, 0)) {
      const but = variationsBetween(quote, this.#text.slice(found.from, found.to));
      if (best === null || but.length < best.but.length) best = { ...found, but };
      count += 1;
      if (but.length === 0 || count >= mostOccurrences) break;
    }
    return best && { kind: 'found', places: [this.#placeOf(best.from)], but: best.but };
  }

  /** Find the parts of a quotation one after the other. */
  #inOrder(parts: readonly string[]): Lookup {
    const places: Place[] = [];
    const but = new Set<Variation>();
    let at = 0;
    for (const part of parts) {
      const { value: found } = this.#occurrences(compared(part).key, at).next();
      if (found === undefined) return this.#differing(part);
      places.push(this.#placeOf(found.from));
      for (const one of variationsBetween(part, this.#text.slice(found.from, found.to))) but.add(one);
      at = found.end;
    }
    return { kind: 'found', places, but: [...but] };
  }

  /** The ranges of the text that have a key, from whole word to whole word. `end` counts in the compared text. */
  *#occurrences(key: string, after: number): Generator<Range & { end: number }, undefined> {
    const { key: all, offsets } = this.#compared;
    for (let at = all.indexOf(key, after); at >= 0; at = all.indexOf(key, at + 1)) {
      const end = at + key.length;
      const [from = 0, last = 0, next = 0] = [offsets[at], offsets[end - 1], offsets[end]];
      const to = endOfCharacter(this.#text, last, next);
      if (!isInsideWord(this.#text, from) && !isInsideWord(this.#text, to)) yield { from, to, end };
    }
  }

  #differing(part: string): Lookup {
    this.#words ??= this.#dictionary.words(this.#text);
    const [quoted, source] = [this.#dictionary.words(part), this.#words];
    const pairs = nearest(quoted, source);
    const start = pairs?.find(({ isSame }) => isSame)?.source.from;
    if (pairs === null || start === undefined) return { kind: 'not-found' };
    return {
      kind: 'differs',
      place: this.#placeOf(source.starts[start] ?? 0),
      quoted: pieces(
        part,
        quoted,
        pairs.map(({ isSame, quote }) => ({ isSame, ...quote })),
      ),
      source: pieces(
        this.#text,
        source,
        pairs.map(({ isSame, source: range }) => ({ isSame, ...range })),
      ),
    };
  }

  #placeOf(offset: number): Place {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return this.#places[low] ?? {};
  }
}

/** The end of the character at an offset: before what the comparison ignores, such as a space. */
function endOfCharacter(text: string, at: number, next: number): number {
  return at + (/^.\p{M}*/su.exec(text.slice(at, Math.min(next, at + 32)))?.[0].length ?? 0);
}

const ofWord = /[\p{L}\p{N}]/u;
/** Scripts in which words are written without spaces, or with prefixes of a letter. */
const joined = new RegExp(`[${unspacedScripts}]|\\p{Script=Arabic}|\\p{Script=Hebrew}`, 'u');

/** Whether a word goes on at an offset. */
function isInsideWord(text: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 1), at), text.slice(at, at + 1)];
  return ofWord.test(before) && ofWord.test(after) && !joined.test(before) && !joined.test(after);
}

/** The text of ranges of words, each with the signs and spaces up to the next. */
function pieces(text: string, words: Words, ranges: readonly (Range & { readonly isSame: boolean })[]): Piece[] {
  const full = ranges.filter(({ from, to }) => to > from);
  return full.map(({ from, to, isSame }, index) => {
    const next = full[index + 1];
    const end = next === undefined ? words.ends[to - 1] : words.starts[next.from];
    return { text: text.slice(words.starts[from], end), isSame };
  });
}
