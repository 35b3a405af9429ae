import { CasefileError } from '../problems/casefile-error.js';
import type { FileEntry, Files } from './file-access.js';
import { Ignores } from './ignores.js';
import { leadsOut } from './leads-out.js';

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

/** The name of a case file that is alone in its folder. */
const main = 'casefile.yaml';

/** The case files directly in a folder that are read if none is named. */
interface Here {
  readonly paths: readonly string[];
  /**
   * Whether the folder has other case files, which are not read. Not looked for beside a single file,
   * which may have copies.
   */
  readonly hasOthers: boolean;
}

/**
 * The case files directly in a folder: `casefile.yaml`, or else every `*.casefile.yaml`, or else every YAML file
 * that looks like one; without those that `.gitignore` excludes, unless it excludes all. Throws if one is a link
 * out of the folder.
 */
export async function dossiersHere(files: Files, folder = '.'): Promise<Here> {
  const entries = await files.list(folder).catch(() => []);
  const here = await chosenHere(entries, folder, files);
  for (const { name, kind } of entries) {
    if (kind !== 'link' || !here.paths.includes(name)) continue;
    if (!(await leadsOut(folder === '.' ? name : `${folder}/${name}`, folder, files))) continue;
    // Not by name, which may spell a withheld name: the file was not read.
    throw new CasefileError('a case file of this folder is a link to a file in another folder', {
      hint: 'If you trust it, name it with --file.',
    });
  }
  return here;
}

async function chosenHere(entries: readonly FileEntry[], folder: string, files: Files): Promise<Here> {
  const yaml = entries.filter(({ name, kind }) => kind !== 'other' && /^[^.].*\.ya?ml$/.test(name));
  const named = yaml.filter(({ name }) => isNamedDossier(name));
  if (named.length === 1) return { paths: namesOf(named), hasOthers: false };
  const ignores = yaml.length > 1 ? await (await Ignores.above(folder, files)).of(folder, entries) : undefined;
  const kept = yaml.filter((entry) => !ignores?.leaveOut(entry));
  const keptNamed = kept.filter((entry) => named.includes(entry));
  if (named.some(({ name }) => name === main)) {
    return { paths: [main], hasOthers: keptNamed.some(({ name }) => name !== main) };
  }
  if (named.length > 0) {
    const others = lookingLikeDossiers(
      kept.filter((entry) => !named.includes(entry)),
      folder,
      files,
    );
    const hasOthers = (await others.next()).done === false;
    return { paths: namesOf(keptNamed.length > 0 ? keptNamed : named), hasOthers };
  }
  for (const some of kept.length < yaml.length ? [kept, yaml] : [yaml]) {
    const paths: string[] = [];
    for await (const name of lookingLikeDossiers(some, folder, files)) paths.push(name);
    if (paths.length > 0) return { paths, hasOthers: false };
  }
  return { paths: [], hasOthers: false };
}

/** The names of the files that look like case files. A link is none: it may lead anywhere. */
async function* lookingLikeDossiers(entries: readonly FileEntry[], folder: string, files: Files) {
  for (const { name, kind } of entries) {
    if (kind === 'file' && (await looksLikeDossier(folder === '.' ? name : `${folder}/${name}`, files))) yield name;
  }
}

function namesOf(entries: readonly FileEntry[]): string[] {
  return entries.map(({ name }) => name);
}

function isNamedDossier(name: string): boolean {
  return /^(?:casefile|[^.].*\.casefile)\.ya?ml$/.test(name);
}

/** Whether a file is a case file, by its name or its beginning. */
export async function isCaseFile(name: string, path: string, files: Files): Promise<boolean> {
  return /\.ya?ml$/.test(name) && (isNamedDossier(name) || (await looksLikeDossier(path, files)));
}

/**
 * Whether a file looks like a case file: `casefile:` begins one of its first lines. A file that cannot be read is not.
 */
async function looksLikeDossier(path: string, files: Files): Promise<boolean> {
  for (const length of [4 * 1024, 64 * 1024]) {
    const bytes = await files.start(path, length).catch(() => new Uint8Array());
    if (/^["']?casefile["']? *:/m.test(new TextDecoder().decode(bytes))) return true;
    if (bytes.length < length) return false;
  }
  return false;
}
