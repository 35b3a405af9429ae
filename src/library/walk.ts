import { CasefileError } from '../problems/casefile-error.js';
import type { Files } from './file-access.js';
import { Ignores } from './ignores.js';

/**
 * Find the case files in a folder and the folders below it, in the order of their paths: every `casefile.yaml` and
 * `*.casefile.yaml`, and every other YAML file with a line that begins with `casefile:`. Skips hidden files,
 * `node_modules`, links, and what `.gitignore` excludes. A path that cannot be listed, such as that of a file, is
 * returned unchanged, so that reading it reports the problem.
 */
export async function walk(folder: string, files: Files, above?: Ignores): Promise<readonly string[]> {
  const entries = await files.list(folder).catch((error: unknown) => {
    // Not an error of the disk: the repository cannot be read.
    if (error instanceof CasefileError) throw error;
    return null;
  });
  if (entries === null) return [folder];
  const ignores = await (above ?? (await Ignores.above(folder, files))).of(folder, entries);
  const paths: string[] = [];
  for (const entry of entries) {
    const { name, kind } = entry;
    if (name.startsWith('.') || name === 'node_modules') continue;
    if (kind !== 'folder' && !(kind === 'file' && /\.ya?ml$/.test(name))) continue;
    if (ignores.leaveOut(entry)) continue;
    const path = folder === '.' ? name : `${folder.replace(/[/\\]+$/, '')}/${name}`;
    if (kind === 'folder') for (const below of await walk(path, files, ignores.inside(name))) paths.push(below);
    else if (await isCaseFile(name, path, files)) paths.push(path);
  }
  return paths;
}

/** The case files directly in a folder that `.gitignore` does not exclude; all of them if it excludes all. */
export async function dossiersHere(files: Files, folder = '.'): Promise<readonly string[]> {
  const entries = await files.list(folder).catch(() => []);
  const named = entries.filter(({ name, kind }) => kind !== 'other' && isNamedDossier(name));
  if (named.some(({ name }) => name === 'casefile.yaml')) return ['casefile.yaml'];
  const ignores = named.length > 1 ? await (await Ignores.above(folder, files)).of(folder, entries) : undefined;
  const kept = named.filter((entry) => !ignores?.leaveOut(entry));
  return (kept.length > 0 ? kept : named).map(({ name }) => name);
}

function isNamedDossier(name: string): boolean {
  return /^(?:casefile|[^.].*\.casefile)\.ya?ml$/.test(name);
}

/** Whether a file is a case file, by its name or its beginning. */
export async function isCaseFile(name: string, path: string, files: Files): Promise<boolean> {
  return /\.ya?ml$/.test(name) && (isNamedDossier(name) || (await looksLikeDossier(path, files)));
}

/** Whether a file looks like a case file: `casefile:` begins one of its first lines. A file that cannot be read is not. */
async function looksLikeDossier(path: string, files: Files): Promise<boolean> {
  for (const length of [4 * 1024, 64 * 1024]) {
    const bytes = await files.start(path, length).catch(() => new Uint8Array());
    if (/^["']?casefile["']? *:/m.test(new TextDecoder().decode(bytes))) return true;
    if (bytes.length < length) return false;
  }
  return false;
}
