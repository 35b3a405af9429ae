import { defined } from '../../defined.js';
import { read } from '../../dossier/read.js';
import type { Files } from '../file-access.js';
import { readFile } from '../read-file.js';
import { Registers } from '../registers.js';
import { hashOf } from './hash.js';
import type { CacheHost, Indexing, IndexTask } from './host.js';
import type { Entry, Indexed } from './manifest.js';
import { publicView } from './public-dossier.js';
import { BatchWriter } from './store-batch.js';

/** Reads files and writes them and their words into the cache. */
export async function indexFiles(
  { paths, maxSize, folder }: IndexTask,
  files: Files,
  { stamps: stampsOf, cache, resolve }: Pick<CacheHost, 'stamps' | 'cache' | 'resolve'>,
): Promise<Indexing> {
  const entries: (Entry | null)[] = [];
  const indexed: (Omit<Indexed, 'segment' | 'doc'> & { readonly fileNumber: number })[] = [];
  const batch = new BatchWriter();
  const registers = new Registers(files, maxSize, 'public');
  const stamps = await stampsOf(paths);
  for (const [fileNumber, path] of paths.entries()) {
    const stamp = stamps.get(fileNumber);
    const content = stamp && stamp.size <= maxSize ? await readFile(path, { files, maxSize }) : undefined;
    const bytes = content?.kind === 'bytes' ? content.bytes : null;
    const shown = bytes ? await publicView(await read(bytes, ''), path, resolve(path), registers) : null;
    entries.push(stamp && bytes && shown !== undefined ? { stamp } : null);
    if (!bytes || !shown) continue;
    const { withholds, register } = shown;
    batch.add({ path, hash: await hashOf(bytes), ...shown });
    indexed.push({ fileNumber, withholds, id: shown.shown.id, ...defined({ register }) });
  }
  const segment = await batch.write(folder, cache);
  if (indexed.length > 0 && segment === null) return paths.map(() => null);
  for (const [doc, { fileNumber, ...own }] of indexed.entries()) {
    const entry = entries[fileNumber];
    if (entry && segment !== null) entries[fileNumber] = { ...entry, indexed: { segment, doc, ...own } };
  }
  return entries;
}
