import { grouped } from '../../grouped.js';
import type { CacheFolder } from './folder.js';
import type { Manifest } from './manifest.js';
import { deserialise } from './serialise.js';
import { BatchWriter, batchSize } from './store-batch.js';
import type { Batches } from './stored-batches.js';

/** Batches with fewer case files than `small` are joined if there are more than `mostSmall` of them. */
const small = 50;
const mostSmall = 24;
/** Milliseconds after which an unreferenced file cannot belong to another running process. */
const abandoned = 60 * 60 * 1000;

/** Join batches that are small or mostly out of date into new ones. */
export async function joinBatches(
  entries: Manifest,
  batches: Batches,
  folder: string,
  cache: CacheFolder,
): Promise<void> {
  const all = entries.names.flatMap((path, fileNumber) => {
    const indexed = entries.indexedAt(fileNumber);
    return indexed ? [{ path, fileNumber, indexed }] : [];
  });
  const bySegment = grouped(all, ({ indexed }) => indexed.segment);
  const groups = [...bySegment].map(([segment, own]) => {
    const size = (batches.words(segment)?.docs.length ?? 1) - 1;
    return { own, isSmall: size < small, isWorn: size >= small && own.length < size / 2 };
  });
  const smallOnes = groups.filter(({ isSmall }) => isSmall);
  const moved = [...(smallOnes.length > mostSmall ? smallOnes : []), ...groups.filter(({ isWorn }) => isWorn)].flatMap(
    ({ own }) => own,
  );
  for (let start = 0; start < moved.length; start += batchSize) {
    const batch = new BatchWriter();
    const part = moved.slice(start, start + batchSize).filter(({ path, indexed }) => {
      const cached = batches.dossier(indexed);
      if (cached) batch.add({ ...cached, path, shown: deserialise(cached.dossier, '') });
      return cached !== null;
    });
    const segment = await batch.write(folder, cache);
    if (segment === null) return;
    for (const [doc, { fileNumber, indexed }] of part.entries())
      entries.setIndexed(fileNumber, { ...indexed, segment, doc });
  }
}

/** Remove files that no entry refers to, and files that interrupted runs left. */
export function removeUnused(entries: Manifest, folder: string, manifest: string, cache: CacheFolder): void {
  const used = new Set(entries.names.map((_, fileNumber) => entries.indexedAt(fileNumber)?.segment));
  for (const { name, age } of cache.list(folder)) {
    if (name === manifest || used.has(name.replace(/\.(words|models)$/, '')) || age < abandoned) continue;
    cache.remove(name);
  }
}
