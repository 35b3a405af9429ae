import { defined } from '../../defined.js';
import type { Dossier } from '../../dossier/model/dossier.js';
import { SegmentBuilder } from '../../search/segment-writer.js';
import type { CacheFolder } from './folder.js';
import { hashOf } from './hash.js';
import { compressed, joinDossiers } from './models-file.js';
import { type CachedFacts, serialise } from './serialise.js';

/** The number of files per batch: large enough for few batches, small enough to lose little in an interrupted run. */
export const batchSize = 200;

/** A dossier with the path and the hash of its file. */
interface Indexable extends CachedFacts {
  readonly path: string;
  readonly shown: Dossier;
}

/**
 * A batch that grows by one dossier after another. It keeps their bytes and words, so that the dossiers need no memory.
 */
export class BatchWriter {
  readonly #paths: string[] = [];
  readonly #models: Uint8Array[] = [];
  readonly #words = new SegmentBuilder();

  add({ path, hash, withholds, register, shown }: Indexable): void {
    this.#paths.push(path);
    this.#models.push(compressed({ hash, withholds, ...defined({ register }), dossier: serialise(shown) }));
    this.#words.add(shown);
  }

  /** Write the batch. Returns the name of its files, or null if it is empty or they cannot be written. */
  async write(folder: string, cache: CacheFolder): Promise<string | null> {
    if (this.#paths.length === 0) return null;
    const models = joinDossiers(this.#models);
    const segment = `${folder}/${await hashOf(models, ...this.#paths)}`;
    const isWritten = cache.write(`${segment}.models`, models) && cache.write(`${segment}.words`, this.#words.bytes());
    return isWritten ? segment : null;
  }
}
