import type { Files } from './file-access.js';
import { dossiersHere, walk } from './walk.js';

export interface Located {
  readonly paths: readonly string[];
  /** True if no case file was named or found, so that the bundled one is shown. */
  readonly bundled: boolean;
  /** True if the current folder has other case files, which are not read. */
  readonly hasOthers: boolean;
}

/**
 * Find the case files that a command reads: the named ones, or else `$CASEFILE`, or else `casefile.yaml` or every
 * `*.casefile.yaml`, or else every other case file in the current folder, or else the bundled one. A folder is replaced
 * by the case files in it. A folder without case files stays in the list, so that reading it reports the problem.
 */
export async function locate(
  named: readonly string[],
  variable: string | undefined,
  files: Files,
  bundledPath: string,
): Promise<Located> {
  const chosen = named.length > 0 || !variable ? named : [variable];
  if (chosen.length > 0) {
    const expanded: string[] = [];
    for (const path of chosen) for (const one of await expand(path, files)) expanded.push(one);
    return { paths: [...new Set(expanded)], bundled: false, hasOthers: false };
  }
  const { paths, hasOthers } = await dossiersHere(files);
  return paths.length > 0 ? { paths, bundled: false, hasOthers } : { paths: [bundledPath], bundled: true, hasOthers };
}

async function expand(path: string, files: Files): Promise<readonly string[]> {
  if (path === '-') return [path];
  const found = await walk(path, files);
  return found.length > 0 ? found : [path];
}
