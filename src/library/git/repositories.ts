import { posix } from 'node:path';
import { getOrInsert } from '../../get-or-insert.js';
import type { Files } from '../file-access.js';
import { Repository } from './repository.js';

/** Files by the repository that they are in. */
interface ByRepository {
  readonly groups: readonly { readonly repository: Repository; readonly paths: readonly string[] }[];
  /** The files that are in none. */
  readonly alone: readonly string[];
}

/** Find the repositories of files. A repository inside another one has its own files. */
export async function byRepository(paths: readonly string[], files: Files): Promise<ByRepository> {
  const ofFolder = new Map<string, Promise<Repository | undefined>>();
  const groups = new Map<string, { readonly repository: Repository; readonly paths: string[] }>();
  const alone: string[] = [];
  for (const path of paths) {
    const folder = posix.dirname(path);
    const known = getOrInsert(ofFolder, folder, () => Repository.find(folder, files));
    const repository = await known;
    const group = repository && groups.get(repository.root);
    if (group) group.paths.push(path);
    else if (repository) groups.set(repository.root, { repository, paths: [path] });
    else alone.push(path);
  }
  return { groups: [...groups.values()], alone };
}
