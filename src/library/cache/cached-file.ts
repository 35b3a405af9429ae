import { asKnown, type CaseResult, caseResultOf, fileOf, type Reader, readBytes, readCase } from '../read-case.js';
import { readJson, writeJson } from './cached-json.js';
import { type Stamp, sameStamp } from './file-stamp.js';
import { hasContent, hashOf } from './hash.js';
import type { CacheHost } from './host.js';
import { hasItsRegister, publicView } from './public-dossier.js';
import { type CachedDossier, deserialise, serialise } from './serialise.js';

/** The longest name of a cache file. With the suffix of a temporary file it still fits every file system. */
const longestName = 100;

/** The cache entry of a single case file. */
interface CachedFileEntry extends CachedDossier {
  readonly path: string;
  readonly stamp: Stamp;
}

/** Read a case file from the cache if it has not changed, or else from disk, and then cache it. */
export async function readCachedFile(
  path: string,
  reader: Reader,
  { cache, stamps, resolve }: CacheHost,
): Promise<CaseResult> {
  const { maxSize, access } = reader;
  const file = fileOf(path, reader);
  const stamp = path === '-' ? null : (await stamps([path])).get(0);
  if (stamp === null || stamp.size > maxSize) return readCase(path, reader);

  const absolute = resolve(path);
  // Two paths with the same end share a name and replace each other.
  const name = `files/${Buffer.from(absolute).toString('base64url').slice(-longestName)}.json`;
  const cached = readJson<CachedFileEntry>(cache, name);
  if (cached && cached.path === absolute && (access === 'public' || !cached.withholds)) {
    const isSurelySame = cached.stamp.settled && sameStamp(cached.stamp, stamp);
    const isSame = isSurelySame || (cached.stamp.size === stamp.size && (await hasContent(cached.hash, path, reader)));
    if (isSame && (await hasItsRegister(cached, path, reader.registers))) {
      if (!isSurelySame) writeJson(cache, name, { ...cached, stamp } satisfies CachedFileEntry);
      return asKnown({ path, file, dossier: deserialise(cached.dossier, file), problems: [] }, reader);
    }
  }
  const { bytes: read, reading } = await readBytes(path, reader);
  const open = await publicView(reading, path, absolute, reader.registers);
  if (open && read) {
    const { shown, ...rest } = open;
    const own = { path: absolute, stamp, hash: await hashOf(read), ...rest, dossier: serialise(shown) };
    writeJson(cache, name, own satisfies CachedFileEntry);
  }
  return caseResultOf(path, file, reading, reader);
}
