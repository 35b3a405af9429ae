import type { Dossier } from '../dossier/model/dossier.js';
import type { Batch } from '../search/find.js';
import { type CaseResult, type Narrowing, type Reader, readCase } from './read-case.js';

/** The case files to read, each with a number, from 0. */
export interface CaseFiles {
  readonly size: number;
  /** The case files one at a time, in order. */
  readonly results: (narrowing: Narrowing) => AsyncIterable<readonly CaseResult[]>;
  /**
   * Run a query on the index of all case files that are not refused. It may run twice, if the cache turns
   * out to be damaged.
   */
  readonly ask: <T>(question: (batches: readonly Batch[]) => T) => Promise<T>;
}

/** The most files that stay in memory between a search and the display of its results. */
const few = 250;
/** The number of case files that are indexed together, so that not all are in memory at once. */
const batchSize = 200;

/** Case files that are read in order, without a cache. */
export class PlainFiles implements CaseFiles {
  readonly #paths: readonly string[];
  readonly #read: (path: string) => Promise<CaseResult>;
  /** The results for files that were already read to index their words. */
  readonly #known = new Map<number, CaseResult>();
  #batches: Promise<readonly Batch[]> | undefined;

  constructor(paths: readonly string[], reader: Reader, read = (path: string) => readCase(path, reader)) {
    this.#paths = paths;
    this.#read = read;
  }

  get size(): number {
    return this.#paths.length;
  }

  readonly results = async function* (
    this: PlainFiles,
    { fileNumbers }: Narrowing,
  ): AsyncGenerator<readonly CaseResult[]> {
    for (const [fileNumber, path] of this.#paths.entries()) {
      const known = this.#known.get(fileNumber);
      if (known?.dossier && fileNumbers?.has(fileNumber) === false) yield [unasked(known, known.dossier)];
      else if (known && (known.refusal !== 'unasked' || fileNumbers?.has(fileNumber) === false)) yield [known];
      else yield [await this.#read(path)];
    }
  }.bind(this);

  readonly ask = async <T>(question: (batches: readonly Batch[]) => T): Promise<T> => {
    this.#batches ??= this.#indexFiles();
    return question(await this.#batches);
  };

  async #indexFiles(): Promise<readonly Batch[]> {
    const { segmentOf } = await import('../search/segment-writer.js');
    const batches: Batch[] = [];
    let open: { readonly fileNumber: number; readonly dossier: Dossier }[] = [];
    const close = () => {
      if (open.length === 0) return;
      const segment = segmentOf(open.map(({ dossier }) => dossier));
      batches.push({ segment, fileNumbers: open.map(({ fileNumber }) => fileNumber) });
      open = [];
    };
    for (const [fileNumber, path] of this.#paths.entries()) {
      const result = await this.#read(path);
      const { dossier } = result;
      // Standard input can be read only once.
      const stays = dossier === null || this.#paths.length <= few || path === '-';
      this.#known.set(fileNumber, stays ? result : unasked(result, dossier));
      if (dossier) open.push({ fileNumber, dossier });
      if (open.length === batchSize) close();
    }
    close();
    return batches;
  }
}

function unasked(result: CaseResult, { id }: Dossier): CaseResult {
  return { ...result, dossier: null, refusal: 'unasked', id, problems: [] };
}
