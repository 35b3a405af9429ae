import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodes } from '../problems/casefile-error.js';
import type { Io, Output } from './io.js';
import { worldFiles } from './world-files.js';

/** The real world, for the built program. */
export function world(version: string, build: string): Io {
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    env: process.env,
    version,
    dataPath: (name) => join(__dirname, '..', 'data', name),
    files: worldFiles(),
    keeper: async () => (await import('./world-keeper.js')).worldKeeper(build, process.env),
    create,
    replace,
    page,
    // `performance` loads a tenth of Node's start when it is first named.
    now: () => Number(process.hrtime.bigint()) / 1e6,
  };
}

/** A reader that has gone away (`| head`) is no error, and nothing more is said to it; a full disk is one. */
function output(stream: NodeJS.WriteStream): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') {
      if (stream === process.stdout) process.exitCode = exitCodes.done;
      return;
    }
    if (stream === process.stdout) process.stderr.write(`casefile: cannot write the output (${error.code})\n`);
    process.exitCode = exitCodes.cannotWrite;
  });
  return {
    write: (text) => void stream.write(text),
    async drained() {
      // An error is told of in a turn of its own.
      await new Promise(setImmediate);
      if (stream.writableNeedDrain && !stream.destroyed) {
        await new Promise<void>((resolve) => {
          const go = () => {
            stream.off('drain', go).off('close', go);
            resolve();
          };
          stream.on('drain', go).on('close', go);
        });
      }
      return !stream.destroyed;
    },
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    rows: stream.rows,
  };
}

/** Under another name first, so that nobody meets half a file; a name that is taken stays as it is. */
async function create(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    linkSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
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
