import { accessSync, closeSync, constants, copyFileSync, linkSync, lstatSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode, errorWith } from '../../problems/error-code.js';
import type { Io } from '../io.js';
import { beforeEnd } from './before-end.js';
import { writeWhole } from './output.js';

/**
 * Create a file. Write it under another name first, so that no one sees half a file. Never replaces an existing file.
 * What can be known to fail, fails before `fill` begins, which may take long.
 */
export const createFile: Io['create'] = async (path, fill) => {
  if (lstatSync(path, { throwIfNoEntry: false })) throw errorWith('EEXIST');
  accessSync(dirname(path), constants.W_OK);
  const draft = `${path}.${process.pid}.tmp`;
  let opened: { readonly file: number; readonly remove: () => void } | undefined;
  const write = (part: string | Uint8Array) => {
    opened ??= { file: openSync(draft, 'wx'), remove: beforeEnd(() => rmSync(draft, { force: true })) };
    writeWhole(opened.file, part);
  };
  try {
    try {
      await fill(write);
      write('');
    } finally {
      // Some disks report only here that they are full.
      if (opened) closeSync(opened.file);
    }
    link(draft, path);
  } finally {
    opened?.remove();
  }
};

/** Link a draft to its final name. FAT and exFAT have no links: there, copy the file, unless one has the name. */
function link(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if (isTaken(error)) throw error;
    try {
      copyFileSync(draft, path, constants.COPYFILE_EXCL);
    } catch (refusal) {
      if (!isTaken(refusal)) rmSync(path, { force: true });
      throw refusal;
    }
  }
}

function isTaken(error: unknown): boolean {
  return errorCode(error) === 'EEXIST';
}
