import type { Files } from './files.js';

/**
 * The dossiers in a folder and the folders below it, in the order of their paths: every `casefile.yaml` and
 * `*.casefile.yaml`, and of other YAML files those with a line that begins with `casefile:`. Hidden files, links and
 * `node_modules` are passed over. A path that cannot be listed, as a file cannot, stays: reading it says what it is.
 */
export async function* walk(folder: string, files: Files): AsyncGenerator<string> {
  const entries = await files.list(folder).catch(() => null);
  if (entries === null) yield folder;
  for (const { name, kind } of entries ?? []) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = folder === '.' ? name : `${folder.replace(/[/\\]+$/, '')}/${name}`;
    if (kind === 'folder') yield* walk(path, files);
    else if (kind === 'file' && (isNamedDossier(name) || (await looksLikeDossier(path, files)))) yield path;
  }
}

export function isNamedDossier(name: string): boolean {
  return /^(?:casefile|[^.].*\.casefile)\.ya?ml$/.test(name);
}

/** A file that cannot be read is none; the mark stands in the first lines of a dossier. */
async function looksLikeDossier(path: string, files: Files): Promise<boolean> {
  if (!/\.ya?ml$/.test(path)) return false;
  const bytes = await files.read(path, Number.POSITIVE_INFINITY).catch(() => null);
  return bytes !== null && /^["']?casefile["']? *:/m.test(new TextDecoder().decode(bytes.subarray(0, 64 * 1024)));
}
