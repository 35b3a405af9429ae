import { crc32 } from 'node:zlib';
import { fold } from '../../dossier/names/fold.js';
import type { Problem } from '../../problems/problem.js';
import type { Batch } from '../../search/find.js';
import { caseTerm, segmentInMemory, writeSegment } from '../../search/segment.js';
import type { CaseFiles } from '../case-files.js';
import { type CaseResult, fileOf, type Narrowing, type Reader, readCase } from '../read-case.js';
import { commonFolder } from './common-folder.js';
import { sameStamp } from './file-stamp.js';
import type { CacheFolder } from './folder.js';
import { hasContent } from './hash.js';
import type { CacheHost, IndexTask } from './host.js';
import { type Entry, type Indexed, Manifest } from './manifest.js';
import { hasItsRegister } from './public-dossier.js';
import { deserialise } from './serialise.js';
import { batchSize } from './store-batch.js';
import { Batches } from './stored-batches.js';
import { joinBatches, removeUnused } from './tidy.js';

/** The most times that the manifest is written while files are read. */
const mostSaves = 50;

/** One empty list for all files without problems: there may be ten thousand. */
const none: readonly Problem[] = [];

/** A library whose unchanged files are read from the cache. */
export class CachedLibrary implements CaseFiles {
  readonly #paths: readonly string[];
  readonly #reader: Reader;
  readonly #cacheHost: CacheHost;
  readonly #root: string;
  /** The common beginning of all paths, up to the root. The rest of a path is its key. */
  readonly #above: string;
  readonly #keys: readonly string[];
  readonly #folder: string;
  readonly #batches: Batches;
  /** The cache entry of each requested path, by its position. The entries of other files of the library follow. */
  #entries = Manifest.of([]);
  #refreshing: Promise<void> | undefined;

  constructor(paths: readonly string[], reader: Reader, cacheHost: CacheHost) {
    this.#paths = paths;
    this.#reader = reader;
    this.#cacheHost = cacheHost;
    this.#above = commonFolder(paths);
    this.#root = cacheHost.resolve(this.#above);
    this.#keys = paths.map((path) => path.slice(this.#above.length));
    this.#folder = `libraries/${crc32(this.#root).toString(16)}`;
    this.#batches = new Batches(cacheHost.cache, () => this.#forget());
  }

  get size(): number {
    return this.#paths.length;
  }

  readonly results = async function* (
    this: CachedLibrary,
    narrowing: Narrowing,
  ): AsyncGenerator<readonly CaseResult[]> {
    await this.#refreshed();
    const asked = await this.#undamaged(() => this.#placesFor(narrowing));
    let some: CaseResult[] = [];
    for (const [place, path] of this.#paths.entries()) {
      const indexed = this.#indexed(place);
      if (indexed && asked?.has(place) === false) {
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
    await this.#refreshed();
    return this.#undamaged(async () => question(await this.#allBatches()));
  };

  /** Run a step. If it finds damaged data, discard the cache of this library and run it again. */
  async #undamaged<T>(step: () => T | Promise<T>): Promise<T> {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#forget();
      this.#entries = Manifest.of(this.#keys);
      return step();
    }
  }

  get #cache(): CacheFolder {
    return this.#cacheHost.cache;
  }

  /** The cached result of the file with this index in the list, for this reader; undefined if the file must be read. */
  #indexed(place: number): Indexed | undefined {
    const indexed = this.#entries.indexedAt(place);
    if (!indexed || this.#entries.sizeAt(place) > this.#reader.maxSize) return undefined;
    return this.#reader.access === 'public' || !indexed.withholds ? indexed : undefined;
  }

  #result(path: string, indexed: Indexed): CaseResult | null {
    const kept = this.#batches.dossier(indexed);
    const file = fileOf(path, this.#reader);
    return kept && { path, file, dossier: deserialise(kept.dossier, file), problems: [] };
  }

  /** Read the files that cannot be cached, and index them in memory. */
  async #allBatches(): Promise<readonly Batch[]> {
    const batches: Batch[] = [];
    const isCurrent = new Uint8Array(this.size);
    for (const [segment, places] of this.#placesBySegment()) {
      const words = this.#batches.words(segment);
      if (!words) continue;
      const own = new Array<number | null>(words.docs.length - 1).fill(null);
      for (const [doc, place] of places) {
        own[doc] = place;
        isCurrent[place] = 1;
      }
      batches.push({ segment: words, places: own });
    }
    const read = [];
    for (const [place, path] of this.#paths.entries()) {
      if (isCurrent[place]) continue;
      const { dossier } = await readCase(path, this.#reader);
      if (dossier) read.push({ place, dossier });
    }
    if (read.length === 0) return batches;
    const words = segmentInMemory(writeSegment(read.map(({ dossier }) => dossier)));
    return [...batches, { segment: words, places: read.map(({ place }) => place) }];
  }

  /** Forget damaged data, so that the next run rebuilds it. */
  #forget(): void {
    this.#cache.remove(this.#manifest);
  }

  get #manifest(): string {
    return `${this.#folder}/manifest`;
  }

  #refreshed(): Promise<void> {
    this.#refreshing ??= this.#refresh();
    return this.#refreshing;
  }

  async #refresh(): Promise<void> {
    const before = Manifest.read(this.#cache, this.#manifest, this.#root);
    const stamps = await this.#cacheHost.stamps(this.#paths);
    if (before.isSurely(this.#keys, stamps) && (await this.#haveTheirRegisters(before))) {
      this.#entries = before;
      return;
    }
    const others = await this.#othersIn(before);
    this.#entries = Manifest.of([...this.#keys, ...others.map(({ name }) => name)]);
    for (const [index, { entry }] of others.entries()) this.#entries.set(this.#keys.length + index, entry);
    const stale: number[] = [];
    for (const [place, key] of this.#keys.entries()) {
      const stamp = stamps.get(place);
      if (stamp === null) continue;
      const known = before.at(before.find(key));
      const isSame =
        known &&
        ((known.stamp.settled && sameStamp(known.stamp, stamp)) ||
          (stamp.size === known.stamp.size && (await this.#isUnchanged(place, known.indexed))));
      if (isSame && (await this.#hasItsRegister(place, known.indexed))) this.#entries.set(place, { ...known, stamp });
      else stale.push(place);
    }
    if (stale.length > 0) await this.#indexAgain(stale);
    await joinBatches(this.#entries, this.#batches, this.#folder, this.#cache);
    this.#save();
    removeUnused(this.#entries, this.#folder, this.#manifest, this.#cache);
  }

  /** The entries of files that still exist but are not requested now. */
  async #othersIn(before: Manifest): Promise<{ readonly name: string; readonly entry: Entry }[]> {
    const own = new Set(this.#keys);
    const names = before.names.filter((name) => !own.has(name));
    const stamps = await this.#cacheHost.stamps(names.map((name) => `${this.#above}${name}`));
    return names.flatMap((name, index) => {
      const entry = stamps.get(index) && before.at(before.find(name));
      return entry ? [{ name, entry }] : [];
    });
  }

  async #haveTheirRegisters(kept: Manifest): Promise<boolean> {
    for (const place of this.#paths.keys()) {
      if (kept.refersAt(place) && !(await this.#hasItsRegister(place, kept.indexedAt(place)))) return false;
    }
    return true;
  }

  async #hasItsRegister(place: number, indexed: Indexed | undefined): Promise<boolean> {
    return !indexed || hasItsRegister(indexed, this.#paths[place] ?? '', this.#reader.registers);
  }

  async #isUnchanged(place: number, indexed: Indexed | undefined): Promise<boolean> {
    const kept = indexed && this.#batches.dossier(indexed);
    return kept ? hasContent(kept.hash, this.#paths[place] ?? '', this.#reader) : false;
  }

  async #indexAgain(stale: readonly number[]): Promise<void> {
    const { maxSize } = this.#reader;
    const tasks: IndexTask[] = [];
    for (let start = 0; start < stale.length; start += batchSize) {
      const places = stale.slice(start, start + batchSize);
      tasks.push({ places, paths: places.map((place) => this.#paths[place] ?? ''), maxSize, folder: this.#folder });
    }
    let unsaved = 0;
    await this.#cacheHost.indexFiles(tasks, ({ places }, indexing) => {
      for (const [index, place] of places.entries()) {
        const entry = indexing[index];
        if (entry) this.#entries.set(place, entry);
      }
      unsaved += places.length;
      // The whole manifest is written each time, so write it less often the larger it is.
      if (tasks.length === 1 || unsaved < stale.length / mostSaves) return;
      this.#save();
      unsaved = 0;
    });
  }

  #save(): void {
    this.#entries.write(this.#cache, this.#manifest, this.#root);
  }

  /** The positions of files that may match, as far as is known; null if all may. */
  #placesFor({ cases, organizations, people, places }: Narrowing): ReadonlySet<number> | null {
    const kinds = [
      ['case', cases],
      ['org', organizations],
      ['person', people],
    ] as const;
    const given = kinds.flatMap(([kind, asked = []]) => asked.map((any) => ({ kind, values: any.flatMap(meanings) })));
    if (given.length === 0 && places === undefined) return null;
    let kept: ReadonlySet<number> = places ?? new Set(this.#paths.keys());
    const witnesses: number[] = [];
    for (const { kind, values } of given) {
      const found = values.map((value) => this.#placesOf(caseTerm(kind, fold(value))));
      // A value that no file knows may be a mistake, and suggestions come from all files.
      if (found.every((own) => own.length === 0)) return null;
      witnesses.push(...found.flatMap((own) => own.slice(0, 1)));
      const any = new Set(found.flat());
      kept = new Set([...kept].filter((place) => any.has(place)));
    }
    return new Set([...kept, ...witnesses]);
  }

  #placesOf(term: string): number[] {
    const found: number[] = [];
    for (const [segment, places] of this.#placesBySegment()) {
      const words = this.#batches.words(segment);
      const rows = new Set(words?.postings(term).rows);
      if (rows.size > 0) for (const [doc, place] of places) if (rows.has(words?.docs[doc] ?? -1)) found.push(place);
    }
    return found.sort((a, b) => a - b);
  }

  #placesBySegment(): ReadonlyMap<string, readonly (readonly [doc: number, place: number])[]> {
    const all = new Map<string, (readonly [number, number])[]>();
    for (const place of this.#paths.keys()) {
      const indexed = this.#indexed(place);
      if (!indexed) continue;
      const own = all.get(indexed.segment);
      if (own) own.push([indexed.doc, place]);
      else all.set(indexed.segment, [[indexed.doc, place]]);
    }
    return all;
  }
}

/** A value with a comma may mean each of its parts. */
function meanings(value: string): string[] {
  return [value, ...value.split(',')];
}
