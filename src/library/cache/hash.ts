/** A digest of some content, which tells it from any other. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}
