/** The number of numbers that describe an occurrence: a term, a row and a position. */
const size = 3;

/** Where terms occur, in one block of memory, which grows. One array for each of thousands of terms is slower. */
export class Occurrences {
  #numbers = new Uint32Array(size * 64 * 1024);
  #length = 0;

  /** Add an occurrence. Those of one term must be added in ascending order of rows and positions. */
  add(term: number, row: number, position: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new Uint32Array(2 * this.#length);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = term;
    this.#numbers[this.#length++] = row;
    this.#numbers[this.#length++] = position;
  }

  /** Returns a function that gives the occurrences of a term: a row and a position in turn. Terms count from 0. */
  byTerm(termCount: number): (term: number) => Uint32Array {
    const numbers = this.#numbers;
    const ends = new Uint32Array(termCount + 1);
    for (let at = 0; at < this.#length; at += size)
      ends[(numbers[at] ?? 0) + 1] = (ends[(numbers[at] ?? 0) + 1] ?? 0) + 2;
    for (let term = 0; term < termCount; term += 1) ends[term + 1] = (ends[term + 1] ?? 0) + (ends[term] ?? 0);
    const starts = ends.slice();
    const hits = new Uint32Array(ends[termCount] ?? 0);
    for (let at = 0; at < this.#length; at += size) {
      const term = numbers[at] ?? 0;
      const to = ends[term] ?? 0;
      hits[to] = numbers[at + 1] ?? 0;
      hits[to + 1] = numbers[at + 2] ?? 0;
      ends[term] = to + 2;
    }
    return (term) => hits.subarray(starts[term], starts[term + 1]);
  }
}
