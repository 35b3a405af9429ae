import { crc32 } from 'node:zlib';
import type { Reader } from '../read-case.js';
import { commonFolder } from './common-folder.js';
import { sameStamp } from './file-stamp.js';
import { hasContent } from './hash.js';
import type { CacheHost, IndexTask } from './host.js';
import { type Entry, type Indexed, Manifest } from './manifest.js';
import { hasItsRegister } from './public-dossier.js';
import { batchSize } from './store-batch.js';
import { Batches } from './stored-batches.js';
import { joinBatches, removeUnused } from './tidy.js';

/** The most times that the manifest is written while files are read. */
const mostSaves = 50;

/** What the cache has of the files of a library. Call `refreshed` before anything else is asked. */
export class LibraryIndex {
  readonly batches: Batches;
  readonly #paths: readonly string[];
  readonly #reader: Reader;
  readonly #cacheHost: CacheHost;
  readonly #root: string;
  /** The common beginning of all paths, up to the root. The rest of a path is its key. */
  readonly #above: string;
  readonly #keys: readonly string[];
  readonly #folder: string;
  readonly #manifest: string;
  /** The cache entry of each requested file, by its number. The entries of other files of the library follow. */
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
    this.#manifest = `${this.#folder}/manifest`;
    this.batches = new Batches(cacheHost.cache, () => this.#forget());
  }

  /** Where the cache has a file, for this reader; undefined if the file must be read. */
  at(fileNumber: number): Indexed | undefined {
    const indexed = this.#entries.indexedAt(fileNumber);
    if (!indexed || this.#entries.sizeAt(fileNumber) > this.#reader.maxSize) return undefined;
    return this.#reader.access === 'public' || !indexed.withholds ? indexed : undefined;
  }

  /** Bring the index up to date, once in a run. */
  refreshed(): Promise<void> {
    this.#refreshing ??= this.#refresh();
    return this.#refreshing;
  }

  /** Discard data that turned out to be damaged: every file must be read. */
  discard(): void {
    this.#forget();
    this.#entries = Manifest.of(this.#keys);
  }

  /** Forget damaged data, so that the next run rebuilds it. */
  #forget(): void {
    this.#cache.remove(this.#manifest);
  }

  get #cache() {
    return this.#cacheHost.cache;
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
    for (const [fileNumber, key] of this.#keys.entries()) {
      const stamp = stamps.get(fileNumber);
      if (stamp === null) continue;
      const known = before.at(before.find(key));
      const isSame =
        known &&
        ((known.stamp.settled && sameStamp(known.stamp, stamp)) ||
          (stamp.size === known.stamp.size && (await this.#isUnchanged(fileNumber, known.indexed))));
      if (isSame && (await this.#hasItsRegister(fileNumber, known.indexed)))
        this.#entries.set(fileNumber, { ...known, stamp });
      else stale.push(fileNumber);
    }
    if (stale.length > 0) await this.#indexAgain(stale);
    await joinBatches(this.#entries, this.batches, this.#folder, this.#cache);
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

  async #haveTheirRegisters(manifest: Manifest): Promise<boolean> {
    for (const fileNumber of this.#paths.keys()) {
      if (manifest.refersAt(fileNumber) && !(await this.#hasItsRegister(fileNumber, manifest.indexedAt(fileNumber))))
        return false;
    }
    return true;
  }

  async #hasItsRegister(fileNumber: number, indexed: Indexed | undefined): Promise<boolean> {
    return !indexed || hasItsRegister(indexed, this.#paths[fileNumber] ?? '', this.#reader.registers);
  }

  async #isUnchanged(fileNumber: number, indexed: Indexed | undefined): Promise<boolean> {
    const cached = indexed && this.batches.dossier(indexed);
    return cached ? hasContent(cached.hash, this.#paths[fileNumber] ?? '', this.#reader) : false;
  }

  async #indexAgain(stale: readonly number[]): Promise<void> {
    const { maxSize } = this.#reader;
    const tasks: IndexTask[] = [];
    for (let start = 0; start < stale.length; start += batchSize) {
      const fileNumbers = stale.slice(start, start + batchSize);
      tasks.push({
        fileNumbers,
        paths: fileNumbers.map((fileNumber) => this.#paths[fileNumber] ?? ''),
        maxSize,
        folder: this.#folder,
      });
    }
    let unsaved = 0;
    await this.#cacheHost.indexFiles(tasks, ({ fileNumbers }, indexing) => {
      for (const [index, fileNumber] of fileNumbers.entries()) {
        const entry = indexing[index];
        if (entry) this.#entries.set(fileNumber, entry);
      }
      unsaved += fileNumbers.length;
      // The whole manifest is written each time, so write it less often the larger it is.
      if (tasks.length === 1 || unsaved < stale.length / mostSaves) return;
      this.#save();
      unsaved = 0;
    });
  }

  #save(): void {
    this.#entries.write(this.#cache, this.#manifest, this.#root);
  }
}
