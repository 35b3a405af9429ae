import { getOrInsert } from '../get-or-insert.js';
import { type ProblemCode, problemCodes } from '../problems/codes.js';
import { compareProblems, type Problem, problem } from '../problems/problem.js';
import { nearest, suggesting } from '../problems/suggest.js';
import { withRegistered } from './access/withheld.js';
import type { Checked } from './checks/check.js';
import { checks } from './checks/registry.js';
import { readWaivers } from './checks/waivers.js';
import { leaksTo, noLeaks } from './disclose.js';
import type { WrittenDossier } from './format/schema.js';
import { accessLevels, strictest } from './format/vocabulary.js';
import type { Leaks } from './leaks.js';
import type { Dossier, Event, Statement } from './model/dossier.js';
import { entriesOf, type RegisterState, unknownRegister } from './model/register.js';
import { hidesNames, withRegister } from './model/registered-names.js';
import type { IdSpace, WrittenLink } from './parts/fields/field.js';
import { linksIn } from './reading/links.js';
import type { Parsed } from './reading/parse.js';
import { readOrdinary } from './reading/quick-reader.js';
import type { Reading } from './reading/read-result.js';
import { type ValidPart, validPart } from './reading/valid-dossier.js';
import { decode } from './yaml/decode.js';
import { isUnusual } from './yaml/ordinary.js';
import type { Path } from './yaml/path.js';
import { ProblemCollector } from './yaml/problem-collector.js';
import type { YamlText } from './yaml/text.js';

/** Waivers apply to checks and to words of withheld names. No waiver makes an unreadable file readable. */
const waivable: readonly ProblemCode[] = [...checks.map(({ code }) => code), 'withheld-word'];

/** Not every command looks at copies. */
const ofCopies: readonly ProblemCode[] = ['missing-copy', 'changed-copy'];

interface Search {
  /** Finds what is at the path of a saved copy. Without it, no copies are looked at. */
  readonly copyAt?: Checked['copyAt'];
  /** Whether a check is run, by its code. Without it, all are. */
  readonly isSought?: (code: ProblemCode) => boolean;
}

/**
 * Runs the checks on a case file that was parsed, and looks for names that a text discloses. The checks skip what the
 * reader refused, so that one run reports everything. Call it once for each file that is parsed.
 */
export function checkDossier(
  parsed: Parsed,
  register: RegisterState = unknownRegister,
  { copyAt, isSought = () => true }: Search = {},
): Reading {
  const { yaml } = parsed;
  const part = validPart(parsed);
  const shown = part ? leaksForReaders(part.dossier, register) : noLeaks;
  const examined = part && { ...part, written: parsed.links, isWhole: parsed.dossier !== null, copyAt, isSought };
  return {
    dossier: parsed.dossier,
    problems: [
      ...parsed.problems,
      ...(yaml && examined ? problemsIn(yaml, examined, register, shown) : []),
      ...shown.problems,
    ].sort(compareProblems),
    get withheld() {
      return withRegistered(parsed.withheld, register);
    },
  };
}

/**
 * Whether a case file that was read the quick way certainly has no error. This takes a tenth of the time of
 * `checkDossier`, which explains the errors. `written` is the data of the file. False if parts of it are not public.
 */
export function hasNoErrors(dossier: Dossier, written: WrittenDossier): boolean {
  if (hasKey(written, 'access') || hasKey(written, 'register')) return false;
  return findNothing(dossier, written, unknownRegister, (code) => problemCodes[code].severity === 'error');
}

/**
 * Whether `checkDossier` certainly finds nothing in a case file. This takes a third of the time, because it needs no
 * positions.
 */
export function isFlawless(bytes: Uint8Array, file: string, register: RegisterState): boolean {
  const read = readUncommented(bytes, file);
  if (read === null) return false;
  const { dossier, written } = read;
  return (
    findNothing(dossier, written, register, () => true) && leaksForReaders(dossier, register).problems.length === 0
  );
}

/**
 * The problems that `checkDossier` finds in a case file, in a third of the time, because they have no positions. It
 * takes every text for one without quotes, and does not say which invisible character caused a problem. Null if the
 * file is unusual, cannot be read, or withholds something: then `checkDossier` must examine it.
 */
export function checkQuickly(
  bytes: Uint8Array,
  file: string,
  register: RegisterState,
  isSought: (code: ProblemCode) => boolean,
): Problem[] | null {
  const read = readUncommented(bytes, file);
  if (read === null || hasKey(read.written, 'access') || hidesNames(read.dossier, register)) return null;
  const problems: Problem[] = [];
  runQuickly(read.dossier, read.written, register, isSought, (code, message) =>
    problems.push(problem(code, message, { file })),
  );
  return problems;
}

/** Whether `checkQuickly` may examine a text; if not, it returns null. */
export function mayCheckQuickly(text: string): boolean {
  return !hasRemarks(text) && !isUnusual(text);
}

function readUncommented(bytes: Uint8Array, file: string): ReturnType<typeof readOrdinary> {
  const source = decode(bytes, file);
  return hasRemarks(source.text ?? '') ? null : readOrdinary(source, file);
}

/** Whether a comment may be a waiver, or cut a text. Only the positions say so. */
function hasRemarks(text: string): boolean {
  return /#\s*casefile-|\S +#\S/.test(text);
}

/** Whether checks find nothing in a case file without invalid parts. */
function findNothing(
  dossier: Dossier,
  written: WrittenDossier,
  register: RegisterState,
  isWanted: (code: ProblemCode) => boolean,
): boolean {
  let isFound = false;
  const isSought = (code: ProblemCode) => !isFound && isWanted(code);
  runQuickly(dossier, written, register, isSought, () => {
    isFound = true;
  });
  return !isFound;
}

/** Run checks on a case file without invalid parts. */
function runQuickly(
  dossier: Dossier,
  written: WrittenDossier,
  register: RegisterState,
  isSought: (code: ProblemCode) => boolean,
  report: (code: ProblemCode, message: string) => void,
): void {
  let found: readonly WrittenLink[] | undefined;
  const links = (kind: IdSpace) => {
    found ??= linksIn(written);
    return countLinks(kind, found);
  };
  for (const one of checks) {
    if (!isSought(one.code)) continue;
    one.check({
      dossier,
      data: written,
      register,
      links,
      isWhole: true,
      hasAll: () => true,
      isPlain: () => true,
      report: (_, message) => report(one.code, message),
    });
  }
}

function hasKey(value: unknown, key: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, key) || Object.values(value).some((part) => hasKey(part, key));
}

interface ExaminedPart extends ValidPart {
  readonly written: Parsed['links'];
  readonly isWhole: boolean;
  readonly copyAt: Checked['copyAt'];
  readonly isSought: (code: ProblemCode) => boolean;
}

/** The problems that the checks find, without those that a waiver comment accepts. */
function problemsIn(yaml: YamlText, part: ExaminedPart, register: RegisterState, { waived }: Leaks): Problem[] {
  const collector = new ProblemCollector(yaml, part.dossier.file);
  runChecks(yaml, part, register, collector);
  const unsought: readonly ProblemCode[] = [
    // A part that is not examined, or a register that nobody can read, may have the name.
    ...(part.isWhole && register.kind !== 'unknown' ? [] : ['withheld-word' as const]),
    ...(part.copyAt ? [] : ofCopies),
    ...waivable.filter((code) => !part.isSought(code)),
  ];
  const isWaived = readWaivers(yaml, collector, waivable, { waivedWords: waived, unsought });
  return collector.problems.filter((found) => !isWaived(found));
}

function runChecks(
  yaml: YamlText,
  { dossier, positions, written, isWhole, copyAt, isSought }: ExaminedPart,
  register: RegisterState,
  collector: ProblemCollector,
): void {
  const indexes = new Map<IdSpace, ReadonlyMap<string, number>>();
  const links = (kind: IdSpace) => {
    return getOrInsert(indexes, kind, () => countLinks(kind, written));
  };
  const hasAll = (claim: Statement | Event, list: 'people' | 'organizations') => {
    const value = yaml.valueAt([...(positions.get(claim) ?? []), list]);
    return value === undefined || (Array.isArray(value) && value.length === claim[list].length);
  };
  for (const one of checks) {
    if (!isSought(one.code)) continue;
    one.check({
      dossier,
      data: yaml.data,
      register,
      links,
      isWhole,
      ...(copyAt && { copyAt }),
      hasAll,
      ...(yaml.mayCut && { isCut: (path: Path) => yaml.isCut(path) }),
      isPlain: (path) => yaml.isPlain(path),
      report: ({ item, path, key, beside = [] }, message, hint) => {
        const above = item === undefined ? [] : (positions.get(item) ?? []);
        const access = strictest(beside.map((part) => part.access));
        collector.report(one.code, [...above, ...path], message, hint, key ? 'key' : 'value', access);
      },
    });
  }
}

function countLinks(kind: IdSpace, written: readonly WrittenLink[]): ReadonlyMap<string, number> {
  const ids = new Set(
    written.flatMap(({ role, kinds, value }) => (role === 'id' && kinds.includes(kind) ? [value] : [])),
  );
  const index = new Map<string, number>();
  const suggest = suggesting([...ids], nearest);
  for (const { role, kinds, value } of written) {
    if (role !== 'link' || !kinds.includes(kind)) continue;
    const meant = kind === 'about' || ids.has(value) ? value : suggest(value);
    // A part that is not examined may refer to any of them.
    for (const id of meant === null ? ids : [meant ?? value]) index.set(id, (index.get(id) ?? 0) + 1);
    if (meant === null) break;
  }
  return index;
}

/** Every withheld name that a reader with any access is still shown, each once. */
function leaksForReaders(dossier: Dossier, register: RegisterState): Leaks {
  // If nothing is marked with a level, readers of that level see the same as readers of the level below.
  const marks = accessMarks([dossier, register.kind === 'read' ? entriesOf(dossier, register.register) : register]);
  const levels = accessLevels.filter((access, index) => index === 0 || marks.has(access));
  const found = levels.map((access) => leaksTo(withRegister(dossier, register, access), access));
  const unique = new Map(
    found.flatMap(({ problems }) => problems).map((leak) => [`${leak.message} ${leak.span?.line}`, leak]),
  );
  return { problems: [...unique.values()], waived: found.flatMap(({ waived }) => waived) };
}

/** Every access level that a value or a part of it is marked with. */
function accessMarks(value: object, marks: Set<unknown> = new Set()): ReadonlySet<unknown> {
  if ('access' in value) marks.add(value.access);
  const look = (part: unknown) => {
    if (typeof part === 'object' && part !== null) accessMarks(part, marks);
  };
  // V8 does not optimise a loop over maps, lists and objects in turn.
  if (value instanceof Map || Array.isArray(value)) value.forEach(look);
  else for (const key in value) look((value as Readonly<Record<string, unknown>>)[key]);
  return marks;
}
