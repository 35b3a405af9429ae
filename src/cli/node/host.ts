import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../io.js';
import { nodeFiles } from './host-files.js';
import { output } from './host-output.js';

interface NodeHost extends Io {
  /** Ends the program where nothing is under way: Node would take itself apart first, which takes a while. */
  leave(): void;
}

/** The real world, for the built program. `cache` is the folder of the cache; null where there can be none. */
export function nodeHost(version: string, build: string, cache: string | null): NodeHost {
  const [stdout, stderr] = [output('stdout', 1), output('stderr', 2)];
  return {
    stdout,
    stderr,
    leave() {
      if (stdout.isSettled && stderr.isSettled) process.exit();
    },
    env: process.env,
    version,
    dataPath: (name) => join(__dirname, '..', 'data', name),
    files: nodeFiles(),
    cacheHost: async () => (cache === null ? null : (await import('./cache-host.js')).nodeCacheHost(cache, build)),
    create,
    replace,
    page,
    // `performance` loads a tenth of Node's start when it is first named.
    now: () => Number(process.hrtime.bigint()) / 1e6,
  };
}

/** Under another name first, so that nobody meets half a file; a name that is taken stays as it is. */
async function create(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    link(draft, path, text);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A stick has no links (FAT, exFAT): there the file is written where it is to be, unless there is one. */
function link(draft: string, path: string, text: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if (isTaken(error)) throw error;
    try {
      writeFileSync(path, text, { flag: 'wx' });
    } catch (refusal) {
      if (!isTaken(refusal)) rmSync(path, { force: true });
      throw refusal;
    }
  }
}

function isTaken(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EEXIST';
}

async function replace(path: string, bytes: Uint8Array): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic');
  await writeFileAtomic(path, Buffer.from(bytes));
}

async function page(command: string, text: string, env: Readonly<Record<string, string>>): Promise<boolean> {
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    const pager = spawn(command, {
      shell: true,
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    pager.stdin.on('error', () => {});
    pager.on('error', () => resolve(false));
    // A shell says 127 where there is no such command, 126 where it may not be run.
    pager.on('exit', (code) => resolve(code !== 127 && code !== 126));
    pager.stdin.end(text);
  });
}
