import { posix } from 'node:path';
import { errorWith } from '../../problems/error-code.js';
import type { Files } from '../file-access.js';

/** The largest files of a repository that are read, in bytes. A pack is read as a whole. */
const largestPack = 1024 * 1024 * 1024;
const largestIndex = 128 * 1024 * 1024;
const largestFile = 64 * 1024 * 1024;

/** The folders of a repository: its own, and the one that it shares with other worktrees. */
export interface GitFolders {
  readonly own: string;
  readonly common: string;
}

/** What each worktree has for itself. */
const perWorktree = /^(?:[A-Z_]+|refs\/(?:bisect|worktree|rewritten)\/.*)$/;

/**
 * The files of a repository, as isomorphic-git asks for them: nothing outside its folders is read, not even through a
 * link, no pipe or device is opened, and nothing is written.
 */
export function readOnlyFs(files: Files, { own, common }: GitFolders) {
  const at = (path: string): string => {
    const inside = posix.relative(own, posix.normalize(path));
    if (inside.startsWith('..') || posix.isAbsolute(inside)) throw errorWith('ENOENT');
    const folder = perWorktree.test(inside) ? own : common;
    const file = posix.join(folder, inside);
    if (files.isInside?.(file, folder) === false) throw errorWith('ENOENT');
    return file;
  };
  const readFile = async (path?: string, options?: string | { readonly encoding?: string }) => {
    // isomorphic-git tries often, without a path, whether the functions return promises.
    if (path === undefined) throw errorWith('ENOENT');
    const largest = path.endsWith('.pack') ? largestPack : path.endsWith('.idx') ? largestIndex : largestFile;
    const file = at(path);
    // Refuses a pipe or a device, which could be read for ever.
    await files.start(file, 0);
    const bytes = await files.read(file, largest);
    if (bytes === null) throw errorWith('EFBIG');
    const encoding = typeof options === 'string' ? options : options?.encoding;
    return encoding === undefined ? bytes : new TextDecoder().decode(bytes);
  };
  const readdir = async (path: string) => (await files.list(at(path))).map(({ name }) => name);
  const stat = async (path: string) => {
    // It asks for the folder of the repository before it reads any object.
    const isFolder =
      path === own ||
      (await files.list(at(path)).then(
        () => true,
        () => false,
      ));
    if (!isFolder) await files.start(at(path), 1);
    return { isDirectory: () => isFolder, isFile: () => !isFolder, isSymbolicLink: () => false };
  };
  const refuse = async () => {
    throw errorWith('EROFS');
  };
  const writing = {
    writeFile: refuse,
    unlink: refuse,
    mkdir: refuse,
    rmdir: refuse,
    symlink: refuse,
    readlink: refuse,
  };
  return { promises: { readFile, readdir, stat, lstat: stat, ...writing } };
}
