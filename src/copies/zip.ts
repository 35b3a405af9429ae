import { inflateRawSync } from 'node:zlib';

/** A file in a ZIP archive. */
interface ZipEntry {
  readonly name: string;
  /** Its bytes; null if they are encrypted, damaged or compressed in an unusual way. */
  readonly bytes: Uint8Array | null;
}

export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  /** Whether the archive has bytes that belong to no entry. */
  readonly hasMore: boolean;
}

/** All entries of an archive together may have this many bytes, and it may have this many entries. */
const mostBytes = 128 * 1024 * 1024;
const mostEntries = 10_000;

const endOfDirectory = 0x06054b50;
const inDirectory = 0x02014b50;
const atEntry = 0x04034b50;

/** The archive unpacks to more bytes than are read. */
export class ZipBomb extends Error {}

/**
 * Read a ZIP archive by its directory; null if it is none. An entry never becomes larger than the directory says. Our own
 * reader: the packages for it trust the stated sizes, and do not tell which bytes of the archive they skipped.
 */
export function readZip(bytes: Uint8Array): ZipArchive | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new ZipBomb();
  const entries: ZipEntry[] = [];
  let [at, used, total] = [view.getUint32(end + 16, true), 22, 0];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== inDirectory) return null;
    const listed = entryAt(view, at);
    total += listed.size;
    if (total > mostBytes) throw new ZipBomb();
    const content = contentOf(bytes, view, listed);
    entries.push({ name: nameOf(bytes, at + 46, listed.nameLength), bytes: content?.bytes ?? null });
    used += listed.length + (content?.used ?? 0);
    at += listed.length;
  }
  return { entries, hasMore: used < bytes.length };
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

function nameOf(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(at, at + length));
}

/** The bytes of an entry, and how many of the archive it takes. */
function contentOf(bytes: Uint8Array, view: DataView, listed: Listed): { bytes: Uint8Array; used: number } | null {
  const { offset, flags, method, packed, size } = listed;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== atEntry) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const stored = bytes.subarray(start, start + packed);
  const content = isEncrypted(flags) ? null : unpack(stored, method, size);
  if (content?.length !== size) return null;
  return { bytes: content, used: start + packed - offset + descriptorLength(view, start + packed, flags) };
}

function isEncrypted(flags: number): boolean {
  return (flags & 0x41) !== 0;
}

/** The sizes of an entry that was written as a stream follow it, with or without a signature. */
function descriptorLength(view: DataView, at: number, flags: number): number {
  if ((flags & 8) === 0) return 0;
  return at + 4 <= view.byteLength && view.getUint32(at, true) === 0x08074b50 ? 16 : 12;
}

function unpack(packed: Uint8Array, method: number, size: number): Uint8Array | null {
  if (method === 0) return packed;
  if (method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return null;
  }
}
