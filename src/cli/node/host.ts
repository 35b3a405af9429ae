import { type Stats, unwatchFile, watchFile } from 'node:fs';
import { join, relative } from 'node:path';
import type { Io } from '../io.js';
import { nodeFiles } from './files.js';
import { output } from './output.js';

interface NodeHost extends Io {
  /** Exit at once if all output has been written. A normal end of Node is slower. */
  leave(): void;
}

/** Streams, files, environment and clock of the real process. `cache` is the cache folder; null if there is none. */
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
    runtime: `Node.js ${process.version}, ${process.platform} ${process.arch}`,
    dataPath: (name) => join(__dirname, '..', 'data', name),
    fromHere,
    files: nodeFiles(),
    examiner: async () => (await import('./examiner.js')).examiner(),
    copies: async () => (await import('./copies.js')).nodeCopies,
    cacheHost: async () => (cache === null ? null : (await import('./cache/host.js')).nodeCacheHost(cache, build)),
    create: async (...call) => (await import('./new-file.js')).createFile(...call),
    createFolder: async (...call) => (await import('./new-folder.js')).createFolder(...call),
    replace: async (...change) => (await import('./replace-file.js')).replaceFile(...change),
    page,
    edit: async (...call) => (await import('./run-editor.js')).runEditor(...call),
    terminal: async ({ mouse }) => (await import('./terminal.js')).openTerminal(mouse),
    inputLines: () => lines(),
    watch,
    today,
    // The first use of `performance` takes a tenth of Node's start.
    now: () => Number(process.hrtime.bigint()) / 1e6,
  };
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
    // A shell exits with 127 if there is no such command, and with 126 if it must not be run.
    pager.on('exit', (code) => resolve(code !== 127 && code !== 126));
    pager.stdin.end(text);
  });
}

/** The lines of standard input. */
async function* lines(): AsyncGenerator<string> {
  const { createInterface } = await import('node:readline');
  yield* createInterface({ input: process.stdin });
}

function today(): string {
  const now = new Date();
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return [now.getFullYear(), twoDigits(now.getMonth() + 1), twoDigits(now.getDate())].join('-');
}

/**
 * Milliseconds between two looks at a file. Unlike notifications, looking works on every system and on network drives.
 */
const lookEvery = 1000;

function watch(path: string, changed: () => void): () => void {
  const listener = (now: Stats, before: Stats) => {
    if (now.mtimeMs !== before.mtimeMs || now.size !== before.size || now.ino !== before.ino) changed();
  };
  watchFile(path, { interval: lookEvery, persistent: false }, listener);
  return () => unwatchFile(path, listener);
}

/** A path from the current folder, or unchanged if that folder was removed. */
function fromHere(path: string): string {
  try {
    return relative(process.cwd(), path) || path;
  } catch {
    return path;
  }
}
