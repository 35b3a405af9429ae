import { defined } from '../../defined.js';
import type { Dossier } from '../../dossier/model/dossier.js';
import { writeSegment } from '../../search/segment.js';
import { writeDossiers } from './dossier-store.js';
import type { CacheFolder } from './folder.js';
import { hashOf } from './hash.js';
import { type Kept, serialise } from './serialise.js';

/** The number of files per batch: large enough for few batches, small enough to lose little in an interrupted run. */
export const together = 200;

/** A dossier with the stamp of its file. */
export interface Indexable extends Kept {
  readonly path: string;
  readonly shown: Dossier;
}

/** Write a batch. Returns the name of its files, or null if they cannot be written. */
export async function keep(all: readonly Indexable[], folder: string, cache: CacheFolder): Promise<string | null> {
  if (all.length === 0) return null;
  const models = writeDossiers(
    all.map(({ hash, withholds, register, shown }) =>
      JSON.stringify({ hash, withholds, ...defined({ register }), dossier: serialise(shown) }),
    ),
  );
  const segment = `${folder}/${await hashOf(models, ...all.map(({ path }) => path))}`;
  const isKept =
    cache.write(`${segment}.models`, models) &&
    cache.write(`${segment}.words`, writeSegment(all.map(({ shown }) => shown)));
  return isKept ? segment : null;
}
