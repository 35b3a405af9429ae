import { closeSync, openSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Script } from 'node:vm';
import { compileAsUsual } from '../optimiser.js';
import { isOwnFile, isOwnFolder } from './own.js';

/** Files smaller than this many bytes compile faster than their cached code loads. */
const minimumSize = 16 * 1024;

const head = '(function (exports, require, module, __filename, __dirname) {';

/** A large file of the program that this run has loaded. */
export interface LoadedFile {
  readonly script: Script;
  /** The name of its cached code, relative to the cache folder. */
  readonly name: string;
  /** The fewest large files that a run which cached its code has loaded; infinite if no valid code is cached. */
  readonly cachedCount: number;
}

/** The trailer of a cached code file: the build id, and the fewest large files that a run which wrote it had loaded. */
export function trailerOf(build: string, count: number): string {
  return `${build}${String(count).padStart(3)}`;
}

/**
 * Make `require` run the program's files from V8 code that an earlier run of the same command cached, which saves a
 * quarter of a short run. `cache` is the cache folder. The returned list grows with each large file that is loaded.
 */
export function useCodeCache(cache: string, build: string, command: string): readonly LoadedFile[] {
  const loaded: LoadedFile[] = [];
  if (!isOwnFolder(cache)) return loaded;
  const { Script } = process.getBuiltinModule('node:vm');
  const folder = `code/${process.version}-${process.arch}/${/^[a-z]+$/.test(command) ? command : 'casefile'}`;
  const trailerLength = trailerOf(build, 0).length;

  // V8 checks version and flags, but runs damaged code. So each file stores its code twice: comparing the two copies is
  // faster than loading a checksum library.
  function readCached(path: string): { readonly cachedData: Buffer; readonly cachedCount: number } | undefined {
    try {
      const bytes = readOwn(path);
      const [one, other] = [bytes.subarray(0, bytes.length / 2), bytes.subarray(bytes.length / 2)];
      const end = one.length - trailerLength;
      const cachedCount = Number(one.toString('latin1', end + build.length));
      const isValid = one.equals(other) && one.toString('latin1', end) === trailerOf(build, cachedCount);
      return isValid ? { cachedData: one.subarray(0, end), cachedCount } : undefined;
    } catch {
      return undefined;
    }
  }

  require.extensions['.js'] = (module, filename) => {
    const source = readFileSync(filename, 'utf8');
    const isLarge = source.length >= minimumSize;
    const name = `${folder}/${basename(filename)}.bin`;
    const { cachedData, cachedCount = 0 } = (isLarge ? readCached(join(cache, name)) : undefined) ?? {};
    const options = {
      filename,
      columnOffset: -head.length,
      // Not `defined()`: importing it would load the whole program before this hook is in place.
      ...(cachedData && { cachedData }),
    };
    // Files that are loaded after a case file was read, too.
    const script = compileAsUsual(() => new Script(`${head}${source}\n})`, options));
    const isAccepted = script.cachedDataRejected === false;
    if (isLarge) loaded.push({ script, name, cachedCount: isAccepted ? cachedCount : Number.POSITIVE_INFINITY });
    script.runInThisContext()(module.exports, require, module, filename, dirname(filename));
  };
  return loaded;
}

/** Read a file, but throw if anybody else could have written it. */
function readOwn(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    if (!isOwnFile(file)) throw new Error('not ours');
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}
