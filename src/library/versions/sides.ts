import { join, relative } from 'node:path';
import { CasefileError } from '../../problems/casefile-error.js';
import type { Commit, Repository } from '../git/repository.js';
import type { Reader } from '../read-case.js';
import { Registers } from '../registers.js';
import { ShownPaths } from '../shown-paths.js';
import type { Side } from './side.js';

/** A version as it is named on the command line: `git:REV` or `git:REV:PATH`. Any other is a path. */
const revision = /^git:([^:]*)(?::(.*))?$/s;

export function isRevision(named: string): boolean {
  return revision.test(named);
}

/**
 * The versions that a command line names. `git:REV` is the file or folder that another version names, at that revision;
 * or else `usual`. As for Git, a path after it begins at the root of the repository, or with `./` in the current
 * folder. After a single version there is the current file or folder that it names.
 */
export async function sidesOf(named: readonly string[], reader: Reader, usual = '.'): Promise<Side[]> {
  if (!named.some(isRevision)) return named.map((path) => ({ reader, path }));
  // Most comparisons need no repository.
  const { Repository } = await import('../git/repository.js');
  const repository = await Repository.of('.', reader.files);
  const plain = named.find((name) => !isRevision(name) && name !== '-') ?? usual;
  const sides = await Promise.all(
    named.map(async (name): Promise<Side> => {
      const [whole, rev = '', written] = revision.exec(name) ?? [];
      if (whole === undefined) return { reader, path: name };
      const version = { commit: await repository.commit(rev), name: rev };
      return revisionSide(version, pathIn(repository, written, plain), repository, reader);
    }),
  );
  const [only, another] = sides;
  if (only?.pathNow === undefined || another !== undefined) return sides;
  return [only, { reader, path: relative('.', only.pathNow(only.path)) || '.' }];
}

function pathIn(repository: Repository, written: string | undefined, plain: string): string {
  if (written !== undefined && !/^\.{1,2}(?:\/|$)/.test(written)) return written === '' ? '.' : written;
  const path = written ?? plain;
  const inside = repository.pathOf(path);
  if (inside !== undefined) return inside;
  throw new CasefileError(`${path} is not in this repository`, { hint: 'Give its path: git:REV:PATH.' });
}

/** A file or folder in a commit, by its path inside the repository. `name` is the name of the commit in messages. */
export function revisionSide(
  { commit, name }: { readonly commit: Commit; readonly name: string },
  path: string,
  repository: Repository,
  reader: Reader,
): Side {
  const { maxSize, access, versions } = reader;
  const files = repository.filesIn(commit);
  const nameOf = (own: string) => `git:${name}:${own}`;
  const registers = new Registers(files, maxSize, access, nameOf, versions?.registers);
  return {
    reader: { files, maxSize, access, nameOf, registers, shownPaths: new ShownPaths(), ...(versions && { versions }) },
    path,
    pathNow: (own) => join(repository.root, own),
  };
}
