import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Io, NewCopy, Terminal } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import { relativePathPattern } from '../../src/dossier/format/vocabulary.js';
import { compareNaturally } from '../../src/dossier/names/natural-order.js';
import type { CacheHost } from '../../src/library/cache/host.js';
import type { FileEntry, FolderAbove } from '../../src/library/file-access.js';
import { errorWith } from '../../src/problems/error-code.js';
import { characterTable } from './files/character-table.js';
import { nearestIn } from './files/nearest.js';
import { readable } from './readable.js';

const root = join(import.meta.dirname, '..', '..');

export function readProjectFile(path: string): Buffer {
  return readFileSync(join(root, path));
}

interface TestHost {
  /** Files in the current folder, by name: text or bytes. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Files that the system refuses to read, with its error code, such as `EACCES`. */
  readonly unreadable?: Readonly<Record<string, string>>;
  /** Receives each new file. Returns the system's error code if the file cannot be written. */
  readonly create?: (path: string, text: string) => string | undefined;
  /** Receives bytes that are written to standard output, which the outcome has as readable text. */
  readonly bytes?: (bytes: Uint8Array) => void;
  /** Receives each new folder, as its files by their paths. */
  readonly createFolder?: (path: string, files: Readonly<Record<string, Uint8Array>>) => void;
  readonly now?: () => number;
  /** Receives each file that is written over, and the text that it must still have. */
  readonly replace?: (path: string, text: string, before: string) => string | undefined;
  /** Receives the new copies that are placed beside the file. */
  readonly place?: (copies: readonly NewCopy[]) => void;
  /** The cache, if there is one. */
  readonly cacheHost?: CacheHost;
  /** Says whether the output still has a reader. */
  readonly drained?: () => boolean;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: { readonly columns: number; readonly rows: number };
  /** Replaces the terminal of a program that fills the screen. */
  readonly screen?: Terminal;
  /** Receives the function to call when a file changes. */
  readonly watch?: (path: string, changed: () => void) => () => void;
  /** Replaces the editor; returns its exit code. */
  readonly editor?: (command: string, args: readonly string[]) => number | null;
  /** Replaces the pager; returns false if the pager fails. */
  readonly pager?: (command: string, text: string) => boolean;
}

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Runs casefile in memory, with the files of the project and those of `host`. */
export async function run(argv: readonly string[], host: TestHost = {}): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    write: (part: string | Uint8Array) => {
      written[name] += readable(part);
      if (typeof part !== 'string') host.bytes?.(part);
    },
    drained: async () => host.drained?.() ?? true,
    isTerminal: host.terminal !== undefined,
    columns: host.terminal?.columns,
    rows: host.terminal?.rows,
  });
  const limited = (content: string | Uint8Array, maxSize: number) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return bytes.length > maxSize ? null : bytes;
  };
  const io: Io = {
    stdout: output('stdout'),
    stderr: output('stderr'),
    env: { ...namedCase(host), ...host.env },
    version: '0.0.0-test',
    runtime: 'Node.js of the tests',
    dataPath: (name) => join('data', name),
    fromHere: (path) => path.replace(/^\/home\/ada\/(?=.)/, ''),
    files: {
      read: async (path, maxSize) => {
        const refusal = host.unreadable?.[path];
        if (refusal !== undefined) throw errorWith(refusal);
        const own = host.files?.[path];
        return limited(own ?? readProjectFile(path), maxSize);
      },
      start: async (path, length) => {
        const bytes = await io.files.read(path, Number.POSITIVE_INFINITY);
        return (bytes ?? new Uint8Array()).subarray(0, length);
      },
      list: async (folder) => entriesOf(folder, Object.keys(host.files ?? {})),
      above: async (folder) => foldersAbove(resolve(folder), Object.keys(host.files ?? {})),
      nearest: nearestIn((path) => path in (host.files ?? {}) || existsSync(join(root, path))),
      readStandardInput: async (maxSize) => limited(host.stdin ?? '', maxSize),
    },
    examiner: async () => {
      const { examine } = await import('../../src/copies/examine.js');
      return (examination) => examine(examination, characterTable);
    },
    copies: async () => ({
      at: (caseFile, path) => {
        if (!relativePathPattern.test(path))
          return { kind: 'refused', what: 'a path that leaves the folder of the case file' };
        const place = join(dirname(caseFile), path);
        const own = host.files?.[place];
        if (own === undefined && !existsSync(join(root, place))) return { kind: 'missing' };
        const content = own ?? readProjectFile(place);
        const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        return { kind: 'file', size: bytes.length, parts: () => [bytes] };
      },
      named: (path) => {
        const content = host.files?.[path];
        if (content === undefined) return { kind: 'missing' };
        const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        return { kind: 'file', size: bytes.length, parts: () => [bytes] };
      },
      beside: (caseFile) => {
        const folder = join(dirname(caseFile), '/');
        const inside = Object.keys(host.files ?? {}).filter((path) =>
          join('.', path).startsWith(join(folder, 'files/')),
        );
        return inside.map((path) => relative(folder, path)).sort(compareNaturally);
      },
    }),
    create: async (path, fill) => {
      const refuse = (code: string) => {
        throw errorWith(code);
      };
      if (host.files?.[path] !== undefined) refuse('EEXIST');
      const parts: Uint8Array[] = [];
      await fill((part) => void parts.push(typeof part === 'string' ? Buffer.from(part) : part));
      const refusal = host.create?.(path, readable(Buffer.concat(parts)));
      if (refusal !== undefined) throw errorWith(refusal);
    },
    createFolder: async (path, fill) => {
      const refusal = Object.keys(host.files ?? {}).some((name) => name.startsWith(`${path}/`))
        ? 'ENOTEMPTY'
        : undefined;
      if (refusal !== undefined) throw errorWith(refusal);
      const made: Record<string, Uint8Array> = {};
      await fill({
        write: async (name, parts) => {
          made[name] = Buffer.concat(Array.from(parts, (part) => Uint8Array.from(part)));
        },
      });
      host.createFolder?.(path, made);
    },
    replace: async (path, before, bytes, copies = []) => {
      const text = (of: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(of);
      const refusal = host.replace?.(path, text(bytes), text(before));
      if (refusal !== undefined) throw errorWith(refusal);
      host.place?.(copies);
    },
    ...(host.cacheHost && { cacheHost: async () => host.cacheHost as CacheHost }),
    terminal: async () => host.screen ?? null,
    inputLines: async function* () {
      yield* String(host.stdin ?? '')
        .split('\n')
        .slice(0, -1);
    },
    ...(host.watch && { watch: host.watch }),
    today: () => '2021-03-02',
    now: host.now ?? (() => 0),
    edit: async (command, args) => host.editor?.(command, args) ?? null,
    page: async (command, text) => host.pager?.(command, text) ?? false,
  };
  const exitCode = await main(argv, io);
  return { ...written, exitCode };
}

/**
 * Names the bundled case, so that no run says that it fell back to it. With an empty `CASEFILE`, a test can see that.
 */
function namedCase({ files = {} }: TestHost) {
  const isFound = Object.keys(files).some((name) => /^(?:casefile|[^/]+\.casefile)\.ya?ml$/.test(name));
  return isFound ? {} : { CASEFILE: 'data/ilyashev.yaml' };
}

/** The folders above one in a repository in memory, its root first. */
function foldersAbove(from: string, paths: readonly string[]): FolderAbove[] {
  const folders: FolderAbove[] = [];
  const isRoot = (folder: string) => paths.some((path) => path.startsWith(join(folder, '.git', sep)));
  for (let folder = from; !isRoot(folder); folder = dirname(folder)) {
    if (dirname(folder) === folder) return [];
    folders.unshift({ folder: dirname(folder), below: relative(dirname(folder), from).replaceAll(sep, '/') });
  }
  return folders;
}

/** The entries of a folder in memory. Paths have slashes on every system. */
function entriesOf(folder: string, paths: readonly string[]): FileEntry[] {
  const above = folder === '.' ? '' : `${folder.replace(/\/$/, '')}/`;
  const inside = paths.filter((path) => path.startsWith(above)).map((path) => path.slice(above.length).split('/'));
  if (inside.length === 0 && folder !== '.') throw errorWith('ENOTDIR');
  const kinds = new Map(inside.map(([name = '', ...rest]) => [name, rest.length > 0 ? 'folder' : 'file'] as const));
  return [...kinds].map(([name, kind]) => ({ name, kind })).sort((a, b) => compareNaturally(a.name, b.name));
}
