import { fstatSync, writeSync } from 'node:fs';
import { exitCodes } from '../../problems/casefile-error.js';
import { errorCode } from '../../problems/error-code.js';
import type { Output } from '../io.js';

type Name = 'stdout' | 'stderr';

export interface HostOutput extends Output {
  /** Whether all output has been written, so that no error can still arrive. */
  readonly isSettled: boolean;
}

/**
 * Standard output or standard error. A closed pipe (`| head`) is not an error; a full disk is. Files and pipes are
 * written directly, because loading Node's stream takes a seventh of Node's start.
 */
export function output(name: Name, fd: number): HostOutput {
  return process.platform === 'win32' || fstatSync(fd).isCharacterDevice() ? streamed(name) : direct(name, fd);
}

function direct(name: Name, fd: number): HostOutput {
  let hasFailed = false;
  return {
    write(part) {
      if (hasFailed) return;
      try {
        writeWhole(fd, part);
      } catch (error) {
        hasFailed = true;
        fail(name, error);
      }
    },
    drained: async () => !hasFailed,
    isSettled: true,
    isTerminal: false,
    columns: undefined,
    rows: undefined,
  };
}

/**
 * Write a whole part. Another process may have made a shared pipe non-blocking; then wait until the reader is ready.
 */
export function writeWhole(fd: number, part: string | Uint8Array): void {
  for (let rest = typeof part === 'string' ? Buffer.from(part) : part; rest.length > 0; ) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      if (errorCode(error) !== 'EAGAIN') throw error;
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
    write: (part) => void stream().write(part),
    async drained() {
      // A stream reports errors in a later turn of the event loop.
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

function fail(name: Name, error: unknown): void {
  const code = errorCode(error);
  if (code === 'EPIPE') {
    if (name === 'stdout') process.exitCode = exitCodes.done;
    return;
  }
  if (name === 'stdout') process.stderr.write(`casefile: cannot write the output (${code})\n`);
  process.exitCode = exitCodes.cannotWrite;
}
