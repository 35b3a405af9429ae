import { crc32 } from 'node:zlib';

/**
 * A value as JSON behind its checksum, so that what has been tampered with, cut short, or kept by another build of the
 * program is not taken for whole.
 */
export function encodeChecked(value: unknown, build: string): Uint8Array {
  const text = JSON.stringify(value);
  return Buffer.from(`${crc32(text, crc32(build))}\n${text}`);
}

/** The value, of whatever shape it was encoded with; undefined where the bytes are not as they were written. */
export function decodeChecked({ buffer, byteOffset, length }: Uint8Array, build: string): unknown {
  // A `TextDecoder` takes longer to make than the bytes of a case file to decode.
  const bytes = Buffer.from(buffer, byteOffset, length);
  const end = bytes.indexOf('\n');
  const body = bytes.subarray(end + 1);
  if (end === -1 || String(crc32(body, crc32(build))) !== bytes.toString('latin1', 0, end)) return undefined;
  return JSON.parse(body.toString());
}
