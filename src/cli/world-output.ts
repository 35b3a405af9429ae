import { fstatSync, writeSync } from 'node:fs';
import { exitCodes } from '../problems/casefile-error.js';
import type { Output } from './io.js';

/**
 * A reader that has gone away (`| head`) is no error, and nothing more is said to it; a full disk is one. To load the
 * stream takes a seventh of Node's start, so a file or a pipe does without for as long as it can be written at once.
 */
export function output(name: 'stdout' | 'stderr', fd: number): Output {
  const isFile = process.platform !== 'win32' && !fstatSync(fd).isCharacterDevice();
  let hasFailed = false;
  let opened: NodeJS.WriteStream | undefined;

  function stream(): NodeJS.WriteStream {
    opened ??= process[name].on('error', fail);
    return opened;
  }

  function fail({ code }: NodeJS.ErrnoException): void {
    hasFailed = true;
    if (code === 'EPIPE') {
      if (name === 'stdout') process.exitCode = exitCodes.done;
      return;
    }
    if (name === 'stdout') process.stderr.write(`casefile: cannot write the output (${code})\n`);
    process.exitCode = exitCodes.cannotWrite;
  }

  return {
    write(text) {
      try {
        const rest = isFile && !opened ? writeAtOnce(fd, text) : text;
        if (rest.length > 0) stream().write(rest);
      } catch (error) {
        fail(error as NodeJS.ErrnoException);
      }
    },
    async drained() {
      if (opened) await drained(opened);
      return !hasFailed && opened?.destroyed !== true;
    },
    get isTerminal() {
      return !isFile && stream().isTTY === true;
    },
    get columns() {
      return isFile ? undefined : stream().columns;
    },
    get rows() {
      return isFile ? undefined : stream().rows;
    },
  };
}

/** What could not be written without waiting: where another process uses the same pipe, it may be one that never waits. */
function writeAtOnce(fd: number, text: string): Uint8Array {
  let rest: Uint8Array = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
  }
  return rest;
}

async function drained(stream: NodeJS.WriteStream): Promise<void> {
  // An error is told of in a turn of its own.
  await new Promise(setImmediate);
  if (!stream.writableNeedDrain || stream.destroyed) return;
  await new Promise<void>((resolve) => {
    const go = () => {
      stream.off('drain', go).off('close', go);
      resolve();
    };
    stream.on('drain', go).on('close', go);
  });
}
