import { posix, resolve, sep } from 'node:path';
import { CasefileError } from '../../problems/casefile-error.js';
import type { Files } from '../file-access.js';
import type { GitFolders } from './read-only-fs.js';

/** A file that says where a repository is has one short line. */
const longestLine = 4096;

/** The folders of the repository that a folder is in, and the root of its working tree; undefined if there is none. */
export async function findGitFolders(
  folder: string,
  files: Files,
): Promise<(GitFolders & { readonly root: string }) | undefined> {
  const [top] = await files.above(folder);
  const root = slashed(resolve(top?.folder ?? folder));
  const dotGit = posix.join(root, '.git');
  const isFolder = await files.list(dotGit).then(
    () => true,
    () => false,
  );
  // A link, too, could name any other repository.
  if (isFolder && files.isInside?.(dotGit, root) === false) return undefined;
  const own = isFolder ? dotGit : await linkedFolder(dotGit, root, files);
  if (own === undefined) return undefined;
  const shared = isFolder ? undefined : await lineOf(posix.join(own, 'commondir'), files);
  const common = shared === undefined ? own : slashed(resolve(own, shared));
  // Git keeps what a worktree has for itself inside what it shares. A stranger could name any other repository here.
  if (common !== own && !own.startsWith(`${common}/`)) return undefined;
  const config = new TextDecoder().decode(
    await files.start(posix.join(common, 'config'), 65_536).catch(() => undefined),
  );
  if (/^[^\S\r\n\u2028\u2029]*(?:objectformat|refstorage)\s*=\s*(?!sha1\b|files\b)\w/im.test(config))
    throw new CasefileError('this repository has a format that casefile cannot read (SHA-256 or reftable)');
  return { root, own, common };
}

/**
 * The repository of a linked worktree or a submodule. Undefined unless the repository knows of it: a file that a
 * stranger wrote could lead to any other.
 */
async function linkedFolder(dotGit: string, root: string, files: Files): Promise<string | undefined> {
  const line = await lineOf(dotGit, files);
  const [, path] = /^gitdir: (.+)$/.exec(line ?? '') ?? [];
  if (path === undefined) return undefined;
  const own = slashed(resolve(root, path));
  const back = await lineOf(posix.join(own, 'gitdir'), files);
  if (back !== undefined) return slashed(resolve(own, back)) === dotGit ? own : undefined;
  // The repository of a submodule is inside that of the repository around it.
  const [around, module] = own.split('/.git/modules/');
  return module !== undefined && root.startsWith(`${around}/`) ? own : undefined;
}

async function lineOf(path: string, files: Files): Promise<string | undefined> {
  const bytes = await files.start(path, longestLine).catch(() => undefined);
  return bytes && new TextDecoder().decode(bytes).split('\n')[0]?.trim();
}

/** Node accepts slashes on every system. */
function slashed(path: string): string {
  return path.replaceAll(sep, '/');
}
