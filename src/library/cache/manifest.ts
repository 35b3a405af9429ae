import { crc32 } from 'node:zlib';
import { defined } from '../../defined.js';
import { type Stamp, Stamps } from './file-stamp.js';
import { bytesOf, type CacheFolder } from './folder.js';

/** The facts that the cache stores about a file of a library. */
export interface Entry {
  readonly stamp: Stamp;
  /** The location in the cache of the case file and its words; absent if they may not be cached. */
  readonly indexed?: Indexed;
}

export interface Indexed {
  /** The name of the two cache files. */
  readonly segment: string;
  readonly doc: number;
  /** Whether readers with more access see more of it. */
  readonly withholds: boolean;
  /** If the case file refers to a register: the checksum of the register, or of nothing if it was absent. */
  readonly register?: number;
  readonly id: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** A character that neither a file name nor an id contains. */
const between = '\0';

const headBytes = 4 * Uint32Array.BYTES_PER_ELEMENT;
/** The numbers per file: its stamp, its batch and position there, the checksum of its register, and flags. */
const bytesEach = 5 * 8 + 3 * 4 + 1;
const flags = { withholds: 1, registered: 2 } as const;

/**
 * The facts that the cache stores about the files of a library. They are in arrays of numbers and texts, because every
 * run loads all of them, even for ten thousand files.
 */
export class Manifest {
  /** The paths, relative to the root. */
  readonly names: readonly string[];
  readonly #stamps: Stamps;
  readonly #segments: string[];
  /** The index of each file's segment, or -1. */
  readonly #segmentOf: Int32Array;
  readonly #docs: Uint32Array;
  readonly #registers: Uint32Array;
  readonly #flags: Uint8Array;
  readonly #ids: string[];
  #fileNumbers: ReadonlyMap<string, number> | undefined;

  private constructor(
    names: readonly string[],
    stamps: Stamps,
    segments: string[],
    [segmentOf, docs, registers, flagsOf]: readonly [Int32Array, Uint32Array, Uint32Array, Uint8Array],
    ids: string[],
  ) {
    this.names = names;
    this.#stamps = stamps;
    this.#segments = segments;
    this.#segmentOf = segmentOf;
    this.#docs = docs;
    this.#registers = registers;
    this.#flags = flagsOf;
    this.#ids = ids;
  }

  /** A manifest of files about which nothing is known. */
  static of(names: readonly string[]): Manifest {
    const { length } = names;
    const numbers = [
      new Int32Array(length).fill(-1),
      new Uint32Array(length),
      new Uint32Array(length),
      new Uint8Array(length),
    ] as const;
    return new Manifest(names, Stamps.ofNone(length), [], numbers, new Array<string>(length).fill(''));
  }

  /** Read the manifest of a library by its root; empty if there is none, or if it is damaged. */
  static read(cache: CacheFolder, name: string, root: string): Manifest {
    const { buffer } = bytesOf(cache, name)?.slice() ?? new Uint8Array();
    if (buffer.byteLength < headBytes) return Manifest.of([]);
    const [checksum, count = 0, segmentCount = 0] = new Uint32Array(buffer, 0, headBytes / 4);
    if (checksumOf(buffer, cache.build) !== checksum) return Manifest.of([]);
    let at = headBytes;
    const next = (bytes: number) => {
      at += bytes;
      return at - bytes;
    };
    const stamps = new Stamps(new Float64Array(buffer, next(40 * count), 5 * count));
    const numbers = [
      new Int32Array(buffer, next(4 * count), count),
      new Uint32Array(buffer, next(4 * count), count),
      new Uint32Array(buffer, next(4 * count), count),
      new Uint8Array(buffer, next(count), count),
    ] as const;
    const [own, ...texts] = decoder.decode(new Uint8Array(buffer, at)).split(between);
    // Another root may have the same name.
    if (own !== root) return Manifest.of([]);
    const ids = texts.splice(segmentCount + count);
    return new Manifest(texts.splice(segmentCount), stamps, texts, numbers, ids);
  }

  write(cache: CacheFolder, name: string, root: string): boolean {
    const count = this.names.length;
    const texts = encoder.encode([root, ...this.#segments, ...this.names, ...this.#ids].join(between));
    const bytes = new Uint8Array(headBytes + bytesEach * count + texts.length);
    const head = new Uint32Array(bytes.buffer, 0, headBytes / 4);
    head.set([0, count, this.#segments.length]);
    let at = headBytes;
    for (const row of [this.#stamps.numbers, this.#segmentOf, this.#docs, this.#registers, this.#flags, texts]) {
      bytes.set(new Uint8Array(row.buffer, row.byteOffset, row.byteLength), at);
      at += row.byteLength;
    }
    head[0] = checksumOf(bytes.buffer, cache.build);
    return cache.write(name, bytes);
  }

  /** The number of the file with a name, or -1. */
  find(name: string): number {
    this.#fileNumbers ??= new Map(this.names.map((own, fileNumber) => [own, fileNumber]));
    return this.#fileNumbers.get(name) ?? -1;
  }

  /** Whether it has exactly these files, and none can have changed since it was written. */
  isSurely(names: readonly string[], now: Stamps): boolean {
    return (
      names.length === this.names.length &&
      names.every((name, fileNumber) => name === this.names[fileNumber] && this.#stamps.isSurely(fileNumber, now))
    );
  }

  at(fileNumber: number): Entry | undefined {
    const stamp = this.#stamps.get(fileNumber);
    const indexed = this.indexedAt(fileNumber);
    return stamp === null ? undefined : defined({ stamp, indexed });
  }

  indexedAt(fileNumber: number): Indexed | undefined {
    const segment = this.#segments[this.#segmentOf[fileNumber] ?? -1];
    if (segment === undefined) return undefined;
    const withholds = ((this.#flags[fileNumber] ?? 0) & flags.withholds) !== 0;
    const indexed = { segment, doc: this.#docs[fileNumber] ?? 0, withholds, id: this.#ids[fileNumber] ?? '' };
    return this.refersAt(fileNumber) ? { ...indexed, register: this.#registers[fileNumber] ?? 0 } : indexed;
  }

  /** Whether the dossier refers to a register. */
  refersAt(fileNumber: number): boolean {
    return ((this.#flags[fileNumber] ?? 0) & flags.registered) !== 0;
  }

  /** Bytes of the file. */
  sizeAt(fileNumber: number): number {
    return this.#stamps.sizeAt(fileNumber);
  }

  set(fileNumber: number, { stamp, indexed }: Entry): void {
    this.#stamps.set(fileNumber, stamp);
    if (indexed) this.setIndexed(fileNumber, indexed);
  }

  setIndexed(fileNumber: number, { segment, doc, withholds, register, id }: Indexed): void {
    this.#segmentOf[fileNumber] = this.#segmentNumber(segment);
    this.#docs[fileNumber] = doc;
    this.#registers[fileNumber] = register ?? 0;
    this.#flags[fileNumber] = (withholds ? flags.withholds : 0) | (register === undefined ? 0 : flags.registered);
    this.#ids[fileNumber] = id;
  }

  #segmentNumber(segment: string): number {
    // Neighbouring files are usually in the same batch.
    const known = this.#segments.lastIndexOf(segment);
    return known === -1 ? this.#segments.push(segment) - 1 : known;
  }
}

/**
 * The checksum of everything after the checksum itself, and of the build, so that no build uses the
 * manifest of another.
 */
function checksumOf(buffer: ArrayBufferLike, build: string): number {
  return crc32(new Uint8Array(buffer, 4), crc32(build));
}
