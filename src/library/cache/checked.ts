import { crc32 } from 'node:zlib';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * A value as JSON behind its checksum, so that what has been tampered with, cut short, or kept by another build of the
 * program is not taken for whole.
 */
export function encodeChecked(value: unknown, build: string): Uint8Array {
  const text = JSON.stringify(value);
  return encoder.encode(`${crc32(text, crc32(build))}\n${text}`);
}

/** The value, of whatever shape it was encoded with; undefined where the bytes are not as they were written. */
export function decodeChecked(bytes: Uint8Array, build: string): unknown {
  const end = bytes.indexOf(0x0a);
  const body = bytes.subarray(end + 1);
  if (end === -1 || String(crc32(body, crc32(build))) !== decoder.decode(bytes.subarray(0, end))) return undefined;
  return JSON.parse(decoder.decode(body));
}
