import { inflateRawSync } from 'node:zlib';

/** A file in a ZIP archive. */
interface ZipEntry {
  readonly name: string;
  /** Its bytes; null if they are encrypted, damaged or compressed in an unusual way. */
  readonly bytes: Uint8Array | null;
}

export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  /** What is written beside the entries: their names in other places, comments and additional fields. */
  readonly margins: string;
  /** Whether the archive has bytes that belong to no entry. */
  readonly hasMore: boolean;
}

/** The first byte of a piece of an archive, and the one after its last. */
type Range = readonly [from: number, to: number];

/** All entries of an archive together may have this many bytes, and it may have this many entries. */
const mostBytes = 128 * 1024 * 1024;
const mostEntries = 10_000;

const endOfDirectory = 0x06054b50;
const inDirectory = 0x02014b50;
const atEntry = 0x04034b50;

/** The archive unpacks to more bytes than are read. */
export class ZipBomb extends Error {}

/**
 * Read a ZIP archive by its directory; null if it is none. An entry never becomes larger than the directory says. Our
 * own reader: the packages for it trust the stated sizes, and do not tell which bytes of the archive they skipped.
 */
export function readZip(bytes: Uint8Array): ZipArchive | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new ZipBomb();
  const start = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  const margins: string[] = [];
  const ranges: Range[] = [];
  let [at, total] = [start, 0];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== inDirectory) return null;
    const listed = entryAt(view, at);
    total += listed.size;
    if (total > mostBytes) throw new ZipBomb();
    const content = contentOf(bytes, view, listed);
    const ofName = at + 46 + listed.nameLength;
    entries.push({ name: textOf(bytes, at + 46, ofName), bytes: content?.bytes ?? null });
    margins.push(textOf(bytes, ofName, at + listed.length));
    if (content) {
      margins.push(textOf(bytes, listed.offset + 30, content.start));
      ranges.push([listed.offset, content.end]);
    }
    at += listed.length;
  }
  ranges.push([start, at], [end, end + 22]);
  return { entries, margins: margins.join('\n'), hasMore: !areWhole(ranges, bytes.length) };
}

/** Whether ranges follow one another from the first byte to the last. Those of two entries could be the same bytes. */
function areWhole(ranges: readonly Range[], length: number): boolean {
  let at = 0;
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    if (from !== at) return false;
    at = to;
  }
  return at === length;
}

/** The offset of the record that ends the archive. A comment, which counts as bytes of no entry, may follow. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at > last - 0x1_0000; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  return null;
}

interface Listed {
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly nameLength: number;
  /** The number of bytes that the entry takes in the directory. */
  readonly length: number;
  readonly offset: number;
}

function entryAt(view: DataView, at: number): Listed {
  const nameLength = view.getUint16(at + 28, true);
  return {
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    nameLength,
    length: 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
    offset: view.getUint32(at + 42, true),
  };
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder().decode(bytes.subarray(from, to));
}

interface Content {
  readonly bytes: Uint8Array;
  /** Where its bytes begin in the archive, and where all that belongs to the entry ends. */
  readonly start: number;
  readonly end: number;
}

function contentOf(bytes: Uint8Array, view: DataView, listed: Listed): Content | null {
  const { offset, flags, method, packed, size } = listed;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== atEntry) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const stored = bytes.subarray(start, start + packed);
  const content = isEncrypted(flags) ? null : unpack(stored, method, size);
  if (content?.bytes.length !== size) return null;
  // Bytes after the end of the compressed data belong to nothing.
  const end = start + content.read;
  return { bytes: content.bytes, start, end: end + (content.read < packed ? 0 : descriptorLength(view, end, flags)) };
}

function isEncrypted(flags: number): boolean {
  return (flags & 0x41) !== 0;
}

/** The sizes of an entry that was written as a stream follow it, with or without a signature. */
function descriptorLength(view: DataView, at: number, flags: number): number {
  if ((flags & 8) === 0) return 0;
  return at + 4 <= view.byteLength && view.getUint32(at, true) === 0x08074b50 ? 16 : 12;
}

/** Bytes that were packed, and how many packed ones were read for them. */
interface Unpacked {
  readonly bytes: Uint8Array;
  readonly read: number;
}

function unpack(packed: Uint8Array, method: number, size: number): Unpacked | null {
  if (method === 0) return { bytes: packed, read: packed.length };
  if (method !== 8) return null;
  try {
    const options = { maxOutputLength: Math.max(size, 1), info: true };
    // The declared type does not know what Node returns with `info`.
    const { buffer, engine } = inflateRawSync(packed, options) as unknown as {
      buffer: Uint8Array;
      engine: { bytesWritten: number };
    };
    return { bytes: buffer, read: engine.bytesWritten };
  } catch {
    return null;
  }
}
