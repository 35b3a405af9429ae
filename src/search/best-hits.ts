/** A row that matches a query. */
export interface Hit {
  /** The number of the case file in the library. */
  readonly fileNumber: number;
  /** The number of the row in its case file. */
  readonly row: number;
  /** The number of words and phrases of the query that the row contains exactly as the query spells them. */
  readonly exact: number;
  readonly score: number;
}

/** Collects the best hits without storing all: a heap with the worst of them on top. */
export class BestHits {
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
  if (a.exact !== b.exact) return a.exact > b.exact;
  return a.score !== b.score
    ? a.score > b.score
    : a.fileNumber !== b.fileNumber
      ? a.fileNumber < b.fileNumber
      : a.row < b.row;
}
