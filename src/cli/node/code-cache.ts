import { closeSync, fstatSync, lstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Script } from 'node:vm';
import { defined } from '../../defined.js';

/** Bytes of a file from which on compiling it takes longer than looking for what is kept of it. */
const worthKeeping = 16 * 1024;

const head = '(function (exports, require, module, __filename, __dirname) {';

/** A large file of the program that was run. */
export interface RanFile {
  readonly script: Script;
  /** Where its code is kept, in the folder of the cache. */
  readonly name: string;
  /** How many large files the run had that kept it; infinite where nothing is kept. */
  readonly keptOf: number;
}

/** What ends the code that is kept: the build of which it is, and how many large files the run had that kept it. */
export function seal(build: string, count: number): string {
  return `${build}${String(count).padStart(3)}`;
}

/**
 * Has the program's files run as V8 compiled them in an earlier run of the same command, which saves a quarter of a short
 * run. `cache` is the folder of the cache. What is returned are the large files that have been run, at any time.
 */
export function useCodeCache(cache: string, build: string, command: string): readonly RanFile[] {
  const ran: RanFile[] = [];
  if (!isOwnFolder(cache)) return ran;
  const { Script } = process.getBuiltinModule('node:vm');
  const folder = `code/${process.version}-${process.arch}/${/^[a-z]+$/.test(command) ? command : 'casefile'}`;
  const sealLength = seal(build, 0).length;

  // V8 looks whether version and flags are its own, but runs what is damaged. So the code is kept twice: to compare
  // takes less time than to load what makes checksums.
  function kept(path: string): { readonly cachedData: Buffer; readonly keptOf: number } | undefined {
    try {
      const bytes = readOwn(path);
      const [one, other] = [bytes.subarray(0, bytes.length / 2), bytes.subarray(bytes.length / 2)];
      const end = one.length - sealLength;
      const keptOf = Number(one.toString('latin1', end + build.length));
      const isSound = one.equals(other) && one.toString('latin1', end) === seal(build, keptOf);
      return isSound ? { cachedData: one.subarray(0, end), keptOf } : undefined;
    } catch {
      return undefined;
    }
  }

  require.extensions['.js'] = (module, filename) => {
    const source = readFileSync(filename).toString();
    const isLarge = source.length >= worthKeeping;
    const name = `${folder}/${basename(filename)}.bin`;
    const { cachedData, keptOf = 0 } = (isLarge ? kept(join(cache, name)) : undefined) ?? {};
    const script = new Script(`${head}${source}\n})`, {
      filename,
      columnOffset: -head.length,
      ...defined({ cachedData }),
    });
    const isKept = script.cachedDataRejected === false;
    if (isLarge) ran.push({ script, name, keptOf: isKept ? keptOf : Number.POSITIVE_INFINITY });
    script.runInThisContext()(module.exports, require, module, filename, dirname(filename));
  };
  return ran;
}

/** Whether the folder, if there is one, is one into which nobody else can put anything: what lies there is run. */
function isOwnFolder(folder: string): boolean {
  try {
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    return stats === undefined || (stats.isDirectory() && isOwn(stats));
  } catch {
    return false;
  }
}

/** The bytes of a file that nobody else can have written. */
function readOwn(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    if (!isOwn(fstatSync(file))) throw new Error('not ours');
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** On Windows the folder of a user's own caches is that user's alone, and modes say nothing. */
function isOwn({ uid, mode }: Stats): boolean {
  return process.platform === 'win32' || (uid === process.getuid?.() && (mode & 0o022) === 0);
}
