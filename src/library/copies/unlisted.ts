import { dirname, join, normalize, posix } from 'node:path';
import type { Dossier } from '../../dossier/model/dossier.js';
import { grouped } from '../../grouped.js';
import type { Files } from '../file-access.js';
import { isCaseFile } from '../walk.js';
import type { CopyAccess } from './copy-access.js';

/** The content of the folder `files` beside case files. */
export interface CopiesInFolder {
  /** The case files of the folder. */
  readonly caseFiles: readonly string[];
  /** Those that cannot be read: they may list anything. */
  readonly unreadable: readonly string[];
  /** The case files that can be read, with everything in them: nothing of them may be printed. */
  readonly dossiers: readonly Dossier[];
  /** The path of the folder. */
  readonly folder: string;
  /** The paths, in the folder, of the files that no case file of the folder lists. */
  readonly unlisted: readonly string[];
}

/**
 * Look for files that nothing lists, in each folder of the case files at `paths`. `read` returns a case file with
 * everything in it, or null if it cannot be read.
 */
export async function* unlistedCopies(
  paths: readonly string[],
  files: Files,
  copies: CopyAccess,
  read: (path: string) => Promise<Dossier | null>,
): AsyncGenerator<CopiesInFolder> {
  for (const [folder, given] of grouped(paths, (path) => normalize(dirname(path)))) {
    const found = copies.beside(given[0]);
    if (found.length === 0) continue;
    const caseFiles = await caseFilesIn(folder, given, files);
    const dossiers: Dossier[] = [];
    const unreadable: string[] = [];
    const listed = new Set<string>();
    for (const path of caseFiles) {
      const dossier = await read(path);
      if (dossier === null) unreadable.push(path);
      else dossiers.push(dossier);
      for (const one of dossier === null ? [] : listedBy(dossier)) listed.add(comparable(one));
    }
    const unlisted = found.filter((path) => !listed.has(comparable(path)));
    yield { folder, caseFiles, unreadable, dossiers, unlisted };
  }
}

/** The given case files of a folder and the others in it, those that `.gitignore` excludes too. */
async function caseFilesIn(folder: string, given: readonly string[], files: Files): Promise<readonly string[]> {
  const found = new Map(given.map((path) => [normalize(path), path]));
  for (const { name, kind } of await files.list(folder).catch(() => [])) {
    const path = join(folder, name);
    const isFile = kind === 'file' || kind === 'link';
    if (isFile && !found.has(path) && (await isCaseFile(name, path, files))) found.set(path, path);
  }
  return [...found.values()];
}

/** Every path that a case file lists. */
function listedBy({ references, publisher }: Dossier): string[] {
  const { logo } = publisher ?? {};
  return [...references.flatMap(({ files }) => files.map(({ path }) => path)), ...(logo === undefined ? [] : [logo])];
}

/** A path in the form in which paths are compared. macOS writes letters with accents as two characters. */
function comparable(path: string): string {
  return posix.normalize(path).normalize('NFC');
}
