import { defined } from '../../defined.js';
import type { Dossier } from '../../dossier/model/dossier.js';
import { writeSegment } from '../../search/segment.js';
import { writeDossiers } from './dossier-store.js';
import type { CacheFolder } from './folder.js';
import { hashOf } from './hash.js';
import { type Kept, serialise } from './serialise.js';

/** Files that are indexed together: enough that batches are few, few enough that little is lost when it is stopped. */
export const together = 200;

/** A dossier and what tells its file from one of the same content. */
export interface Indexable extends Kept {
  readonly path: string;
  readonly shown: Dossier;
}

/** Writes a batch; the name of the files that hold it from then on, or null where they cannot be written. */
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
