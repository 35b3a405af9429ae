import { inflateSync } from 'node:zlib';
import { errorCode } from '../../problems/error-code.js';

/** The largest object that is read, in bytes. Case files are smaller by far. */
const largest = 64 * 1024 * 1024;
/** The most bytes that reading one object may expand, with all objects that it is stored as a difference of. */
const mostExpanded = 256 * 1024 * 1024;
/** The most pieces that a difference may have. */
const mostPieces = 1_000_000;

/**
 * So many objects may be read for one, which is a difference of them. Git itself makes 50, and never more than 4095.
 */
const mostReads = 4096;
/** The bytes that an index has for each object of its pack. */
const bytesOfEntry = 28;

/** An object of a repository is too large, or made to become so. */
export class TooLarge extends Error {}

let left = mostExpanded;
let total = 0;
let reads = 0;

/** Begin with another object. Returns the number of bytes that were expanded since the start. */
export function nextObject(): number {
  left = mostExpanded;
  reads = 0;
  return total;
}

/**
 * Called by isomorphic-git, through `.ci/bounded-git.mjs`, instead of its own function.
 * @public
 */
export function inflateBounded(bytes: Uint8Array): Uint8Array {
  let expanded: Uint8Array;
  try {
    expanded = inflateSync(bytes, { maxOutputLength: Math.max(1, Math.min(largest, left)) });
  } catch (error) {
    if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE') throw new TooLarge();
    throw error;
  }
  spend(expanded.length);
  return expanded;
}

/**
 * Called by isomorphic-git when it applies a difference. Throws if the result would be too large.
 * @public
 */
export function checkSize(size: number, pieces = 0): void {
  if (size < 0 || size > Math.min(largest, left) || pieces > mostPieces) throw new TooLarge();
  if (pieces === 0) spend(size);
}

/**
 * Called by isomorphic-git when it reads an object of a pack. Two could be differences of each other, and a
 * tag one of itself.
 * @public
 */
export function countRead(): void {
  reads += 1;
  if (reads > mostReads) throw new TooLarge();
}

/**
 * Called by isomorphic-git when it reads the index of a pack, which says itself how many entries it has.
 * @public
 */
export function checkEntries(count: number, size: number): void {
  if (count * bytesOfEntry > size) throw new TooLarge();
}

function spend(bytes: number): void {
  left -= bytes;
  total += bytes;
}
