import { fstatSync, writeSync } from 'node:fs';
import { exitCodes } from '../../problems/casefile-error.js';
import type { Output } from '../io.js';

type Name = 'stdout' | 'stderr';

export interface HostOutput extends Output {
  /** Whether nothing is under way of which it would be told later that it could not be written. */
  readonly isSettled: boolean;
}

/**
 * A reader that has gone away (`| head`) is no error, and nothing more is said to it; a full disk is one. To load the
 * stream takes a seventh of Node's start, so a file or a pipe does without.
 */
export function output(name: Name, fd: number): HostOutput {
  return process.platform === 'win32' || fstatSync(fd).isCharacterDevice() ? streamed(name) : direct(name, fd);
}

function direct(name: Name, fd: number): HostOutput {
  let hasFailed = false;
  return {
    write(text) {
      if (hasFailed) return;
      try {
        writeWhole(fd, text);
      } catch (error) {
        hasFailed = true;
        fail(name, error as NodeJS.ErrnoException);
      }
    },
    drained: async () => !hasFailed,
    isSettled: true,
    isTerminal: false,
    columns: undefined,
    rows: undefined,
  };
}

/** Where another process uses the same pipe, it may be one that does not wait for its reader: then we do. */
function writeWhole(fd: number, text: string): void {
  for (let rest: Uint8Array = Buffer.from(text); rest.length > 0; ) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

function streamed(name: Name): HostOutput {
  let opened: NodeJS.WriteStream | undefined;
  function stream(): NodeJS.WriteStream {
    opened ??= process[name].on('error', (error) => fail(name, error));
    return opened;
  }
  return {
    write: (text) => void stream().write(text),
    async drained() {
      // An error is told of in a turn of its own.
      await new Promise(setImmediate);
      if (opened?.writableNeedDrain && !opened.destroyed) await drained(opened);
      return opened?.destroyed !== true;
    },
    get isSettled() {
      return opened === undefined;
    },
    get isTerminal() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().columns;
    },
    get rows() {
      return stream().rows;
    },
  };
}

function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      stream.off('drain', go).off('close', go);
      resolve();
    };
    stream.on('drain', go).on('close', go);
  });
}

function fail(name: Name, { code }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') {
    if (name === 'stdout') process.exitCode = exitCodes.done;
    return;
  }
  if (name === 'stdout') process.stderr.write(`casefile: cannot write the output (${code})\n`);
  process.exitCode = exitCodes.cannotWrite;
}
