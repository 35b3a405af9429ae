import { searchFields } from '../dossier/parts/fields/search-field.js';
import { nearest } from '../problems/suggest.js';
import { BestHits, type Hit } from './best-hits.js';
import { fieldWeights } from './field-weights.js';
import { fieldOf, filterPositions, inARow, noPostings, type Postings, union } from './postings.js';
import type { Clause, Query } from './query.js';
import type { Segment } from './segment.js';
import { caseTerm } from './segment-layout.js';
import { WordForms } from './word-forms.js';

/** A segment to search, with the number in the library of each of its case files; null for one that is not searched. */
export interface Batch {
  readonly segment: Segment;
  readonly fileNumbers: readonly (number | null)[];
}

export interface Found {
  /** The number of rows that match. */
  readonly total: number;
  /** The best matches first; equally good ones in the order of the library. */
  readonly hits: readonly Hit[];
}

/**
 * Find the rows that match a query. Rows with the words themselves come before rows with other forms, and are ranked by
 * BM25 with a weight for each field. A query without wanted words matches all rows. The score of a row depends on the
 * row and on all searched case files, not on how these are divided into batches, so that it is the same with and
 * without a cache.
 */
export function find(
  query: Query,
  batches: readonly Batch[],
  limit = Number.POSITIVE_INFINITY,
  forms = new WordForms(),
): Found {
  const open = batches.map((batch) => new OpenBatch(batch, query, forms));
  const rows = open.reduce((sum, batch) => sum + batch.rowCount, 0);
  const weights = query.wanted.map((_, index) =>
    rarity(
      open.reduce((sum, batch) => sum + batch.countOf(index), 0),
      rows,
    ),
  );
  const best = new BestHits(limit);
  for (const batch of open) batch.collect(weights, best);
  return { total: best.total, hits: best.hits() };
}

function rarity(count: number, rows: number): number {
  return Math.log(1 + (rows - count + 0.5) / (count + 0.5));
}

/**
 * The constants of BM25, as most search engines use them, with the average number of terms in a row.
 * Longer rows score less.
 */
const usualLength = 24;
const saturation = 1.2;
const lengthWeight = 0.75;

const weightOfField = searchFields.map((field) => fieldWeights[field]);

/** The rows that contain a word or phrase. `exact` are those that contain it in exactly this form; absent if all do. */
interface Answer {
  readonly all: Postings;
  readonly exact?: ReadonlySet<number>;
}

/** The matches in one batch, computed as far as that is possible without the other batches. */
class OpenBatch {
  readonly #segment: Segment;
  readonly #docs: Uint32Array;
  readonly #fileNumbers: Batch['fileNumbers'];
  readonly #wanted: readonly Answer[];
  readonly #forms: WordForms;
  readonly #unwanted: ReadonlySet<number>;

  constructor({ segment, fileNumbers }: Batch, { wanted, unwanted }: Query, forms: WordForms) {
    this.#segment = segment;
    this.#forms = forms;
    this.#docs = segment.docs;
    this.#fileNumbers = fileNumbers;
    this.#wanted =
      wanted.length === 0 ? [{ all: this.#rowsOf(() => true) }] : wanted.map((clause) => this.#answer(clause));
    this.#unwanted = new Set(unwanted.flatMap((clause) => this.#answer(clause).all.rows));
  }

  get rowCount(): number {
    const ends = this.#fileNumbers.map((fileNumber, doc) =>
      fileNumber === null ? 0 : (this.#docs[doc + 1] ?? 0) - 1 - (this.#docs[doc] ?? 0),
    );
    return ends.reduce((sum, rows) => sum + rows, 0);
  }

  countOf(clause: number): number {
    return this.#wanted[clause]?.all.rows.length ?? 0;
  }

  collect(weights: readonly number[], best: BestHits): void {
    const [first, ...others] = this.#wanted.map(({ all }) => all);
    if (first === undefined || first.rows.length === 0) return;
    const { lengths } = this.#segment;
    const at = this.#wanted.map(() => 0);
    const docs = this.#docWalk();
    const exactRows = this.#wanted.flatMap(({ exact }) => exact ?? []);
    for (const [index, row] of first.rows.entries()) {
      let score = scoreOf(first, index, lengths[row] ?? 0) * (weights[0] ?? 0);
      const everywhere = others.every((other, number) => {
        let next = at[number] ?? 0;
        while ((other.rows[next] ?? Number.POSITIVE_INFINITY) < row) next += 1;
        at[number] = next;
        if (other.rows[next] !== row) return false;
        score += scoreOf(other, next, lengths[row] ?? 0) * (weights[number + 1] ?? 0);
        return true;
      });
      if (!everywhere || this.#unwanted.has(row)) continue;
      const doc = docs(row);
      const exact = this.#wanted.length - exactRows.filter((rows) => !rows.has(row)).length;
      best.add({ fileNumber: this.#fileNumbers[doc] ?? 0, row: row - (this.#docs[doc] ?? 0), exact, score });
    }
  }

  #answer(clause: Clause): Answer {
    const exact = this.#narrow(clause, this.#postings(clause));
    const forms = this.#postingsOfForms(clause).map((postings) => this.#narrow(clause, postings));
    if (forms.length === 0) return { all: exact };
    return { all: union([exact, ...forms]), exact: new Set(exact.rows) };
  }

  #postings(clause: Clause): Postings {
    const segment = this.#segment;
    const all = clause.terms.map((term, index) =>
      clause.prefix && index === clause.terms.length - 1 ? union(segment.postingsUnder(term)) : segment.postings(term),
    );
    const [first = noPostings, ...others] = all;
    return inARow(first, others);
  }

  /** The postings of other forms of a word, each only in the case files of the language that has this form. */
  #postingsOfForms({ isExact, terms: [term = ''] }: Clause): Postings[] {
    if (isExact) return [];
    const languages = this.#segment.languages();
    return languages.flatMap((language) => {
      const forms = this.#forms.of(term, language);
      if (forms === undefined) return [];
      const words = new Set(forms.beginnings.flatMap((beginning) => this.#segment.termsUnder(beginning)));
      const all = [...words].filter((word) => forms.includes(word)).map((word) => this.#segment.postings(word));
      return languages.length === 1 ? all : all.map((postings) => this.#inLanguage(postings, language));
    });
  }

  #inLanguage(postings: Postings, language: string): Postings {
    const heads = new Set(this.#segment.postings(caseTerm('language', language)).rows);
    const docs = this.#docWalk();
    return filterPositions(postings, (row) => (heads.has(this.#docs[docs(row)] ?? -1) ? () => true : null));
  }

  /** Leave the rows that are searched, and the field that the clause names. */
  #narrow(clause: Clause, found: Postings): Postings {
    const docs = this.#docWalk();
    if (clause.field === 'case') {
      const cases = new Set(
        found.rows.map((row) => docs(row)).filter((doc, index) => found.rows[index] === this.#docs[doc]),
      );
      return this.#rowsOf((doc) => cases.has(doc));
    }
    const field = clause.field === undefined ? undefined : searchFields.indexOf(clause.field);
    return filterPositions(found, (row) => {
      const doc = docs(row);
      // The first row of a dossier is the case itself.
      if ((this.#fileNumbers[doc] ?? null) === null || row === this.#docs[doc]) return null;
      return (position) => field === undefined || fieldOf(position) === field;
    });
  }

  /**
   * Every row of the searched case files, except the rows of the cases themselves. Without positions, so all
   * have the same score.
   */
  #rowsOf(counts: (doc: number) => boolean): Postings {
    const rows: number[] = [];
    for (const [doc, fileNumber] of this.#fileNumbers.entries()) {
      if (fileNumber === null || !counts(doc)) continue;
      for (let row = (this.#docs[doc] ?? 0) + 1; row < (this.#docs[doc + 1] ?? 0); row += 1) rows.push(row);
    }
    return { rows, starts: new Array<number>(rows.length + 1).fill(0), positions: [] };
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

function scoreOf({ starts, positions }: Postings, index: number, length: number): number {
  let count = 0;
  for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at += 1) {
    count += weightOfField[fieldOf(positions[at] ?? 0)] ?? 1;
  }
  const norm = saturation * (1 - lengthWeight + (lengthWeight * length) / usualLength);
  return (count * (saturation + 1)) / (count + norm);
}

/** For each word of a query that does not occur, the most similar word that does, if there is one. */
export function nearestWords(query: Query, batches: readonly Batch[]): string[] {
  const occurs = (terms: readonly string[]) =>
    batches.some((batch) => {
      const wanted = [{ terms, prefix: false, isExact: true }];
      return new OpenBatch(batch, { wanted, unwanted: [] }, new WordForms()).countOf(0) > 0;
    });
  const words = query.wanted.flatMap(({ terms }) => terms).filter((term) => !occurs([term]));
  if (words.length === 0) return [];
  const known = [...new Set(batches.flatMap(({ segment }) => segment.words()))].sort();
  return words.flatMap((word) => {
    // Skip words that occur only in case files that are not searched.
    const candidates = new Set(known);
    for (;;) {
      const near = nearest(word, candidates);
      if (near === undefined || occurs([near])) return near ?? [];
      candidates.delete(near);
    }
  });
}
