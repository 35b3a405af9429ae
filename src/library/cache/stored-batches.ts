import { Segment } from '../../search/segment.js';
import type { CacheFolder } from './folder.js';
import type { Indexed } from './manifest.js';
import { ModelsFile } from './models-file.js';
import type { CachedDossier } from './serialise.js';

interface Opened {
  readonly words: Segment;
  readonly models: ModelsFile;
}

/** The batches of a library, each opened on demand. */
export class Batches {
  readonly #cache: CacheFolder;
  readonly #forget: () => void;
  readonly #opened = new Map<string, Opened | null>();

  /** `forget` is called for a batch that is damaged or missing. */
  constructor(cache: CacheFolder, forget: () => void) {
    this.#cache = cache;
    this.#forget = forget;
  }

  words(segment: string): Segment | undefined {
    return this.#open(segment)?.words;
  }

  dossier({ segment, doc }: Indexed): CachedDossier | null {
    try {
      return this.#open(segment)?.models.at(doc) ?? null;
    } catch {
      this.#forget();
      return null;
    }
  }

  #open(segment: string): Opened | null {
    let opened = this.#opened.get(segment);
    if (opened === undefined) {
      opened = null;
      try {
        const [words, models] = [this.#cache.open(`${segment}.words`), this.#cache.open(`${segment}.models`)];
        if (words && models) {
          opened = {
            words: new Segment((offset, length) => words.read(offset, length)),
            models: new ModelsFile(models),
          };
        }
      } catch {
        // A damaged batch counts as missing.
      }
      if (opened === null) this.#forget();
      this.#opened.set(segment, opened);
    }
    return opened;
  }
}
