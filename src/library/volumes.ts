import { disclose, discloseProblems } from '../dossier/disclose.js';
import type { Dossier } from '../dossier/model.js';
import type { Access } from '../dossier/schema.js';
import type { Problem } from '../problems/problem.js';
import type { Files } from './files.js';
import { load } from './load.js';

/** What one file of a library is to this reader. */
export interface Volume {
  readonly path: string;
  /** The name that it is shown under. */
  readonly file: string;
  /** As disclosed to this reader; null where there is a refusal. */
  readonly dossier: Dossier | null;
  /** Why nothing of it is shown: it cannot be read, the whole of it is withheld, or it would disclose what is. */
  readonly refusal?: 'invalid' | 'withheld' | 'discloses';
  /** As this reader may see them. */
  readonly problems: readonly Problem[];
}

/** Who reads a library, and through what. */
export interface Reader {
  readonly files: Files;
  /** Bytes of the largest file that is read. */
  readonly maxSize: number;
  readonly access: Access;
  /** The name that a path is shown under; undefined for the path itself. */
  readonly nameOf: (path: string) => string | undefined;
}

/** Values of which any may hold, as they were asked for, a comma included; all entries must. */
type Asked = readonly (readonly string[])[];

/**
 * What of a library is asked for, so that files that cannot answer may be left out. Leaving out none is always right. A
 * file that is refused may not be left out, nor any file for a value that none holds: what may be meant is told from all.
 */
export interface Narrowing {
  readonly cases?: Asked;
  readonly organizations?: Asked;
  readonly people?: Asked;
}

/** The files of a library, in the order of their paths, one at a time. */
export type Volumes = (paths: Iterable<string>, reader: Reader, narrowing?: Narrowing) => AsyncIterable<Volume>;

/** Reads every file as it is come to, and keeps none. */
export const readVolumes: Volumes = async function* (paths, reader) {
  for (const path of paths) yield await readVolume(path, reader);
};

async function readVolume(path: string, { files, maxSize, access, nameOf }: Reader): Promise<Volume> {
  const file = nameOf(path) ?? (path === '-' ? 'standard input' : path);
  const reading = await load(path, maxSize, files, file);
  const volume = { path, file, dossier: null, problems: discloseProblems(reading.problems, access) };
  if (reading.dossier === null) return { ...volume, refusal: 'invalid' };
  const { dossier, problems } = disclose(reading.dossier, access);
  if (problems.length === 0) return { ...volume, dossier };
  const refusal = dossier === null ? 'withheld' : 'discloses';
  return { ...volume, refusal, problems: [...volume.problems, ...problems] };
}
