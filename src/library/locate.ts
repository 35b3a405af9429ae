import type { Files } from './files.js';

export interface Located {
  readonly paths: readonly string[];
  /** True where nothing was named or found, so that the bundled dossier is shown. */
  readonly bundled: boolean;
}

/**
 * Which dossiers a command is about: those named, else `$CASEFILE`, else `casefile.yaml` or the `*.casefile.yaml` of
 * the current folder, else the bundled one.
 */
export async function locate(
  named: readonly string[],
  variable: string | undefined,
  files: Files,
  bundledPath: string,
): Promise<Located> {
  if (named.length > 0) return { paths: named, bundled: false };
  if (variable) return { paths: [variable], bundled: false };
  const names: readonly string[] = await files.list('.').catch(() => []);
  if (names.includes('casefile.yaml')) return { paths: ['casefile.yaml'], bundled: false };
  const found = names.filter((name) => name.endsWith('.casefile.yaml') && !name.startsWith('.'));
  return found.length > 0 ? { paths: found, bundled: false } : { paths: [bundledPath], bundled: true };
}
