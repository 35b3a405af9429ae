import { createHash } from 'node:crypto';
import type { FoundCopy } from '../../dossier/model/copies.js';
import type { SavedFile } from '../../dossier/model/dossier.js';
import { errorCode } from '../../problems/error-code.js';
import type { CopyAccess } from './copy-access.js';

/** A saved copy that was read as a whole, or why it was not. */
export type CopyContent =
  | {
      readonly kind: 'content';
      readonly found: FoundCopy;
      /** The checksum of what was read. */
      readonly sha256: string;
      /** Null if it is larger than what is read into memory. */
      readonly bytes: Uint8Array | null;
    }
  /** `what` completes a sentence that begins with the path of the copy. */
  | { readonly kind: 'broken'; readonly what: string };

/** A larger copy is not read into memory. */
const mostBytes = 256 * 1024 * 1024;

/** Read a saved copy, and compare it with its recorded checksum. */
export function contentOf(
  copies: CopyAccess,
  caseFile: string,
  { path, sha256 }: Pick<SavedFile, 'path' | 'sha256'>,
): CopyContent {
  const found = copies.at(caseFile, path);
  if (found.kind === 'missing') return broken('is missing');
  if (found.kind === 'refused') return broken(`is ${found.what}, which is not opened`);
  if (found.kind === 'unreadable') return broken(`cannot be read (${found.code})`);
  try {
    const content = readAll(found);
    if (sha256 === undefined || content.sha256 === sha256) return { kind: 'content', found, ...content };
    return broken('has changed since its checksum was recorded');
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return broken(code === 'ECHANGED' ? 'was changed by another program meanwhile' : `cannot be read (${code})`);
  }
}

function broken(what: string): CopyContent {
  return { kind: 'broken', what };
}

function readAll(found: FoundCopy) {
  const hash = createHash('sha256');
  const bytes = found.size > mostBytes ? null : new Uint8Array(found.size);
  let at = 0;
  for (const part of found.parts()) {
    hash.update(part);
    bytes?.set(part, at);
    at += part.length;
  }
  return { sha256: hash.digest('hex'), bytes: bytes?.subarray(0, at) ?? null };
}
