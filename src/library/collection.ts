import type { Dossier } from '../dossier/model/dossier.js';
import type { Batch } from '../search/find.js';
import { type CaseResult, type Narrowing, type Reader, readCase } from './read-case.js';

/** The files at hand, each of which has a place, from 0. */
export interface Collection {
  readonly size: number;
  /** In their order, of those that are shown one at a time. */
  readonly results: (narrowing: Narrowing) => AsyncIterable<readonly CaseResult[]>;
  /**
   * What a question makes of the words of those that are not refused, and where they stand. It may be put twice: what is
   * kept may prove damaged.
   */
  readonly ask: <T>(question: (batches: readonly Batch[]) => T) => Promise<T>;
}

/** Up to so many files are kept in memory between a search and the showing of what it found. */
const few = 250;
/** Dossiers whose words are put together, so that not all have to be in memory at once. */
const together = 200;

/** Files that are read as they are come to. */
export class PlainFiles implements Collection {
  readonly #paths: readonly string[];
  readonly #read: (path: string) => Promise<CaseResult>;
  /** What is known of files that were read for their words. */
  readonly #known = new Map<number, CaseResult>();
  #batches: Promise<readonly Batch[]> | undefined;

  constructor(paths: readonly string[], reader: Reader, read = (path: string) => readCase(path, reader)) {
    this.#paths = paths;
    this.#read = read;
  }

  get size(): number {
    return this.#paths.length;
  }

  readonly results = async function* (this: PlainFiles, { places }: Narrowing): AsyncGenerator<readonly CaseResult[]> {
    for (const [place, path] of this.#paths.entries()) {
      const known = this.#known.get(place);
      if (known?.dossier && places?.has(place) === false) yield [unasked(known, known.dossier)];
      else if (known && (known.refusal !== 'unasked' || places?.has(place) === false)) yield [known];
      else yield [await this.#read(path)];
    }
  }.bind(this);

  readonly ask = async <T>(question: (batches: readonly Batch[]) => T): Promise<T> => {
    this.#batches ??= this.#indexFiles();
    return question(await this.#batches);
  };

  async #indexFiles(): Promise<readonly Batch[]> {
    const { segmentInMemory, writeSegment } = await import('../search/segment.js');
    const batches: Batch[] = [];
    let open: { readonly place: number; readonly dossier: Dossier }[] = [];
    const close = () => {
      if (open.length === 0) return;
      const segment = segmentInMemory(writeSegment(open.map(({ dossier }) => dossier)));
      batches.push({ segment, places: open.map(({ place }) => place) });
      open = [];
    };
    for (const [place, path] of this.#paths.entries()) {
      const result = await this.#read(path);
      const { dossier } = result;
      // Standard input can be read once.
      const stays = dossier === null || this.#paths.length <= few || path === '-';
      this.#known.set(place, stays ? result : unasked(result, dossier));
      if (dossier) open.push({ place, dossier });
      if (open.length === together) close();
    }
    close();
    return batches;
  }
}

function unasked({ path, file }: CaseResult, { id }: Dossier): CaseResult {
  return { path, file, dossier: null, refusal: 'unasked', id, problems: [] };
}
