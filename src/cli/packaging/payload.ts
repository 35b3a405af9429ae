import { createHash } from 'node:crypto';
import type { BagFile } from '../../packaging/bag.js';
import type { NewFolder } from '../io.js';

/** Writes the files of a package, and records the size and the checksum of each. */
export class Payload {
  readonly #folder: NewFolder;

  constructor(folder: NewFolder) {
    this.#folder = folder;
  }

  /** Write a file, and create its folder. */
  async write(path: string, content: string | Iterable<Uint8Array>): Promise<BagFile> {
    const hash = createHash('sha256');
    let size = 0;
    const parts = typeof content === 'string' ? [new TextEncoder().encode(content)] : content;
    await this.#folder.write(
      path,
      (function* () {
        for (const part of parts) {
          hash.update(part);
          size += part.length;
          yield part;
        }
      })(),
    );
    return { path, size, sha256: hash.digest('hex') };
  }
}
