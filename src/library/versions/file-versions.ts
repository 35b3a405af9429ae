import { posix } from 'node:path';
import { withRegistered } from '../../dossier/access/withheld.js';
import { type Access, accessLevels, maySee, withheldName } from '../../dossier/format/vocabulary.js';
import type { Dossier } from '../../dossier/model/dossier.js';
import { VersionReader } from '../../dossier/reading/versions/version-reader.js';
import type { ShownVersion } from '../../history/disclose-versions.js';
import { factsOf } from '../../history/facts.js';
import type { Step } from '../../history/steps.js';
import { CasefileError } from '../../problems/casefile-error.js';
import { type FileVersion, historyOf } from '../git/file-history.js';
import { Repository } from '../git/repository.js';
import type { Reader } from '../read-case.js';
import { disclosed, type Refused } from './disclosed.js';
import { isReadable, type RawCase, readRaw } from './side.js';
import { revisionSide } from './sides.js';

/** The history of a case file, as a reader may see it. */
export interface CaseHistory {
  readonly kind: 'shown';
  /** The commits that changed the file, the newest first. */
  readonly steps: readonly Step[];
  /** How many versions cannot be read. They are left out. */
  readonly unreadable: number;
  /** The commit at which the history of a shallow clone ends. */
  readonly end?: string;
}

/**
 * The history of a case file since a time, in seconds since 1970. `name` is the name of the file in messages. Each
 * version is read once, and nothing of one is shown that another, or the current file, withholds.
 */
export async function caseHistory(
  path: string,
  { reader, since, name }: { readonly reader: Reader; readonly since: number; readonly name: string },
): Promise<CaseHistory | Refused> {
  const repository = await Repository.of(posix.dirname(path), reader.files);
  const inside = repository.pathOf(path);
  const { changes: all, end } =
    inside === undefined ? { changes: [], end: undefined } : await historyOf(repository, inside);
  if (inside === undefined || (all.length === 0 && end === undefined))
    throw new CasefileError(`${name} has no history: no commit contains it`, {
      hint: 'Add it to the repository: git add, then git commit.',
    });
  const changes = all.filter(({ commit }) => commit.time >= since);
  const versions = new Versions(repository, inside, reader);
  const today = await versions.today(path);
  for (const { after, before } of changes) for (const one of [after, ...before]) await versions.read(one);
  const shown = await versions.disclosed(today);
  if (shown.kind === 'refused') return shown;
  const { of, hidesAuthor } = shown;
  const earlier = new Map(changes.map(({ after, before }) => [after?.blob, before[0] ?? null]));
  const readable = (one: FileVersion | null, seen = new Set<string>()): ShownVersion | null => {
    if (one === null || seen.has(one.blob)) return null;
    return of.get(one.blob) ?? readable(earlier.get(one.blob) ?? null, seen.add(one.blob));
  };
  const steps = changes
    .filter(({ after }) => after === null || of.has(after.blob))
    .map(({ commit: { id, time, author }, after, before }): Step => {
      const person = author.trim();
      return {
        commit: id,
        time,
        author: hidesAuthor(person) ? withheldName : person,
        after: after && (of.get(after.blob) ?? null),
        before: before.map((one) => readable(one)),
      };
    });
  return { kind: 'shown', steps, unreadable: versions.unreadable, ...(end !== undefined && { end }) };
}

/** The versions of a file, by the ids of their content. */
class Versions {
  readonly #repository: Repository;
  readonly #path: string;
  readonly #reader: Reader;
  /** What the versions have in common. */
  readonly #versions = { reader: new VersionReader(), registers: new Map() };
  /** The newest first. */
  readonly #raw = new Map<string, RawCase>();

  constructor(repository: Repository, path: string, reader: Reader) {
    this.#repository = repository;
    this.#path = path;
    this.#reader = reader;
  }

  /** The current file. Read it first: it has most in common with the newest version. */
  today(path: string): Promise<RawCase> {
    return readRaw({ reader: { ...this.#reader, versions: this.#versions }, path }, path);
  }

  async read(version: FileVersion | null): Promise<void> {
    if (version === null || this.#raw.has(version.blob)) return;
    const reader = { ...this.#reader, versions: this.#versions };
    const { commit } = version;
    const side = revisionSide({ commit, name: commit.id }, this.#path, this.#repository, reader);
    this.#raw.set(version.blob, await readRaw(side, this.#path));
  }

  get unreadable(): number {
    return [...this.#raw.values()].filter((one) => !isReadable(one)).length;
  }

  /** The readable versions as a reader may see them, beside the current file. */
  async disclosed(today: RawCase): Promise<
    | {
        readonly kind: 'shown';
        readonly of: ReadonlyMap<string, ShownVersion>;
        readonly hidesAuthor: (author: string) => boolean;
      }
    | Refused
  > {
    const { access } = this.#reader;
    if (today.reading.dossier === null) {
      const now = await disclosed([today], [], access);
      if (now.kind === 'refused') return now;
    }
    const readable = [...this.#raw].filter(([, one]) => isReadable(one)).reverse();
    const raw = readable.map(([, one]) => one);
    const shown = await disclosed(raw, [today], access);
    if (shown.kind === 'refused') return shown;
    const { versions, spells, hidesAuthor } = shown;
    const hidden = hiddenIds([...raw, today], access);
    const isKnown = [...this.#raw.values()].every(
      (one) => isReadable(one) || withholdsOnly(one, { hidden, spells }, access),
    );
    if (!isKnown) return { kind: 'refused', refusal: 'discloses', problems: [] };
    const of = readable.flatMap(([blob], index) => {
      const version = versions[index];
      return version === undefined ? [] : [[blob, version] as const];
    });
    return { kind: 'shown', of: new Map(of), hidesAuthor };
  }
}

/** The ids of the entries that any of these files marks. */
function hiddenIds(all: readonly RawCase[], access: Access): ReadonlySet<string> {
  const facts = (dossier: Dossier | null) => (dossier === null ? [] : factsOf(dossier));
  return new Set(
    all.flatMap(({ reading }) =>
      facts(reading.dossier).flatMap(({ id, access: needed }) =>
        id !== undefined && !maySee(access, needed) ? [id] : [],
      ),
    ),
  );
}

/**
 * Whether a version that cannot be read withholds nothing but what others withhold too. An older version could show the
 * rest.
 */
function withholdsOnly(
  { reading: { dossier, withheld }, register }: RawCase,
  known: { readonly hidden: ReadonlySet<string>; readonly spells: (text: string) => boolean },
  access: Access,
): boolean {
  if (access === accessLevels.at(-1)) return true;
  if (dossier !== null || register.state.kind === 'unknown' || withheld === undefined) return false;
  const isKnown = (id: string | null) => id !== null && (id === '' || known.hidden.has(id));
  return withRegistered(withheld, register.state)
    .filter((one) => !maySee(access, one.access))
    .every(({ id, spellings }) => isKnown(id) && spellings?.every(known.spells) === true);
}
