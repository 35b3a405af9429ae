import { readQuickly } from './reading/quick-reader.js';
import type { Reading } from './reading/read-result.js';

/**
 * Reads the bytes of a case file. Never throws. An ordinary file without a problem is read the quick way; any other is
 * parsed with the position of everything in it, which takes ten times as long. `file` is the name that problems give
 * the file.
 */
export async function read(bytes: Uint8Array, file: string): Promise<Reading> {
  const dossier = readQuickly(bytes, file);
  if (dossier !== null) return { dossier, problems: [] };
  const { parse } = await import('./reading/parse.js');
  return parse(bytes, file);
}
