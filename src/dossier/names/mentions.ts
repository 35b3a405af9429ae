import { fold } from './fold.js';
import { nameMatcher, unescaped } from './matcher.js';

/** So many letters in a row tell most names from others. */
const longestPiece = 4;
/** Of a word, no more is looked at. */
const longestWord = 40;

/** So many are asked for all at once, as long as a text names none of them. */
const few = 50;

type Parties<T> = readonly (readonly [party: T, spellings: readonly string[]])[];

/** Which of the parties, each with the ways to write its name, a text names: in their order, those whose `nameMatcher` says so. */
export function finder<T>(parties: Parties<T>): (text: string) => T[] {
  const known = parties.map(([party, spellings]) => ({ party, spells: later(spellings) }));
  const places = parties.length > few ? likely(parties) : allOrNone(parties);
  return (text) =>
    places(text)
      .flatMap((place) => known[place] ?? [])
      .filter(({ spells }) => spells(text))
      .map(({ party }) => party);
}

function allOrNone(parties: Parties<unknown>): (text: string) => readonly number[] {
  const spells = later(parties.flatMap(([, spellings]) => spellings));
  const all = [...parties.keys()];
  return (text) => (spells(text) ? all : []);
}

/**
 * The places of those that a text may name, since it has a few letters in a row that the name has and few others do: so
 * thousands of texts can be looked through for thousands of names.
 */
function likely(parties: Parties<unknown>): (text: string) => readonly number[] {
  const names = parties.map(([, spellings]) => spellings.map(piecesOf));
  const shared = new Map<string, number>();
  for (const piece of names.flat(2)) shared.set(piece, (shared.get(piece) ?? 0) + 1);
  const byPiece = new Map<string, Set<number>>();
  for (const [place, spellings] of names.entries()) {
    for (const piece of spellings.flatMap((pieces) => rarest(pieces, shared))) {
      byPiece.set(piece, (byPiece.get(piece) ?? new Set()).add(place));
    }
  }
  const lengths = [...new Set([...byPiece.keys()].map((piece) => piece.length))];
  return (text) => {
    const found = new Set<number>();
    for (const joined of new Set([text, unescaped(text)].map(lettersOf))) {
      for (let at = 0; at < joined.length; at += 1) {
        for (const length of lengths)
          for (const place of byPiece.get(joined.slice(at, at + length)) ?? []) found.add(place);
      }
    }
    return [...found].sort((a, b) => a - b);
  };
}

/** Most are never asked. */
function later(spellings: readonly string[]): (text: string) => boolean {
  let spells: ((text: string) => boolean) | undefined;
  return (text) => {
    spells ??= nameMatcher({ people: [], others: spellings });
    return spells(text);
  };
}

function lettersOf(text: string): string {
  return fold(text).replaceAll(' ', '');
}

/** Letters in a row that a text has wherever it spells the name. */
function piecesOf(name: string): string[] {
  return fold(name)
    .split(' ')
    .map(core)
    .flatMap((letters) =>
      letters.length <= longestPiece
        ? letters
        : Array.from({ length: letters.length - longestPiece + 1 }, (_, at) => letters.slice(at, at + longestPiece)),
    )
    .filter((piece) => piece !== '');
}

/** What of a word no ending changes. */
function core(word: string): string {
  const letters = word.slice(0, longestWord);
  if (letters.length < word.length || /[\p{N}\p{Lo}]$/u.test(word)) return letters;
  const ending = /^\p{Script=Latin}/u.test(word) ? Number(word.length > 3) : 3;
  return letters.slice(0, Math.max(1, letters.length - ending));
}

function rarest(pieces: readonly string[], shared: ReadonlyMap<string, number>): string[] {
  const [first, ...rest] = pieces;
  if (first === undefined) return [];
  const count = (piece: string) => shared.get(piece) ?? 0;
  return [
    rest.reduce(
      (best, piece) =>
        count(piece) < count(best) || (count(piece) === count(best) && piece.length > best.length) ? piece : best,
      first,
    ),
  ];
}
