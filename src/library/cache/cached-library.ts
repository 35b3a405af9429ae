import { fold } from '../../dossier/names/fold.js';
import { grouped } from '../../grouped.js';
import type { Problem } from '../../problems/problem.js';
import type { Batch } from '../../search/find.js';
import { caseTerm } from '../../search/segment-layout.js';
import { segmentOf } from '../../search/segment-writer.js';
import type { CaseFiles } from '../case-files.js';
import { type CaseResult, fileOf, type Narrowing, type Reader, readCase } from '../read-case.js';
import type { CacheHost } from './host.js';
import { LibraryIndex } from './library-index.js';
import type { Indexed } from './manifest.js';
import { deserialise } from './serialise.js';

/** One empty list for all files without problems: there may be ten thousand. */
const none: readonly Problem[] = [];

interface IndexedFile extends Indexed {
  readonly fileNumber: number;
}

/** A library whose unchanged files are read from the cache. */
export class CachedLibrary implements CaseFiles {
  readonly #paths: readonly string[];
  readonly #reader: Reader;
  readonly #index: LibraryIndex;

  constructor(paths: readonly string[], reader: Reader, cacheHost: CacheHost) {
    this.#paths = paths;
    this.#reader = reader;
    this.#index = new LibraryIndex(paths, reader, cacheHost);
  }

  get size(): number {
    return this.#paths.length;
  }

  readonly results = async function* (
    this: CachedLibrary,
    narrowing: Narrowing,
  ): AsyncGenerator<readonly CaseResult[]> {
    await this.#index.refreshed();
    const asked = await this.#undamaged(() => this.#fileNumbersFor(narrowing));
    let some: CaseResult[] = [];
    for (const [fileNumber, path] of this.#paths.entries()) {
      const indexed = this.#index.at(fileNumber);
      if (indexed && asked?.has(fileNumber) === false) {
        const file = fileOf(path, this.#reader);
        some.push({ path, file, dossier: null, refusal: 'unasked', id: indexed.id, problems: none });
      } else {
        some.push((indexed && this.#result(path, indexed)) ?? (await readCase(path, this.#reader)));
        yield some;
        some = [];
      }
    }
    yield some;
  }.bind(this);

  readonly ask = async <T>(question: (batches: readonly Batch[]) => T): Promise<T> => {
    await this.#index.refreshed();
    return this.#undamaged(async () => question(await this.#allBatches()));
  };

  /** Run a step. If it finds damaged data, discard the cache of this library and run it again. */
  async #undamaged<T>(step: () => T | Promise<T>): Promise<T> {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#index.discard();
      return step();
    }
  }

  #result(path: string, indexed: Indexed): CaseResult | null {
    const cached = this.#index.batches.dossier(indexed);
    const file = fileOf(path, this.#reader);
    return cached && { path, file, dossier: deserialise(cached.dossier, file), problems: [] };
  }

  /** Read the files that cannot be cached, and index them in memory. */
  async #allBatches(): Promise<readonly Batch[]> {
    const batches: Batch[] = [];
    const isCurrent = new Uint8Array(this.size);
    for (const [segment, files] of this.#filesBySegment()) {
      const words = this.#index.batches.words(segment);
      if (!words) continue;
      const own = new Array<number | null>(words.docs.length - 1).fill(null);
      for (const { doc, fileNumber } of files) {
        own[doc] = fileNumber;
        isCurrent[fileNumber] = 1;
      }
      batches.push({ segment: words, fileNumbers: own });
    }
    const read = [];
    for (const [fileNumber, path] of this.#paths.entries()) {
      if (isCurrent[fileNumber]) continue;
      const { dossier } = await readCase(path, this.#reader);
      if (dossier) read.push({ fileNumber, dossier });
    }
    if (read.length === 0) return batches;
    const words = segmentOf(read.map(({ dossier }) => dossier));
    return [...batches, { segment: words, fileNumbers: read.map(({ fileNumber }) => fileNumber) }];
  }

  /** The numbers of the files that may match, as far as is known; null if all may. */
  #fileNumbersFor({ cases, organizations, people, fileNumbers }: Narrowing): ReadonlySet<number> | null {
    const kinds = [
      ['case', cases],
      ['org', organizations],
      ['person', people],
    ] as const;
    const given = kinds.flatMap(([kind, asked = []]) => asked.map((any) => ({ kind, values: any.flatMap(meanings) })));
    if (given.length === 0 && fileNumbers === undefined) return null;
    let kept: ReadonlySet<number> = fileNumbers ?? new Set(this.#paths.keys());
    const witnesses: number[] = [];
    for (const { kind, values } of given) {
      const found = values.map((value) => this.#fileNumbersOf(caseTerm(kind, fold(value))));
      // A value that no file knows may be a mistake, and suggestions come from all files.
      if (found.every((own) => own.length === 0)) return null;
      witnesses.push(...found.flatMap((own) => own.slice(0, 1)));
      const any = new Set(found.flat());
      kept = new Set([...kept].filter((fileNumber) => any.has(fileNumber)));
    }
    return new Set([...kept, ...witnesses]);
  }

  #fileNumbersOf(term: string): number[] {
    const found: number[] = [];
    for (const [segment, files] of this.#filesBySegment()) {
      const words = this.#index.batches.words(segment);
      const rows = new Set(words?.postings(term).rows);
      if (rows.size > 0)
        for (const { doc, fileNumber } of files) if (rows.has(words?.docs[doc] ?? -1)) found.push(fileNumber);
    }
    return found.sort((a, b) => a - b);
  }

  #filesBySegment(): ReadonlyMap<string, readonly IndexedFile[]> {
    const indexed = [...this.#paths.keys()].flatMap((fileNumber) => {
      const own = this.#index.at(fileNumber);
      return own ? [{ ...own, fileNumber }] : [];
    });
    return grouped(indexed, ({ segment }) => segment);
  }
}

/** A value with a comma may mean each of its parts. */
function meanings(value: string): string[] {
  return [value, ...value.split(',')];
}
