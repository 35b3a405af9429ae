import { disclose, discloseProblems, nameTest } from '../dossier/disclose.js';
import type { Access } from '../dossier/format/vocabulary.js';
import type { KnownDay, LeftOut } from '../dossier/known-on.js';
import type { Dossier } from '../dossier/model/dossier.js';
import { withRegister } from '../dossier/model/registered-names.js';
import type { Reading } from '../dossier/reading/read-result.js';
import type { VersionReader } from '../dossier/reading/versions/version-reader.js';
import type { Problem } from '../problems/problem.js';
import type { Files } from './file-access.js';
import { readFile } from './read-file.js';
import type { ReadRegisters, Registers } from './registers.js';
import { type ShownPaths, withoutNamesIn } from './shown-paths.js';

/** The result of reading one case file, for one reader. */
export interface CaseResult {
  readonly path: string;
  /** The name under which the file is shown. */
  readonly file: string;
  /** The dossier as disclosed to this reader; null if the file is refused. */
  readonly dossier: Dossier | null;
  /**
   * Why nothing of it is shown: it cannot be read, it is withheld as a whole, it would disclose withheld parts, or it
   * contains nothing that was requested.
   */
  readonly refusal?: 'invalid' | 'withheld' | 'discloses' | 'unasked';
  /** The id of the case, if the file is left out. */
  readonly id?: string;
  /** The problems, as this reader may see them. */
  readonly problems: readonly Problem[];
  /** The claims that were not known on the reader's day, if there is one. */
  readonly leftOut?: LeftOut;
}

/** The reader's access and limits, and what reading needs. */
export interface Reader {
  readonly files: Files;
  /** The size in bytes of the largest file that is read. */
  readonly maxSize: number;
  readonly access: Access;
  /** The reader sees what was known on this day; if it is absent, everything that the files say. */
  readonly knownOn?: KnownDay;
  /** The name under which a path is shown; undefined for the path itself. */
  readonly nameOf: (path: string) => string | undefined;
  readonly shownPaths: ShownPaths;
  readonly registers: Registers;
  /** Set for the versions of a file in a history, which have much in common. */
  readonly versions?: { readonly reader: VersionReader; readonly registers: ReadRegisters };
}

/** Requested values, commas included. All entries must match, by any of their values. */
type Asked = readonly (readonly string[])[];

/**
 * What a command requests from a library. Files that cannot contain it may be skipped, but need not be. Never skip a
 * file that is refused. If no file contains a value, skip none, because suggestions come from all files.
 */
export interface Narrowing {
  readonly cases?: Asked;
  readonly organizations?: Asked;
  readonly people?: Asked;
  /** The numbers of the requested files. */
  readonly fileNumbers?: ReadonlySet<number>;
}

/** A request for one case, by its id; for all cases without an id. */
export function onlyCase(id: string | undefined): Narrowing {
  return id === undefined ? {} : { cases: [[id]] };
}

/** The name under which a file is shown. It may change when the file is read. */
export function fileOf(path: string, { nameOf, shownPaths }: Pick<Reader, 'nameOf' | 'shownPaths'>): string {
  return shownPaths.of(path) ?? nameOf(path) ?? (path === '-' ? 'standard input' : path);
}

/** Reads one file. */
export async function readCase(path: string, reader: Reader): Promise<CaseResult> {
  const { reading } = await readBytes(path, reader);
  return caseResultOf(path, fileOf(path, reader), reading, reader);
}

/** The bytes of a file, and the case file in them. */
export async function readBytes(
  path: string,
  reader: Reader,
): Promise<{ readonly bytes: Uint8Array | null; readonly reading: Reading }> {
  // Load the reader before the bytes: reading them may set V8 flags, after which V8 rejects cached code.
  const { read } = await import('../dossier/read.js');
  const file = fileOf(path, reader);
  const content = await readFile(path, reader, file);
  if (content.kind === 'unreadable') return { bytes: null, reading: { dossier: null, problems: [content.problem] } };
  const version = reader.versions?.reader.read(content.bytes, file);
  const reading = version ? { dossier: version, problems: [] } : await read(content.bytes, file);
  return { bytes: content.bytes, reading };
}

/**
 * Reads the bytes of a case file, with everything in it. If its path spells a name that it withholds, problems show the
 * file under another name.
 */
export async function readUndisclosed(path: string, bytes: Uint8Array, reader: Reader): Promise<Reading> {
  const { read } = await import('../dossier/read.js');
  const file = fileOf(path, reader);
  const reading = await read(bytes, file);
  const { state } = await reader.registers.of(path);
  const shown = reader.shownPaths.hide(path, file, await nameTest(reading, reader.access, state));
  return shown === file ? reading : read(bytes, shown);
}

/**
 * The result of reading a file, for one reader. If the register cannot be read, case files that refer to it are
 * refused, because the register may contain spellings of a withheld name.
 */
export async function caseResultOf(
  path: string,
  file: string,
  reading: Reading,
  reader: Pick<Reader, 'access' | 'knownOn' | 'registers' | 'shownPaths'>,
): Promise<CaseResult> {
  const { access, registers, shownPaths } = reader;
  const { state, problems: ofRegister } = await registers.for(path, reading);
  const spells = await nameTest(reading, access, state);
  const shown = shownPaths.hide(path, file, spells);
  const named = (problems: readonly Problem[]) =>
    shown === file ? problems : problems.map((one) => (one.file === file ? { ...one, file: shown } : one));
  const own = named(await discloseProblems(reading, access, state));
  const result = { path, file: shown, dossier: null, problems: own };
  if (reading.dossier === null) return { ...result, refusal: 'invalid' };
  if (state.kind === 'unknown')
    return { ...result, refusal: 'invalid', problems: [...own, ...withoutNamesIn(ofRegister, spells)] };
  const { dossier, problems } = disclose(withRegister(reading.dossier, state, access), access);
  if (problems.length === 0)
    return asKnown({ ...result, dossier: dossier && shown !== file ? { ...dossier, file: shown } : dossier }, reader);
  const refusal = dossier === null ? 'withheld' : 'discloses';
  return { ...result, refusal, problems: [...own, ...named(problems)] };
}

/** The result for a reader who wants to see what was known on a day. */
export async function asKnown(result: CaseResult, { knownOn: on }: Pick<Reader, 'knownOn'>): Promise<CaseResult> {
  if (on === undefined || result.dossier === null) return result;
  const { knownOn } = await import('../dossier/known-on.js');
  return { ...result, ...knownOn(result.dossier, on) };
}
