import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { CopyOnDisk, CopyState, FoundCopy } from '../../dossier/model/copies.js';
import type { SavedFile } from '../../dossier/model/dossier.js';
import { getOrInsert } from '../../get-or-insert.js';
import { errorCode } from '../../problems/error-code.js';
import type { CopyAccess } from './copy-access.js';

export interface Verdict {
  readonly state: CopyState;
  /** Why, in words, if the state does not say it. */
  readonly reason?: string;
}

/** Compares saved copies with what case files record of them. Reads each copy once, in constant memory. */
export class Verifier {
  readonly #copies: CopyAccess;
  readonly #digests = new Map<string, string>();

  constructor(copies: CopyAccess) {
    this.#copies = copies;
  }

  /** The number of bytes that a verdict on a copy has to read. */
  bytesOf(caseFile: string, copy: SavedFile): number {
    const found = this.#copies.at(caseFile, copy.path);
    return found.kind === 'file' && isToRead(copy, found) ? found.size : 0;
  }

  /** `read` is called with the number of bytes after each part of the copy. */
  verify(caseFile: string, copy: SavedFile, read: (bytes: number) => void = () => {}): Verdict {
    const found = this.#copies.at(caseFile, copy.path);
    if (found.kind !== 'file') return absence(found);
    if (copy.bytes !== undefined && copy.bytes !== found.size)
      return { state: 'changed', reason: `its size is ${found.size} bytes, not ${copy.bytes}` };
    if (copy.sha256 === undefined) return { state: 'unverified' };
    try {
      const isSame = this.#digestAt(join(dirname(caseFile), copy.path), found, read) === copy.sha256;
      return isSame ? { state: 'unchanged' } : { state: 'changed', reason: 'its checksum is not the recorded one' };
    } catch (error) {
      const code = errorCode(error);
      if (code === undefined) throw error;
      if (code === 'ECHANGED') return { state: 'changed', reason: 'another program changed it meanwhile' };
      return absence({ kind: 'unreadable', code });
    }
  }

  #digestAt(path: string, found: FoundCopy, read: (bytes: number) => void): string {
    return getOrInsert(this.#digests, path, () => digestOf(found, read));
  }
}

/** The SHA-256 checksum of a copy, as hexadecimal digits. */
export function digestOf(found: FoundCopy, read: (bytes: number) => void = () => {}): string {
  const hash = createHash('sha256');
  for (const part of found.parts()) {
    hash.update(part);
    read(part.length);
  }
  return hash.digest('hex');
}

/** The same; undefined if the copy cannot be read, or changes meanwhile. */
export function digestIfReadable(found: FoundCopy): string | undefined {
  try {
    return digestOf(found);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}

function isToRead({ bytes, sha256 }: SavedFile, { size }: FoundCopy): boolean {
  return sha256 !== undefined && (bytes ?? size) === size;
}

function absence(found: Exclude<CopyOnDisk, FoundCopy>): Verdict {
  if (found.kind === 'missing') return { state: 'missing' };
  const reason = found.kind === 'refused' ? `it is ${found.what}, which is not opened` : `an error (${found.code})`;
  return { state: 'unreadable', reason };
}
