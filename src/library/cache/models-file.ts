import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { CacheFile } from './folder.js';
import type { CachedDossier } from './serialise.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A dossier as JSON, compressed to about an eighth. */
export function compressed(dossier: CachedDossier): Uint8Array {
  return deflateRawSync(encoder.encode(JSON.stringify(dossier)), { level: 1 });
}

/**
 * Put compressed dossiers one after another, so that each can be read alone. First come their number, and the end
 * and checksum of each.
 */
export function joinDossiers(encoded: readonly Uint8Array[]): Uint8Array {
  const head = new Uint32Array(1 + 2 * encoded.length);
  head[0] = encoded.length;
  let end = head.byteLength;
  for (const [index, bytes] of encoded.entries()) {
    end += bytes.length;
    head[1 + 2 * index] = end;
    head[2 + 2 * index] = crc32(bytes);
  }
  return Buffer.concat([new Uint8Array(head.buffer), ...encoded]);
}

/** Reads a file of `joinDossiers`. Throws a `RangeError` if it is damaged. */
export class ModelsFile {
  readonly #file: CacheFile;
  readonly #head: Uint32Array;

  constructor(file: CacheFile) {
    this.#file = file;
    const [count = 0] = new Uint32Array(new Uint8Array(file.read(0, 4)).buffer);
    if (4 + 8 * count > file.size) throw new RangeError('not models');
    this.#head = new Uint32Array(new Uint8Array(file.read(4, 8 * count)).buffer);
  }

  at(index: number): CachedDossier {
    const start = index === 0 ? 4 + 4 * this.#head.length : (this.#head[2 * index - 2] ?? 0);
    const bytes = this.#file.read(start, (this.#head[2 * index] ?? 0) - start);
    if (crc32(bytes) !== this.#head[2 * index + 1]) throw new RangeError('not models');
    return JSON.parse(decoder.decode(inflateRawSync(bytes))) as CachedDossier;
  }
}
