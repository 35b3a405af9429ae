import type { Reader } from '../read-case.js';

/** A hash that identifies some content. */
export async function hashOf(...parts: readonly (Uint8Array | string)[]): Promise<string> {
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 22);
}

/** Whether a file still has the content of a hash. Reads the file only if its stamp does not prove it. */
export async function hasContent(
  digest: string,
  path: string,
  { files, maxSize }: Pick<Reader, 'files' | 'maxSize'>,
): Promise<boolean> {
  const bytes = await files.read(path, maxSize).catch(() => null);
  return bytes !== null && (await hashOf(bytes)) === digest;
}
