import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Day } from '../../dates/edtf.js';
import type { Access } from '../../dossier/format/vocabulary.js';
import type { ShownVersion } from '../../history/disclose-versions.js';
import type { CaseSince, Gap } from '../../history/since.js';
import { CasefileError } from '../../problems/casefile-error.js';
import { byRepository } from '../git/repositories.js';
import { type Commit, Repository } from '../git/repository.js';
import type { RevisionFiles } from '../git/revision-files.js';
import type { Reader } from '../read-case.js';
import { dossiersHere, walk } from '../walk.js';
import { comparedFiles, sameCases } from './compared.js';
import { disclosed, type Refused } from './disclosed.js';
import { isReadable, type RawCase, readRaw, type Side } from './side.js';
import { revisionSide } from './sides.js';

/** Where news begin: with a day in UTC, or after a revision that each repository has. */
export type Start = { readonly day: Day } | { readonly revision: string };

/** The case files of a library, and the files and folders that name it; none for the current folder. */
interface Library {
  readonly paths: readonly string[];
  readonly named: readonly string[];
}

/** A case of a library, before and now. */
type SinceResult = ({ readonly kind: 'shown'; readonly withheldAt?: Access } & CaseSince) | Refused;

/** The files of a library in one repository, and the commit with which they are compared. */
interface Part {
  readonly repository: Repository;
  readonly paths: readonly string[];
  readonly begin: Commit | 'none' | Gap;
  readonly day?: string;
}

/**
 * The cases of a library, each before news begin and now, one at a time. Files match by their path in the repository,
 * the others by the id or title of their case. The cases that are gone come last.
 */
export async function* casesSince(library: Library, start: Start, reader: Reader): AsyncGenerator<SinceResult> {
  const { groups, alone } = await byRepository(library.paths, reader.files);
  const parts: Part[] = [];
  for (const group of groups) parts.push({ ...group, ...(await beginOf(group.repository, start)) });
  const day = 'day' in start ? start.day : parts.find((part) => part.day !== undefined)?.day;
  if (day === undefined) await refuseRevision(groups, start, reader);
  const gone: SinceResult[] = [];
  let mayBeWithheld = false;
  for (const part of parts)
    for await (const { result, isMatched } of casesOf(part, library.named, reader)) {
      if (result.kind === 'refused') mayBeWithheld ||= !isMatched;
      if (result.kind === 'shown' && result.now === null) gone.push(result);
      else yield result;
    }
  for (const path of alone) {
    const result = await uncompared(await readRaw({ reader, path }, path), 'not in Git', day, reader);
    mayBeWithheld ||= result.kind === 'refused';
    yield result;
  }
  // A case that is gone may be one that is withheld now, under another path, id and title.
  for (const one of gone) yield mayBeWithheld ? { kind: 'refused', refusal: 'withheld', problems: [] } : one;
}

async function beginOf(repository: Repository, start: Start): Promise<Pick<Part, 'begin' | 'day'>> {
  if ('day' in start) {
    const begin = await repository.before(Date.parse(start.day) / 1000);
    return { begin: begin === 'cut' ? 'history cut off' : begin, day: start.day };
  }
  const begin = await repository.commit(start.revision).catch((error: unknown) => {
    if (error instanceof CasefileError) return undefined;
    throw error;
  });
  if (begin === undefined) return { begin: 'no such revision' };
  return { begin, day: new Date(begin.time * 1000).toISOString().slice(0, 10) };
}

/** Throw because no repository has a revision. */
async function refuseRevision(
  [group]: readonly { readonly repository: Repository }[],
  start: Start,
  { files }: Reader,
): Promise<void> {
  const repository = group?.repository ?? (await Repository.of('.', files));
  await repository.commit('revision' in start ? start.revision : 'HEAD');
}

interface PartResult {
  readonly result: SinceResult;
  /** Whether a file has the same path before and now. */
  readonly isMatched: boolean;
}

async function* casesOf(part: Part, named: readonly string[], reader: Reader): AsyncGenerator<PartResult> {
  const { repository, paths, begin, day } = part;
  const unmatched: [before: RawCase[], now: RawCase[]] = [[], []];
  const read = (path: string) => readRaw({ reader, path }, path);
  if (typeof begin === 'string' && begin !== 'none') {
    for (const path of paths)
      yield { result: await uncompared(await read(path), begin, day, reader), isMatched: false };
    return;
  }
  const past = begin === 'none' ? undefined : await pastOf(repository, begin, named, reader);
  for (const path of paths) {
    const now = await read(path);
    const inside = repository.pathOf(path) ?? '';
    const blob = past?.blobs.get(inside);
    past?.blobs.delete(inside);
    if (past === undefined || blob === undefined) unmatched[1].push(now);
    else yield { result: await comparedWith(past.side, { inside, blob, now }, day, reader), isMatched: true };
  }
  for (const path of past?.blobs.keys() ?? []) if (past) unmatched[0].push(await readRaw(past.side, path));
  const head = repository.filesIn(await repository.commit('HEAD'));
  for (const [before = null, now = null] of sameCases([unmatched[0].filter(isReadable), unmatched[1]])) {
    const isKnown =
      before !== null || now === null || (await head.idOf(repository.pathOf(now.path) ?? '')) !== undefined;
    const result =
      now !== null && !isKnown
        ? await uncompared(now, 'not in Git', day, reader)
        : await since({ before, now }, day, reader);
    yield { result, isMatched: false };
  }
}

/** The case files of a library in a commit. */
interface Past {
  readonly side: Side;
  /** The ids of their content, by their paths in the repository. */
  readonly blobs: Map<string, string>;
}

async function pastOf(repository: Repository, commit: Commit, named: readonly string[], reader: Reader): Promise<Past> {
  const files = repository.filesIn(commit);
  const blobs = new Map<string, string>();
  for (const path of await pathsIn(files, repository, named)) {
    const blob = await files.idOf(path);
    if (blob !== undefined) blobs.set(path, blob);
  }
  return { side: revisionSide({ commit, name: commit.id }, '.', repository, reader), blobs };
}

/** The case files that a library had in a commit. */
async function pathsIn(files: RevisionFiles, repository: Repository, named: readonly string[]): Promise<string[]> {
  if (named.length === 0) {
    const here = repository.pathOf('.') ?? '.';
    const { paths } = await dossiersHere(files, here);
    return paths.map((name) => (here === '.' ? name : `${here}/${name}`));
  }
  const found: string[] = [];
  for (const path of named) {
    const isAround = `${repository.root}/`.startsWith(`${resolve(path).replaceAll('\\', '/')}/`);
    const inside = isAround ? '.' : repository.pathOf(path);
    if (inside !== undefined) found.push(...(await walk(inside, files)));
  }
  return found;
}

async function comparedWith(
  side: Side,
  { inside, blob, now }: { readonly inside: string; readonly blob: string; readonly now: RawCase },
  day: string | undefined,
  reader: Reader,
): Promise<SinceResult> {
  const bytes = isReadable(now) ? await reader.files.read(now.path, reader.maxSize).catch(() => null) : null;
  // Most files of a library have not changed.
  if (bytes !== null && blobId(bytes) === blob && (await hasSameRegister(now, side, inside))) {
    const same = await comparedFiles([now], { side: { reader } });
    return same.kind === 'refused' ? same : shown(same.versions[0], same.versions[0], day);
  }
  const before = await readRaw(side, inside);
  if (isReadable(before)) return since({ before, now }, day, reader);
  return uncompared(now, 'unreadable', day, reader);
}

/** Whether a file refers to no register, or to one that has not changed. */
async function hasSameRegister({ register }: RawCase, { reader }: Side, inside: string): Promise<boolean> {
  if (register.bytes === null) return true;
  const { bytes } = await reader.registers.of(inside);
  return bytes !== null && Buffer.compare(bytes, register.bytes) === 0;
}

/** The id that Git gives the content of a file. */
function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

async function since(
  { before, now }: { readonly before: RawCase | null; readonly now: RawCase | null },
  day: string | undefined,
  reader: Reader,
): Promise<SinceResult> {
  const result = await comparedFiles(
    [before, now].filter((one) => one !== null),
    { side: { reader } },
  );
  if (result.kind === 'refused') return result;
  const [first, last] = [result.versions[0], result.versions.at(-1)];
  const { withheldAt } = result;
  return { ...shown(before && first, now && last, day), ...(withheldAt !== undefined && { withheldAt }) };
}

async function uncompared(now: RawCase, gap: Gap, day: string | undefined, { access }: Reader): Promise<SinceResult> {
  const result = await disclosed([now], [], access);
  return result.kind === 'refused' ? result : { ...shown(null, result.versions[0], day), gap };
}

function shown(
  before: ShownVersion | null | undefined,
  now: ShownVersion | null | undefined,
  day: string | undefined,
): SinceResult & { readonly kind: 'shown' } {
  return { kind: 'shown', before: before ?? null, now: now ?? null, ...(day !== undefined && { day }) };
}
