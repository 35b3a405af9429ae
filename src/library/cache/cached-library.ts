import { crc32 } from 'node:zlib';
import { fold } from '../../dossier/names/fold.js';
import type { Problem } from '../../problems/problem.js';
import type { Shelf } from '../../search/find.js';
import { partyTerm, segmentInMemory, writeSegment } from '../../search/segment.js';
import type { Collection } from '../collection.js';
import { fileOf, type Narrowing, type Reader, readVolume, type Volume } from '../read-case.js';
import { Shelves } from './batches.js';
import { putTogether, removeUnused } from './compact.js';
import { sameStamp } from './file-stamp.js';
import type { CacheFolder } from './folder.js';
import { hasContent } from './hash.js';
import type { Keeper } from './host.js';
import type { ShelvingTask } from './index-files.js';
import { type Entry, Manifest, type Shelved } from './manifest.js';
import { hasItsRegister } from './public-view.js';
import { unpack } from './serialise.js';
import { together } from './write-batch.js';

/** How often it is written down, while files are read, what is kept of them. */
const mostSaves = 50;

/** There may be ten thousand of which nothing is to be said. */
const none: readonly Problem[] = [];

/** Many files, of which what was read before and has not changed since is not read again. */
export class KeptLibrary implements Collection {
  readonly #paths: readonly string[];
  readonly #reader: Reader;
  readonly #keeper: Keeper;
  readonly #root: string;
  /** What the paths begin with, up to the root; behind it, each has its key. */
  readonly #above: string;
  readonly #keys: readonly string[];
  readonly #folder: string;
  readonly #shelves: Shelves;
  /** At the place of each path what is kept of it; behind them, of files of the library that were not asked for. */
  #entries = Manifest.of([]);
  #refreshing: Promise<void> | undefined;

  constructor(paths: readonly string[], reader: Reader, keeper: Keeper) {
    this.#paths = paths;
    this.#reader = reader;
    this.#keeper = keeper;
    this.#above = commonFolder(paths);
    this.#root = keeper.resolve(this.#above);
    this.#keys = paths.map((path) => path.slice(this.#above.length));
    this.#folder = `libraries/${crc32(this.#root).toString(16)}`;
    this.#shelves = new Shelves(keeper.cache, () => this.#forget());
  }

  get size(): number {
    return this.#paths.length;
  }

  readonly volumes = async function* (this: KeptLibrary, narrowing: Narrowing): AsyncGenerator<readonly Volume[]> {
    await this.#refreshed();
    const asked = await this.#undamaged(() => this.#placesFor(narrowing));
    let some: Volume[] = [];
    for (const [place, path] of this.#paths.entries()) {
      const shelved = this.#shelved(place);
      if (shelved && asked?.has(place) === false) {
        const file = fileOf(path, this.#reader);
        some.push({ path, file, dossier: null, refusal: 'unasked', id: shelved.id, problems: none });
      } else {
        some.push((shelved && this.#volume(path, shelved)) ?? (await readVolume(path, this.#reader)));
        yield some;
        some = [];
      }
    }
    yield some;
  }.bind(this);

  readonly ask = async <T>(question: (shelves: readonly Shelf[]) => T): Promise<T> => {
    await this.#refreshed();
    return this.#undamaged(async () => question(await this.#allShelves()));
  };

  /** What a step gives; where it meets what is damaged, once more without all that is kept. */
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
    return this.#keeper.cache;
  }

  /** What is kept at a place, as far as this reader may see it; undefined where the file has to be read. */
  #shelved(place: number): Shelved | undefined {
    const shelved = this.#entries.shelvedAt(place);
    if (!shelved || this.#entries.sizeAt(place) > this.#reader.maxSize) return undefined;
    return this.#reader.access === 'public' || !shelved.withholds ? shelved : undefined;
  }

  #volume(path: string, shelved: Shelved): Volume | null {
    const kept = this.#shelves.dossier(shelved);
    const file = fileOf(path, this.#reader);
    return kept && { path, file, dossier: unpack(kept.dossier, file), problems: [] };
  }

  /** What is not kept is read, and stands on a shelf in memory. */
  async #allShelves(): Promise<readonly Shelf[]> {
    const shelves: Shelf[] = [];
    const stands = new Uint8Array(this.size);
    for (const [segment, places] of this.#placesBySegment()) {
      const words = this.#shelves.words(segment);
      if (!words) continue;
      const own = new Array<number | null>(words.docs.length - 1).fill(null);
      for (const [doc, place] of places) {
        own[doc] = place;
        stands[place] = 1;
      }
      shelves.push({ segment: words, places: own });
    }
    const read = [];
    for (const [place, path] of this.#paths.entries()) {
      if (stands[place]) continue;
      const { dossier } = await readVolume(path, this.#reader);
      if (dossier) read.push({ place, dossier });
    }
    if (read.length === 0) return shelves;
    const words = segmentInMemory(writeSegment(read.map(({ dossier }) => dossier)));
    return [...shelves, { segment: words, places: read.map(({ place }) => place) }];
  }

  /** What is damaged is made anew the next time. */
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
    const stamps = await this.#keeper.stamps(this.#paths);
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
          (stamp.size === known.stamp.size && (await this.#isUnchanged(place, known.shelved))));
      if (isSame && (await this.#hasItsRegister(place, known.shelved))) this.#entries.set(place, { ...known, stamp });
      else stale.push(place);
    }
    if (stale.length > 0) await this.#shelveAnew(stale);
    await putTogether(this.#entries, this.#shelves, this.#folder, this.#cache);
    this.#save();
    removeUnused(this.#entries, this.#folder, this.#manifest, this.#cache);
  }

  /** What was kept of files of the library that are still there, but were not asked for now. */
  async #othersIn(before: Manifest): Promise<{ readonly name: string; readonly entry: Entry }[]> {
    const own = new Set(this.#keys);
    const names = before.names.filter((name) => !own.has(name));
    const stamps = await this.#keeper.stamps(names.map((name) => `${this.#above}${name}`));
    return names.flatMap((name, index) => {
      const entry = stamps.get(index) && before.at(before.find(name));
      return entry ? [{ name, entry }] : [];
    });
  }

  async #haveTheirRegisters(kept: Manifest): Promise<boolean> {
    for (const place of this.#paths.keys()) {
      if (kept.refersAt(place) && !(await this.#hasItsRegister(place, kept.shelvedAt(place)))) return false;
    }
    return true;
  }

  async #hasItsRegister(place: number, shelved: Shelved | undefined): Promise<boolean> {
    return !shelved || hasItsRegister(shelved, this.#paths[place] ?? '', this.#reader.registers);
  }

  async #isUnchanged(place: number, shelved: Shelved | undefined): Promise<boolean> {
    const kept = shelved && this.#shelves.dossier(shelved);
    return kept ? hasContent(kept.hash, this.#paths[place] ?? '', this.#reader) : false;
  }

  async #shelveAnew(stale: readonly number[]): Promise<void> {
    const { maxSize } = this.#reader;
    const tasks: ShelvingTask[] = [];
    for (let start = 0; start < stale.length; start += together) {
      const places = stale.slice(start, start + together);
      tasks.push({ places, paths: places.map((place) => this.#paths[place] ?? ''), maxSize, folder: this.#folder });
    }
    let unsaved = 0;
    await this.#keeper.shelve(tasks, ({ places }, shelving) => {
      for (const [index, place] of places.entries()) {
        const entry = shelving[index];
        if (entry) this.#entries.set(place, entry);
      }
      unsaved += places.length;
      // All of it is written each time, so that the more there is, the more seldom it may be.
      if (tasks.length === 1 || unsaved < stale.length / mostSaves) return;
      this.#save();
      unsaved = 0;
    });
  }

  #save(): void {
    this.#entries.write(this.#cache, this.#manifest, this.#root);
  }

  /** The places that can answer, as far as is known; null where all may have to. */
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
      const found = values.map((value) => this.#placesOf(partyTerm(kind, fold(value))));
      // What none knows may be a slip, and told from all.
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
      const words = this.#shelves.words(segment);
      const rows = new Set(words?.postings(term).rows);
      if (rows.size > 0) for (const [doc, place] of places) if (rows.has(words?.docs[doc] ?? -1)) found.push(place);
    }
    return found.sort((a, b) => a - b);
  }

  #placesBySegment(): ReadonlyMap<string, readonly (readonly [doc: number, place: number])[]> {
    const all = new Map<string, (readonly [number, number])[]>();
    for (const place of this.#paths.keys()) {
      const shelved = this.#shelved(place);
      if (!shelved) continue;
      const own = all.get(shelved.segment);
      if (own) own.push([shelved.doc, place]);
      else all.set(shelved.segment, [[shelved.doc, place]]);
    }
    return all;
  }
}

/** A value with a comma may mean each of its parts. */
function meanings(value: string): string[] {
  return [value, ...value.split(',')];
}

/** The folder that all paths lie in, with the slash behind it. */
function commonFolder(paths: readonly string[]): string {
  const above = (path: string) =>
    path.slice(0, Math.max(path.lastIndexOf('/', path.length - 2), path.lastIndexOf('\\', path.length - 2)) + 1);
  return paths.reduce(
    (common, path) => {
      let folder = common;
      while (!path.startsWith(folder)) folder = above(folder);
      return folder;
    },
    above(paths[0] ?? ''),
  );
}
