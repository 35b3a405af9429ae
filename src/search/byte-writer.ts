import { crc32 } from 'node:zlib';

const encoder = new TextEncoder();
/** The most bytes that UTF-8 needs for one unit of UTF-16. */
const bytesPerUnit = 3;

/**
 * Bytes in one block of memory, which grows as they are written. One array for each of thousands of terms is slower.
 */
export class ByteWriter {
  #bytes = new Uint8Array(64 * 1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Everything that was written. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Write a whole number from 0 to 2 ** 53 - 1 as bytes of seven bits. The eighth bit says that more follow. */
  writeNumber(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  writeText(text: string): void {
    this.#reserve(text.length * bytesPerUnit);
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  /** Write the checksum of all bytes from an offset on. */
  writeChecksum(start: number): void {
    this.#reserve(4);
    const checksum = crc32(this.#bytes.subarray(start, this.#length));
    for (const shift of [24, 16, 8, 0]) this.#bytes[this.#length++] = checksum >>> shift;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(2 * (this.#length + more));
    grown.set(this.bytes);
    this.#bytes = grown;
  }
}
