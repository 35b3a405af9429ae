import type { Dossier } from '../../dossier/model/dossier.js';
import { writeSegment } from '../../search/segment.js';
import { writeModels } from './dossier-store.js';
import type { CacheFolder } from './folder.js';
import { hashOf } from './hash.js';
import { type Kept, pack } from './serialise.js';

/** Files that are shelved together: enough that shelves are few, few enough that little is lost when it is stopped. */
export const together = 200;

/** A dossier and what tells its file from one of the same content. */
export interface Shelvable extends Kept {
  readonly path: string;
  readonly shown: Dossier;
}

/** Writes a shelf; the name of the files that hold it from then on, or null where they cannot be written. */
export async function keep(all: readonly Shelvable[], folder: string, cache: CacheFolder): Promise<string | null> {
  if (all.length === 0) return null;
  const models = writeModels(
    all.map(({ hash, withholds, register, shown }) =>
      JSON.stringify({ hash, withholds, ...(register !== undefined && { register }), dossier: pack(shown) }),
    ),
  );
  const segment = `${folder}/${await hashOf(models, ...all.map(({ path }) => path))}`;
  const isKept =
    cache.write(`${segment}.models`, models) &&
    cache.write(`${segment}.words`, writeSegment(all.map(({ shown }) => shown)));
  return isKept ? segment : null;
}
