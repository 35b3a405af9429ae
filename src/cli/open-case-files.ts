import type { CacheHost } from '../library/cache/host.js';
import { type CaseFiles, PlainFiles } from '../library/case-files.js';
import { type CaseResult, type Reader, readCase } from '../library/read-case.js';
import type { Screen } from './screen.js';

/** Up to this many files are cached separately; more are cached as a library. */
export const fewFiles = 8;

type Read = (path: string) => Promise<CaseResult>;

/**
 * Opens case files, cached if there is a cache. `known` has the results of earlier commands and takes those of this
 * one, if there are few files.
 */
export async function openCaseFiles(
  paths: readonly string[],
  reader: Reader,
  cacheHost: CacheHost | null,
  screen: Screen,
  known: Map<string, Promise<CaseResult>> | undefined,
): Promise<CaseFiles> {
  const remembering = (read: Read): Read => {
    return (path) => {
      const result = known?.get(path) ?? read(path);
      known?.set(path, result);
      return result;
    };
  };
  const areFew = paths.length <= fewFiles;
  if (!areFew && cacheHost === null) return new PlainFiles(paths, reader);
  // The index of a library contains the words of claims that were not known.
  if (!areFew && cacheHost !== null && reader.knownOn === undefined) {
    const { CachedLibrary } = await import('../library/cache/cached-library.js');
    return new CachedLibrary(paths, reader, withProgress(cacheHost, screen));
  }
  if (cacheHost === null)
    return new PlainFiles(
      paths,
      reader,
      remembering((path) => readCase(path, reader)),
    );
  const { readCachedFile } = await import('../library/cache/cached-file.js');
  const read: Read = (path) => readCachedFile(path, reader, cacheHost);
  return new PlainFiles(paths, reader, areFew ? remembering(read) : read);
}

/** A cache that shows how many files are indexed. */
function withProgress(cacheHost: CacheHost, screen: Screen): CacheHost {
  return {
    ...cacheHost,
    async indexFiles(tasks, done) {
      const all = tasks.reduce((sum, task) => sum + task.paths.length, 0);
      const progress = screen.progress(all, 'Indexing');
      await cacheHost.indexFiles(tasks, (task, indexing) => {
        for (const _ of task.paths) progress.step();
        done(task, indexing);
      });
      progress.end();
    },
  };
}
