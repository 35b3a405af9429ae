import { bytesOf, type CacheFolder } from './folder.js';

/**
 * Write a value as JSON, twice, so that data that was damaged, cut short or written by another build is recognised.
 * Comparing so few bytes is faster than loading a checksum library.
 */
export function writeJson(cache: CacheFolder, name: string, value: unknown): void {
  const copy = Buffer.from(`${cache.build}\n${JSON.stringify(value)}`);
  cache.write(name, Buffer.concat([copy, copy]));
}

/** The value that this build wrote into a cache file, of the same type; undefined if it is absent or damaged. */
export function readJson<T>(cache: CacheFolder, name: string): T | undefined {
  const bytes = bytesOf(cache, name);
  if (bytes === null) return undefined;
  const { buffer, byteOffset, length } = bytes;
  const half = Math.floor(length / 2);
  const copies = [byteOffset, byteOffset + length - half].map((start) => Buffer.from(buffer, start, half));
  const [one = Buffer.of(), other = Buffer.of()] = copies;
  const start = `${cache.build}\n`;
  if (!one.equals(other) || one.toString('latin1', 0, start.length) !== start) return undefined;
  // Only this build wrote it.
  return JSON.parse(one.toString('utf8', start.length)) as T;
}
