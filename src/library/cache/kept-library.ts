import { crc32 } from 'node:zlib';
import { fold } from '../../dossier/names.js';
import type { Shelf } from '../../search/find.js';
import { partyTerm, Segment, segmentInMemory, writeSegment } from '../../search/segment.js';
import type { Collection } from '../collection.js';
import { fileOf, type Narrowing, type Reader, readVolume, type Volume } from '../volumes.js';
import type { CacheFolder } from './cache-folder.js';
import { hasItsRegister } from './for-everyone.js';
import { hashOf } from './hash.js';
import type { Keeper } from './keeper.js';
import { Manifest, type Shelved } from './manifest.js';
import { Models } from './models.js';
import { type KeptDossier, unpack } from './packed.js';
import { keep, type ShelvingTask } from './shelving.js';
import { sameStamp } from './stamp.js';

/** Files that are shelved together: enough that shelves are few, few enough that little is lost when it is stopped. */
const together = 200;
/** Shelves with fewer dossiers than this are put together once there are more than so many. */
const small = 50;
const mostSmall = 24;
/** Milliseconds after which a file that nothing refers to is no longer that of another run at work. */
const abandoned = 60 * 60 * 1000;

interface Opened {
  readonly words: Segment;
  readonly models: Models;
}

/** Many files, of which what was read before and has not changed since is not read again. */
export class KeptLibrary implements Collection {
  readonly #paths: readonly string[];
  readonly #reader: Reader;
  readonly #keeper: Keeper;
  readonly #root: string;
  /** Of each path, the path below the root. */
  readonly #keys: readonly string[];
  readonly #folder: string;
  #entries = Manifest.of([]);
  readonly #opened = new Map<string, Opened | null>();
  #refreshing: Promise<void> | undefined;

  constructor(paths: readonly string[], reader: Reader, keeper: Keeper) {
    this.#paths = paths;
    this.#reader = reader;
    this.#keeper = keeper;
    const common = commonFolder(paths);
    this.#root = keeper.resolve(common);
    this.#keys = paths.map((path) => path.slice(common.length));
    this.#folder = `libraries/${crc32(this.#root).toString(16)}`;
  }

  get size(): number {
    return this.#paths.length;
  }

  readonly volumes = async function* (this: KeptLibrary, narrowing: Narrowing): AsyncGenerator<readonly Volume[]> {
    await this.#refreshed();
    const asked = await this.#undamaged(() => this.#placesFor(narrowing));
    let unasked: Volume[] = [];
    for (const [place, path] of this.#paths.entries()) {
      const shelved = this.#shelved(place);
      if (shelved && asked?.has(place) === false) {
        const file = fileOf(path, this.#reader);
        unasked.push({ path, file, dossier: null, refusal: 'unasked', id: shelved.id, problems: [] });
      } else {
        yield [...unasked, (shelved && this.#volume(path, shelved)) ?? (await readVolume(path, this.#reader))];
        unasked = [];
      }
    }
    yield unasked;
  }.bind(this);

  readonly ask = async <T>(question: (shelves: readonly Shelf[]) => T): Promise<T> => {
    await this.#refreshed();
    return this.#undamaged(async () => question(await this.#shelves()));
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
    const kept = this.#keptAt(shelved);
    const file = fileOf(path, this.#reader);
    return kept && { path, file, dossier: unpack(kept.dossier, file), problems: [] };
  }

  #keptAt({ segment, doc }: Shelved): KeptDossier | null {
    try {
      return this.#open(segment)?.models.at(doc) ?? null;
    } catch {
      this.#forget();
      return null;
    }
  }

  /** What is not kept is read, and stands on a shelf in memory. */
  async #shelves(): Promise<readonly Shelf[]> {
    const places = new Map<string, (number | null)[]>();
    const loose: number[] = [];
    for (const place of this.#paths.keys()) {
      const shelved = this.#shelved(place);
      const opened = shelved && this.#open(shelved.segment);
      if (!shelved || !opened) loose.push(place);
      else {
        const own = places.get(shelved.segment) ?? new Array<null>(opened.words.docs.length - 1).fill(null);
        own[shelved.doc] = place;
        places.set(shelved.segment, own);
      }
    }
    const shelves = [...places].flatMap(([segment, own]): Shelf[] => {
      const opened = this.#open(segment);
      return opened ? [{ segment: opened.words, places: own }] : [];
    });
    const read = [];
    for (const place of loose) {
      const { dossier } = await readVolume(this.#paths[place] ?? '', this.#reader);
      if (dossier) read.push({ place, dossier });
    }
    if (read.length === 0) return shelves;
    const words = segmentInMemory(writeSegment(read.map(({ dossier }) => dossier)));
    return [...shelves, { segment: words, places: read.map(({ place }) => place) }];
  }

  #open(segment: string): Opened | null {
    let opened = this.#opened.get(segment);
    if (opened === undefined) {
      opened = null;
      try {
        const [words, models] = [this.#cache.open(`${segment}.words`), this.#cache.open(`${segment}.models`)];
        if (words && models) {
          opened = { words: new Segment((offset, length) => words.read(offset, length)), models: new Models(models) };
        }
      } catch {
        // Damaged, and as good as absent.
      }
      if (opened === null) this.#forget();
      this.#opened.set(segment, opened);
    }
    return opened;
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
    this.#entries = Manifest.of(this.#keys);
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
    await this.#putTogether();
    this.#save();
    this.#clean();
  }

  async #haveTheirRegisters(kept: Manifest): Promise<boolean> {
    for (const place of this.#paths.keys()) {
      const shelved = kept.shelvedAt(place);
      if (shelved?.register !== undefined && !(await this.#hasItsRegister(place, shelved))) return false;
    }
    return true;
  }

  async #hasItsRegister(place: number, shelved: Shelved | undefined): Promise<boolean> {
    return !shelved || hasItsRegister(shelved, this.#paths[place] ?? '', this.#reader.registers);
  }

  /** A file whose stamp is another one, or could be that of another content, is read and compared. */
  async #isUnchanged(place: number, shelved: Shelved | undefined): Promise<boolean> {
    const kept = shelved && this.#keptAt(shelved);
    if (!kept) return false;
    const { files, maxSize } = this.#reader;
    const bytes = await files.read(this.#paths[place] ?? '', maxSize).catch(() => null);
    return bytes !== null && (await hashOf(bytes)) === kept.hash;
  }

  async #shelveAnew(stale: readonly number[]): Promise<void> {
    const { maxSize } = this.#reader;
    const tasks: ShelvingTask[] = [];
    for (let start = 0; start < stale.length; start += together) {
      const places = stale.slice(start, start + together);
      tasks.push({ places, paths: places.map((place) => this.#paths[place] ?? ''), maxSize, folder: this.#folder });
    }
    await this.#keeper.shelve(tasks, ({ places }, shelving) => {
      for (const [index, place] of places.entries()) {
        const entry = shelving[index];
        if (entry) this.#entries.set(place, entry);
      }
      if (tasks.length > 1) this.#save();
    });
  }

  #save(): void {
    this.#entries.write(this.#cache, this.#manifest, this.#root);
  }

  /** Puts dossiers of shelves that are small, or mostly out of date, together on new ones. */
  async #putTogether(): Promise<void> {
    const bySegment = new Map<string, { place: number; shelved: Shelved }[]>();
    for (const place of this.#paths.keys()) {
      const shelved = this.#entries.shelvedAt(place);
      if (!shelved) continue;
      const own = bySegment.get(shelved.segment);
      if (own) own.push({ place, shelved });
      else bySegment.set(shelved.segment, [{ place, shelved }]);
    }
    const groups = [...bySegment].map(([segment, own]) => {
      const size = (this.#open(segment)?.words.docs.length ?? 1) - 1;
      return { own, isSmall: size < small, isWorn: size >= small && own.length < size / 2 };
    });
    const smallOnes = groups.filter(({ isSmall }) => isSmall);
    const moved = [
      ...(smallOnes.length > mostSmall ? smallOnes : []),
      ...groups.filter(({ isWorn }) => isWorn),
    ].flatMap(({ own }) => own);
    for (let start = 0; start < moved.length; start += together) {
      const part = moved.slice(start, start + together).flatMap((one) => {
        const kept = this.#keptAt(one.shelved);
        return kept ? [{ ...one, ...kept, path: this.#paths[one.place] ?? '', shown: unpack(kept.dossier, '') }] : [];
      });
      const segment = await keep(part, this.#folder, this.#cache);
      if (segment === null) return;
      for (const [doc, { place, shelved }] of part.entries()) {
        this.#entries.shelve(place, { ...shelved, segment, doc });
      }
    }
  }

  /** Removes what no entry refers to any more, and what runs left behind that were stopped. */
  #clean(): void {
    const used = new Set(this.#paths.map((_, place) => this.#entries.shelvedAt(place)?.segment));
    for (const { name, age } of this.#cache.list(this.#folder)) {
      if (name === this.#manifest || used.has(name.replace(/\.(words|models)$/, '')) || age < abandoned) continue;
      this.#cache.remove(name);
    }
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
      const words = this.#open(segment)?.words;
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
