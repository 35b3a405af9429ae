import { withRegistered } from '../../dossier/access/withheld.js';
import {
  disclose,
  discloseProblems,
  nameTest,
  shownNames,
  withheldNames,
  withoutWithheld,
} from '../../dossier/disclose.js';
import { type Access, accessLevels, strictest } from '../../dossier/format/vocabulary.js';
import { registersIn } from '../../dossier/model/register.js';
import { hidesNames, withRegister } from '../../dossier/model/registered-names.js';
import { labelTest, type Names, withheldSpeller } from '../../dossier/names/spells-withheld.js';
import { discloseWithNames, type ShownVersion } from '../../history/disclose-versions.js';
import type { Problem } from '../../problems/problem.js';
import { remembering } from '../../remembering.js';
import { withoutNamesIn } from '../shown-paths.js';
import type { RawCase } from './side.js';

/** Why nothing is shown of the versions of a case. */
export interface Refused {
  readonly kind: 'refused';
  readonly refusal: 'invalid' | 'withheld' | 'discloses';
  readonly problems: readonly Problem[];
}

/** Versions of a case as a reader may see them. */
export type Disclosed = ShownVersions | Refused;

interface ShownVersions {
  readonly kind: 'shown';
  readonly versions: readonly ShownVersion[];
  /** The access with which they are shown. */
  readonly access: Access;
  /** Whether a text spells a name that any of them withholds. */
  readonly spells: (text: string) => boolean;
  /** Whether the author of a commit has such a name, or a user name that spells a word of one. */
  readonly hidesAuthor: (author: string) => boolean;
}

/**
 * What someone with this access may see of the versions of a case. `now` are the current files at which
 * versions of the past are now; null where there is none. Such a version shows only what is public, because
 * nobody can mark it any more.
 */
export async function disclosed(
  raw: readonly RawCase[],
  now: readonly (RawCase | null)[],
  given: Access,
): Promise<Disclosed> {
  const current = now.filter((one) => one !== null && one.reading.dossier !== null) as readonly RawCase[];
  const access = now.length === current.length ? given : 'public';
  const all = [...raw, ...current];
  const names = namesWithheldIn(all, access);
  const spells = await spellerOf(all, names, access);
  const refuse = (refusal: 'invalid' | 'withheld' | 'discloses', problems: readonly Problem[]): Disclosed => ({
    kind: 'refused',
    refusal,
    problems: withoutNamesIn(problems, spells),
  });
  const unreadable = raw.filter(
    ({ reading, register }) => reading.dossier === null || register.state.kind === 'unknown',
  );
  if (unreadable.length > 0) return refuse('invalid', await problemsOf(unreadable, { all, spells }, access));
  // A current register that cannot be read may have spellings of a withheld name.
  if (current.some(({ register }) => register.state.kind === 'unknown'))
    return refuse(
      'invalid',
      current.flatMap(({ register }) => register.problems),
    );
  for (const { reading, register, side } of raw) {
    if (side.pathNow !== undefined || reading.dossier === null) continue;
    const { dossier, problems } = disclose(withRegister(reading.dossier, register.state, access), access);
    if (problems.length > 0) return refuse(dossier === null ? 'withheld' : 'discloses', problems);
  }
  const shown = discloseWithNames(
    all.flatMap(({ reading }) => reading.dossier ?? []),
    access,
    registersIn(all.map(({ register }) => register.state)),
  );
  if (shown === null) return refuse('withheld', []);
  const hidden = shown.names === null ? names : [...names, shown.names];
  return {
    kind: 'shown',
    versions: shown.versions.slice(0, raw.length),
    access,
    spells: anyOf(hidden.map(withheldSpeller)),
    // A few people make most commits.
    hidesAuthor: remembering(authorTest(hidden, () => namesInEach(all, access))),
  };
}

/** The names that each version withholds, once each: most versions withhold the same. */
function namesWithheldIn(all: readonly RawCase[], access: Access): readonly Names[] {
  const named = all.map(
    ({ reading: { dossier }, register }) =>
      dossier && withheldNames(withRegister(dossier, register.state, access), access),
  );
  return [...new Map(named.flatMap((names) => (names === null ? [] : [[JSON.stringify(names), names]]))).values()];
}

/** A test whether a path spells a name that any version withholds, or a word of one. */
async function spellerOf(
  all: readonly RawCase[],
  names: readonly Names[],
  access: Access,
): Promise<(path: string) => boolean> {
  const unreadable = all.filter(({ reading }) => reading.dossier === null);
  const ofUnreadable = await Promise.all(
    unreadable.map(({ reading, register }) => nameTest(reading, access, register.state)),
  );
  return anyOf([...ofUnreadable, ...names.map((one) => labelTest(one, () => namesInEach(all, access)))]);
}

function authorTest(names: readonly Names[], publicNames: () => readonly string[]): (author: string) => boolean {
  const spells = anyOf(names.map((one) => labelTest(one, publicNames)));
  // A user name may begin with initials, as in an address.
  return (author) => spells(author) || spells(`@${author}`);
}

function anyOf(spellers: readonly ((text: string) => boolean)[]): (text: string) => boolean {
  return (text) => spellers.some((spells) => spells(text));
}

/** The names that every version shows: one that a version withholds is not public, even if another shows it. */
function namesInEach(all: readonly RawCase[], access: Access): readonly string[] {
  const shown = all.flatMap(({ reading: { dossier }, register: { state } }) =>
    dossier === null ? [] : [new Set(shownNames(withRegister(dossier, state, access), access))],
  );
  return [...(shown[0] ?? [])].filter((name) => shown.every((names) => names.has(name)));
}

/**
 * The problems of versions that cannot be read. If another version withholds anything, they have no details: they may
 * quote what it withholds.
 */
async function problemsOf(
  unreadable: readonly RawCase[],
  { all, spells }: { readonly all: readonly RawCase[]; readonly spells: (text: string) => boolean },
  access: Access,
): Promise<readonly Problem[]> {
  const found = unreadable.map(async (one) => {
    const { reading, register } = one;
    if (reading.problems.some(isOfPath)) return reading.problems.map((problem) => hinted(problem, one, spells));
    const isPlain = all.every((other) => other === one || !withholds(other, access));
    const { withheld = [], problems } = reading;
    const anything = { kind: 'unknown', id: null, access: strictest(accessLevels), spellings: null } as const;
    const own = await discloseProblems(
      { problems, withheld: isPlain ? withheld : [...withheld, anything] },
      access,
      register.state,
    );
    return [...own, ...(register.state.kind === 'unknown' ? register.problems : [])];
  });
  return [...new Set((await Promise.all(found)).flat())];
}

/** Whether a problem says that nothing was read: then it quotes no file. */
function isOfPath({ code }: Problem): boolean {
  return code === 'file-missing' || code === 'file-is-folder' || code === 'file-unreadable';
}

/**
 * The same problem with a hint for who wrote a revision as a path. No hint names a neighbour whose name is withheld.
 */
function hinted(problem: Problem, { side, path }: RawCase, spells: (text: string) => boolean): Problem {
  const isRevision = problem.code === 'file-missing' && side.pathNow === undefined && /^[\w@][\w@~^/-]*$/.test(path);
  const hint = isRevision ? `A version in Git begins with "git:". Did you mean git:${path}?` : problem.hint;
  if (hint === undefined) return problem;
  // The hint may have the path of a neighbour, in which a single word counts.
  return { ...problem, hint: [hint, ...hint.split(/\s+/)].some(spells) ? 'Check the path.' : hint };
}

function withholds({ reading: { dossier, withheld = [] }, register: { state } }: RawCase, access: Access): boolean {
  if (dossier === null) return withRegistered(withheld, state).length > 0;
  return withoutWithheld(dossier, access) !== dossier || hidesNames(dossier, state, access);
}
