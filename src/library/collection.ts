import type { Dossier } from '../dossier/model/dossier.js';
import type { Shelf } from '../search/find.js';
import { type Narrowing, type Reader, readVolume, type Volume } from './read-case.js';

/** The files at hand, each of which has a place, from 0. */
export interface Collection {
  readonly size: number;
  /** In their order, of those that are shown one at a time. */
  readonly volumes: (narrowing: Narrowing) => AsyncIterable<readonly Volume[]>;
  /**
   * What a question makes of the words of those that are not refused, and where they stand. It may be put twice: what is
   * kept may prove damaged.
   */
  readonly ask: <T>(question: (shelves: readonly Shelf[]) => T) => Promise<T>;
}

/** Up to so many files are kept in memory between a search and the showing of what it found. */
const few = 250;
/** Dossiers whose words are put together, so that not all have to be in memory at once. */
const together = 200;

/** Files that are read as they are come to. */
export class LooseFiles implements Collection {
  readonly #paths: readonly string[];
  readonly #read: (path: string) => Promise<Volume>;
  /** What is known of files that were read for their words. */
  readonly #known = new Map<number, Volume>();
  #shelves: Promise<readonly Shelf[]> | undefined;

  constructor(paths: readonly string[], reader: Reader, read = (path: string) => readVolume(path, reader)) {
    this.#paths = paths;
    this.#read = read;
  }

  get size(): number {
    return this.#paths.length;
  }

  readonly volumes = async function* (this: LooseFiles, { places }: Narrowing): AsyncGenerator<readonly Volume[]> {
    for (const [place, path] of this.#paths.entries()) {
      const known = this.#known.get(place);
      if (known?.dossier && places?.has(place) === false) yield [unasked(known, known.dossier)];
      else if (known && (known.refusal !== 'unasked' || places?.has(place) === false)) yield [known];
      else yield [await this.#read(path)];
    }
  }.bind(this);

  readonly ask = async <T>(question: (shelves: readonly Shelf[]) => T): Promise<T> => {
    this.#shelves ??= this.#shelve();
    return question(await this.#shelves);
  };

  async #shelve(): Promise<readonly Shelf[]> {
    const { segmentInMemory, writeSegment } = await import('../search/segment.js');
    const shelves: Shelf[] = [];
    let open: { readonly place: number; readonly dossier: Dossier }[] = [];
    const close = () => {
      if (open.length === 0) return;
      const segment = segmentInMemory(writeSegment(open.map(({ dossier }) => dossier)));
      shelves.push({ segment, places: open.map(({ place }) => place) });
      open = [];
    };
    for (const [place, path] of this.#paths.entries()) {
      const volume = await this.#read(path);
      const { dossier } = volume;
      // Standard input can be read once.
      const stays = dossier === null || this.#paths.length <= few || path === '-';
      this.#known.set(place, stays ? volume : unasked(volume, dossier));
      if (dossier) open.push({ place, dossier });
      if (open.length === together) close();
    }
    close();
    return shelves;
  }
}

function unasked({ path, file }: Volume, { id }: Dossier): Volume {
  return { path, file, dossier: null, refusal: 'unasked', id, problems: [] };
}
