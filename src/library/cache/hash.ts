/** A digest of some content, which tells it from any other. */
export async function hashOf(...parts: readonly (Uint8Array | string)[]): Promise<string> {
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 22);
}
