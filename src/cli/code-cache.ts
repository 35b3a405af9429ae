import {
  closeSync,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Script } from 'node:vm';

/** Bytes of a file from which on compiling it takes longer than looking for what is kept of it. */
const worthKeeping = 16 * 1024;

const head = '(function (exports, require, module, __filename, __dirname) {';

/**
 * Has the program's files run as V8 compiled them before, which saves a fifth of a short run. `cache` is the folder of
 * the cache; `keeps` says whether what is missing there, or of another build, may be written.
 */
export function useCodeCache(cache: string, build: string, keeps: boolean): void {
  if (!isOwnFolder(cache, keeps)) return;
  const { Script } = process.getBuiltinModule('node:vm');
  const folder = join(cache, 'code', `${process.version}-${process.arch}`);

  function compile(source: string, filename: string, cachedData?: Buffer): Script {
    return new Script(`${head}${source}\n})`, {
      filename,
      columnOffset: -head.length,
      ...(cachedData && { cachedData }),
    });
  }

  // V8 looks whether version and flags are its own, but runs what is damaged. So the code is kept twice: to compare
  // takes less time than to load what makes checksums.
  function kept(path: string): Buffer | undefined {
    try {
      const bytes = readOwn(path);
      const [one, other] = [bytes.subarray(0, bytes.length / 2), bytes.subarray(bytes.length / 2)];
      const end = one.length - build.length;
      return one.equals(other) && one.toString('latin1', end) === build ? one.subarray(0, end) : undefined;
    } catch {
      return undefined;
    }
  }

  function keep(path: string, source: string, filename: string): void {
    const draft = `${path}.${process.pid}.tmp`;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const file = openSync(draft, 'wx', 0o600);
      const copy = Buffer.concat([inFull(() => compile(source, filename)).createCachedData(), Buffer.from(build)]);
      writeFileSync(file, Buffer.concat([copy, copy]));
      closeSync(file);
      renameSync(draft, path);
    } catch {
      rmSync(draft, { force: true });
    }
  }

  require.extensions['.js'] = (module, filename) => {
    const source = readFileSync(filename).toString();
    const isLarge = source.length >= worthKeeping;
    const path = join(folder, `${basename(filename)}.bin`);
    const script = compile(source, filename, isLarge ? kept(path) : undefined);
    if (isLarge && keeps && script.cachedDataRejected !== false) keep(path, source, filename);
    script.runInThisContext()(module.exports, require, module, filename, dirname(filename));
  };
}

/** Whether the folder is one into which nobody else can put anything: what lies there is run. */
function isOwnFolder(folder: string, makes: boolean): boolean {
  try {
    if (makes && !existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
    const stats = lstatSync(folder);
    return stats.isDirectory() && isOwn(stats);
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

/** V8 leaves functions until they are called; what is kept has all of them, whichever command is run first. */
function inFull<T>(compile: () => T): T {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString('--no-lazy');
  setFlagsFromString('--no-compilation-cache');
  try {
    return compile();
  } finally {
    setFlagsFromString('--lazy');
    setFlagsFromString('--compilation-cache');
  }
}
