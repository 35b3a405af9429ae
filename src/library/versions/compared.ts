import { resolve } from 'node:path';
import type { Access } from '../../dossier/format/vocabulary.js';
import { fold } from '../../dossier/names/fold.js';
import type { ShownVersion } from '../../history/disclose-versions.js';
import { morePublic } from '../../history/more-public.js';
import { CasefileError } from '../../problems/casefile-error.js';
import { disclosed, type Refused } from './disclosed.js';
import { filesOf, type RawCase, readRaw, type Side } from './side.js';

/** A case in the versions that are compared; null where a version does not have it. */
export type ComparedCase =
  | {
      readonly kind: 'shown';
      readonly versions: readonly (ShownVersion | null)[];
      /** The access that shows more of what only the later of two versions shows; absent if nothing is left out. */
      readonly withheldAt?: Access;
    }
  | Refused;

/** What a comparison needs besides its versions. */
interface Now {
  /** The current files, in which marks are looked up. */
  readonly side: Omit<Side, 'path'>;
}

/**
 * The cases of several versions, the oldest first, one at a time. Case files match by their path inside the folder; the
 * others by their id, or else by their title.
 */
export async function* comparedCases(sides: readonly Side[], now: Now): AsyncGenerator<ComparedCase> {
  const files = await Promise.all(sides.map(filesOf));
  // A single file has the empty path, whatever its name.
  const isFile = files.map((own) => own.has(''));
  if (isFile.some(Boolean) && !isFile.every(Boolean)) {
    yield* readableFiles(sides, files, now);
    return;
  }
  const rest: RawCase[][] = sides.map(() => []);
  for (const key of new Set(files.flatMap((own) => [...own.keys()]))) {
    const raw = await readAll(sides, files, key);
    if (raw.every((one) => one !== null)) yield await comparedFiles(raw, now);
    else for (const [index, one] of raw.entries()) if (one !== null) rest[index]?.push(one);
  }
  yield* matchedByCase(rest, now);
}

/** Refuse a file that is compared with a folder: it may be missing, or else the two cannot be compared. */
async function* readableFiles(sides: readonly Side[], files: readonly ReadonlyMap<string, string>[], now: Now) {
  for (const raw of await readAll(sides, files, '')) {
    const result = raw && (await comparedFiles([raw], now));
    if (result?.kind !== 'refused') continue;
    yield result;
    return;
  }
  throw new CasefileError('cannot compare a case file with a folder', { hint: 'Give two files, or two folders.' });
}

/** The case file with a path in each version; null if a version has none. */
async function readAll(
  sides: readonly Side[],
  files: readonly ReadonlyMap<string, string>[],
  key: string,
): Promise<(RawCase | null)[]> {
  const found: (RawCase | null)[] = [];
  for (const [index, side] of sides.entries()) {
    const path = files[index]?.get(key);
    found.push(path === undefined ? null : await readRaw(side, path));
  }
  return found;
}

/** Compare case files whose paths differ, by the id or the title of their case. */
async function* matchedByCase(rest: readonly (readonly RawCase[])[], now: Now): AsyncGenerator<ComparedCase> {
  const found: ComparedCase[] = [];
  for (const own of sameCases(rest)) {
    const present = own.filter((one) => one !== null);
    const result = await comparedFiles(present, now);
    if (result.kind === 'refused') found.push(result);
    else {
      const shown = new Map(present.map((one, index) => [one, result.versions[index] ?? null]));
      found.push({ ...result, versions: own.map((one) => (one && shown.get(one)) ?? null) });
    }
  }
  // A case that the last version does not have may be one that it withholds, under another path, id and title.
  const mayBeWithheld = found.some(({ kind }) => kind === 'refused');
  for (const one of found)
    yield mayBeWithheld && one.kind === 'shown' && one.versions.at(-1) === null
      ? { kind: 'refused', refusal: 'withheld', problems: [] }
      : one;
}

/** The files of each version that are about the same case, by its id or title; null where a version has none. */
export function sameCases(rest: readonly (readonly RawCase[])[]): readonly (readonly (RawCase | null)[])[] {
  const cases: (RawCase | null)[][] = [];
  const none = () => rest.map((): RawCase | null => null);
  for (const [index, files] of rest.entries()) {
    for (const file of files) {
      const known = cases.find((one) => one[index] === null && one.some((other) => other && isSameCase(other, file)));
      const own = known ?? none();
      own[index] = file;
      if (known === undefined) cases.push(own);
    }
  }
  return cases;
}

function isSameCase({ reading: { dossier: one } }: RawCase, { reading: { dossier: other } }: RawCase): boolean {
  return one !== null && other !== null && (one.id === other.id || fold(one.title) === fold(other.title));
}

/** Compare files of one case. */
export async function comparedFiles(raw: readonly RawCase[], { side }: Now): Promise<ComparedCase> {
  const now: (RawCase | null)[] = [];
  for (const { side: own, path } of raw) {
    if (own.pathNow === undefined) continue;
    const pathNow = own.pathNow(path);
    const known = raw.find((one) => one.side.pathNow === undefined && resolve(one.path) === resolve(pathNow));
    const today = known ?? (await readRaw({ ...side, path }, pathNow));
    now.push(today.reading.dossier === null ? null : today);
  }
  const result = await disclosed(raw, now, side.reader.access);
  const [before, after, third] = raw;
  if (result.kind === 'refused' || !before?.reading.dossier || !after?.reading.dossier || third) return result;
  const old = { dossier: before.reading.dossier, register: before.register.state };
  const later = { dossier: after.reading.dossier, register: after.register.state };
  const { naming, withheldAt } = morePublic([old, later], result.access);
  const versions = result.versions.map((one, index) => (index === 1 ? { ...one, naming } : one));
  return { kind: 'shown', versions, ...(withheldAt !== undefined && { withheldAt }) };
}
