import { defined } from '../../defined.js';
import { read } from '../../dossier/read.js';
import type { Files } from '../file-access.js';
import { Registers } from '../registers.js';
import { hashOf } from './hash.js';
import type { CacheHost, Indexing, IndexTask } from './host.js';
import type { Entry } from './manifest.js';
import { publicView } from './public-view.js';
import { type Indexable, keep } from './store-batch.js';

/** Reads files and writes them and their words into the cache. */
export async function indexFiles(
  { paths, maxSize, folder }: IndexTask,
  files: Files,
  { stamps: stampsOf, cache }: Pick<CacheHost, 'stamps' | 'cache'>,
): Promise<Indexing> {
  const entries: (Entry | null)[] = [];
  const kept: (Indexable & { readonly place: number })[] = [];
  const registers = new Registers(files, maxSize, 'public');
  const stamps = await stampsOf(paths);
  for (const [place, path] of paths.entries()) {
    const stamp = stamps.get(place);
    const bytes = stamp && stamp.size <= maxSize && (await files.read(path, maxSize).catch(() => null));
    const shown = bytes ? await publicView(await read(bytes, ''), path, registers) : null;
    entries.push(stamp && bytes && shown !== undefined ? { stamp } : null);
    if (bytes && shown) kept.push({ place, path, hash: await hashOf(bytes), ...shown });
  }
  const segment = await keep(kept, folder, cache);
  if (kept.length > 0 && segment === null) return paths.map(() => null);
  for (const [doc, { place, withholds, register, shown }] of kept.entries()) {
    const entry = entries[place];
    if (!entry || segment === null) continue;
    const own = { segment, doc, withholds, id: shown.id };
    entries[place] = { ...entry, indexed: { ...own, ...defined({ register }) } };
  }
  return entries;
}
