import { searchFields } from '../dossier/parts/fields/search-field.js';
import { nearest } from '../problems/suggest.js';
import { fieldWeights } from './fields.js';
import { fieldOf, filterPlaces, inARow, noPostings, type Postings, union } from './postings.js';
import type { Clause, Query } from './query.js';
import type { Segment } from './segment.js';

/** A segment to search, with the position in the library of each of its case files; null for one that is not searched. */
export interface Batch {
  readonly segment: Segment;
  readonly places: readonly (number | null)[];
}

/** A row that matches a query. */
export interface Hit {
  /** The number of the case file in its batch. */
  readonly place: number;
  /** The number of the row in its case file. */
  readonly row: number;
  readonly score: number;
}

export interface Found {
  /** The number of rows that match. */
  readonly total: number;
  /** The best matches first; equally good ones in the order of the library. */
  readonly hits: readonly Hit[];
}

/**
 * Find the rows that match a query, ranked by BM25 with a weight for each field. A query without wanted words matches
 * all rows. The score of a row depends on the row and on all searched case files, not on how these are divided into
 * batches, so that it is the same with and without a cache.
 */
export function find(query: Query, batches: readonly Batch[], limit = Number.POSITIVE_INFINITY): Found {
  const open = batches.map((batch) => new OpenBatch(batch, query));
  const rows = open.reduce((sum, batch) => sum + batch.rowCount, 0);
  const weights = query.wanted.map((_, index) =>
    rarity(
      open.reduce((sum, batch) => sum + batch.countOf(index), 0),
      rows,
    ),
  );
  const best = new Best(limit);
  for (const batch of open) batch.collect(weights, best);
  return { total: best.total, hits: best.hits() };
}

function rarity(count: number, rows: number): number {
  return Math.log(1 + (rows - count + 0.5) / (count + 0.5));
}

/** The constants of BM25, as most search engines use them, with the average number of terms in a row. Longer rows score less. */
const usualLength = 24;
const saturation = 1.2;
const lengthWeight = 0.75;

const weightOfField = searchFields.map((field) => fieldWeights[field]);

/** The matches in one batch, computed as far as that is possible without the other batches. */
class OpenBatch {
  readonly #segment: Segment;
  readonly #docs: Uint32Array;
  readonly #places: Batch['places'];
  readonly #wanted: readonly Postings[];
  readonly #unwanted: ReadonlySet<number>;

  constructor({ segment, places }: Batch, { wanted, unwanted }: Query) {
    this.#segment = segment;
    this.#docs = segment.docs;
    this.#places = places;
    this.#wanted = wanted.length === 0 ? [this.#rowsOf(() => true)] : wanted.map((clause) => this.#answer(clause));
    this.#unwanted = new Set(unwanted.flatMap((clause) => this.#answer(clause).rows));
  }

  get rowCount(): number {
    const ends = this.#places.map((place, doc) =>
      place === null ? 0 : (this.#docs[doc + 1] ?? 0) - 1 - (this.#docs[doc] ?? 0),
    );
    return ends.reduce((sum, rows) => sum + rows, 0);
  }

  countOf(clause: number): number {
    return this.#wanted[clause]?.rows.length ?? 0;
  }

  collect(weights: readonly number[], best: Best): void {
    const [first, ...others] = this.#wanted;
    if (first === undefined || first.rows.length === 0) return;
    const { lengths } = this.#segment;
    const at = this.#wanted.map(() => 0);
    const docs = this.#docWalk();
    for (const [index, row] of first.rows.entries()) {
      let score = scoreOf(first, index, lengths[row] ?? 0) * (weights[0] ?? 0);
      const everywhere = others.every((other, number) => {
        let place = at[number] ?? 0;
        while ((other.rows[place] ?? Number.POSITIVE_INFINITY) < row) place += 1;
        at[number] = place;
        if (other.rows[place] !== row) return false;
        score += scoreOf(other, place, lengths[row] ?? 0) * (weights[number + 1] ?? 0);
        return true;
      });
      if (!everywhere || this.#unwanted.has(row)) continue;
      const doc = docs(row);
      best.add({ place: this.#places[doc] ?? 0, row: row - (this.#docs[doc] ?? 0), score });
    }
  }

  #answer(clause: Clause): Postings {
    const segment = this.#segment;
    const all = clause.terms.map((term, index) =>
      clause.prefix && index === clause.terms.length - 1 ? union(segment.postingsUnder(term)) : segment.postings(term),
    );
    const [first = noPostings, ...others] = all;
    const found = inARow(first, others);
    const docs = this.#docWalk();
    if (clause.field === 'case') {
      const cases = new Set(
        found.rows.map((row) => docs(row)).filter((doc, index) => found.rows[index] === this.#docs[doc]),
      );
      return this.#rowsOf((doc) => cases.has(doc));
    }
    const field = clause.field === undefined ? undefined : searchFields.indexOf(clause.field);
    return filterPlaces(found, (row) => {
      const doc = docs(row);
      // The first row of a dossier is the case itself.
      if ((this.#places[doc] ?? null) === null || row === this.#docs[doc]) return null;
      return (place) => field === undefined || fieldOf(place) === field;
    });
  }

  /** Every row of the searched case files, except the rows of the cases themselves. Without positions, so all have the same score. */
  #rowsOf(counts: (doc: number) => boolean): Postings {
    const rows: number[] = [];
    for (const [doc, place] of this.#places.entries()) {
      if (place === null || !counts(doc)) continue;
      for (let row = (this.#docs[doc] ?? 0) + 1; row < (this.#docs[doc + 1] ?? 0); row += 1) rows.push(row);
    }
    return { rows, starts: new Array<number>(rows.length + 1).fill(0), places: [] };
  }

  /** Make a function that returns the case file of a row. Calls must be in ascending order of rows. */
  #docWalk(): (row: number) => number {
    let doc = 0;
    return (row) => {
      while ((this.#docs[doc + 1] ?? Number.POSITIVE_INFINITY) <= row) doc += 1;
      return doc;
    };
  }
}

function scoreOf({ starts, places }: Postings, index: number, length: number): number {
  let count = 0;
  for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at += 1) {
    count += weightOfField[fieldOf(places[at] ?? 0)] ?? 1;
  }
  const norm = saturation * (1 - lengthWeight + (lengthWeight * length) / usualLength);
  return (count * (saturation + 1)) / (count + norm);
}

/** Collects the best hits without storing all: a heap with the worst of them on top. */
class Best {
  readonly #limit: number;
  readonly #heap: Hit[] = [];
  total = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(hit: Hit): void {
    this.total += 1;
    const heap = this.#heap;
    if (this.#limit === Number.POSITIVE_INFINITY) heap.push(hit);
    else if (heap.length < this.#limit) this.#rise(hit);
    else if (heap[0] !== undefined && better(hit, heap[0])) this.#sink(hit);
  }

  hits(): Hit[] {
    return this.#heap.sort((a, b) => (better(a, b) ? -1 : 1));
  }

  #rise(hit: Hit): void {
    const heap = this.#heap;
    let at = heap.length;
    for (let above = (at - 1) >> 1; at > 0; above = (at - 1) >> 1) {
      const parent = heap[above];
      if (parent === undefined || better(hit, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = hit;
  }

  #sink(hit: Hit): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
      if (left === undefined) break;
      const worse = right !== undefined && better(left, right) ? right : left;
      if (better(worse, hit)) break;
      heap[at] = worse;
      at = worse === left ? 2 * at + 1 : 2 * at + 2;
    }
    heap[at] = hit;
  }
}

function better(a: Hit, b: Hit): boolean {
  return a.score !== b.score ? a.score > b.score : a.place !== b.place ? a.place < b.place : a.row < b.row;
}

/** For each word of a query that does not occur, the most similar word that does, if there is one. */
export function nearestWords(query: Query, batches: readonly Batch[]): string[] {
  const stands = (terms: readonly string[]) =>
    batches.some((batch) => new OpenBatch(batch, { wanted: [{ terms, prefix: false }], unwanted: [] }).countOf(0) > 0);
  const words = query.wanted.flatMap(({ terms }) => terms).filter((term) => !stands([term]));
  if (words.length === 0) return [];
  const known = [...new Set(batches.flatMap(({ segment }) => [...segment.words()]))].sort();
  return words.flatMap((word) => {
    // Skip words that occur only in case files that are not searched.
    const candidates = new Set(known);
    for (;;) {
      const near = nearest(word, candidates);
      if (near === undefined || stands([near])) return near ?? [];
      candidates.delete(near);
    }
  });
}
