import type { Reader } from '../read-case.js';

/** A digest of some content, which tells it from any other. */
export async function hashOf(...parts: readonly (Uint8Array | string)[]): Promise<string> {
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 22);
}

/** Whether a file has the content of a digest: one whose stamp is another, or could be that of another content, is compared. */
export async function hasContent(
  digest: string,
  path: string,
  { files, maxSize }: Pick<Reader, 'files' | 'maxSize'>,
): Promise<boolean> {
  const bytes = await files.read(path, maxSize).catch(() => null);
  return bytes !== null && (await hashOf(bytes)) === digest;
}
