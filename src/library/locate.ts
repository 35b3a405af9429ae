import type { Files } from './file-access.js';
import { dossiersHere, walk } from './walk.js';

export interface Located {
  readonly paths: readonly string[];
  /** True if no case file was named or found, so that the bundled one is shown. */
  readonly bundled: boolean;
}

/**
 * Which dossiers a command is about: those named, else `$CASEFILE`, else `casefile.yaml` or the `*.casefile.yaml` of
 * the current folder, else the bundled one. A folder stands for the dossiers in it; where it has none, it stays as it is,
 * and reading it says so.
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
    return { paths: [...new Set(expanded)], bundled: false };
  }
  const found = await dossiersHere(files);
  return found.length > 0 ? { paths: found, bundled: false } : { paths: [bundledPath], bundled: true };
}

async function expand(path: string, files: Files): Promise<readonly string[]> {
  if (path === '-') return [path];
  const found = await walk(path, files);
  return found.length > 0 ? found : [path];
}
