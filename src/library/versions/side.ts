import type { Reading } from '../../dossier/reading/read-result.js';
import { fileOf, type Reader, readBytes } from '../read-case.js';
import type { RegisterFile } from '../registers.js';
import { walk } from '../walk.js';

/** One of the versions that are compared: a case file, or a folder of them. */
export interface Side {
  /** How its files are read: from the disk, or from a revision. */
  readonly reader: Reader;
  readonly path: string;
  /** Set for a version of the past: the path at which its file is now, given its path in that version. */
  readonly pathNow?: (path: string) => string;
}

/** A case file of a version. Nothing of it may be shown before its versions are disclosed together. */
export interface RawCase {
  readonly side: Side;
  readonly path: string;
  readonly file: string;
  readonly reading: Reading;
  readonly register: RegisterFile;
}

/** The case files of a side, by their paths inside it; a single file has the empty path. */
export async function filesOf({ path, reader }: Side): Promise<ReadonlyMap<string, string>> {
  const paths = path === '-' ? [path] : await walk(path, reader.files);
  const folder = path === '.' ? '' : `${path.replace(/[/\\]+$/, '')}/`;
  return new Map(paths.map((one) => [one === path ? '' : one.slice(folder.length), one]));
}

/** Read a case file of a side, and the register that it refers to. */
export async function readRaw(side: Side, path: string): Promise<RawCase> {
  const { reader } = side;
  const { reading } = await readBytes(path, reader);
  const register = await reader.registers.for(path, reading);
  return { side, path, file: fileOf(path, reader), reading, register };
}

export function isReadable({ reading, register }: RawCase): boolean {
  return reading.dossier !== null && register.state.kind !== 'unknown';
}
