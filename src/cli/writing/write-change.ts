import { checkDossier, checkQuickly, mayCheckQuickly } from '../../dossier/check.js';
import type { Rewritten } from '../../dossier/editing/before-after.js';
import type { RegisterState } from '../../dossier/model/register.js';
import { partList } from '../../dossier/parts/registry.js';
import type { Parsed } from '../../dossier/reading/parse.js';
import { accessOfLines } from '../../dossier/reading/shown-lines.js';
import type { Path } from '../../dossier/yaml/path.js';
import { CasefileError, exitCodes } from '../../problems/casefile-error.js';
import type { ProblemCode } from '../../problems/codes.js';
import { KnownProblems } from '../../problems/known-problems.js';
import type { Problem } from '../../problems/problem.js';
import { count } from '../../views/blocks/prose.js';
import type { Context } from '../context.js';
import type { NewCopy } from '../io.js';
import type { Workspace } from '../workspace.js';
import { showChange } from './show-change.js';
import { isPublic, type ShownVersion, shownVersion } from './shown-version.js';

/** A case file that a command changes. */
export interface Target {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly parsed: Parsed;
}

/**
 * A change to a case file. It does not hold the target, so that the tree of the old text and that of the new text are
 * never in memory together. A function that makes it must therefore return before the change is written.
 */
export interface Change {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly rewritten: Rewritten;
  readonly before: ShownVersion;
  /**
   * The problems of the file as it was; undefined until they are needed, if it is public and can be checked quickly.
   */
  readonly known?: KnownProblems;
}

/** Read a case file that a command changes. Throws if it cannot be read at all; it may have errors. */
export async function readTarget({ workspace }: Context, path: string): Promise<Target> {
  const content = await workspace.readFile(path);
  if (content.kind === 'unreadable') throw unreadable([content.problem]);
  const parsed = await workspace.parse(path, content.bytes);
  return { path, bytes: content.bytes, parsed };
}

/** What is left of a case file when it is changed. Throws if it is not YAML: then `rewritten` is null. */
export async function planChange(
  { workspace }: Context,
  { path, bytes, parsed }: Target,
  rewritten: Rewritten | null,
): Promise<Change> {
  const { state } = await workspace.registers.of(path);
  if (rewritten === null) throw unreadable(await workspace.disclosed(parsed, state));
  const problems =
    isPublic(parsed, state) && mayCheckQuickly(parsed.source.text ?? '') ? undefined : problemsOf(parsed, state);
  const before = shownVersion(parsed, 'before', rewritten, state, problems);
  return { path, bytes, rewritten, before, ...(problems && { known: new KnownProblems(problems) }) };
}

/**
 * Check a changed case file, show the diff, then write the file, unless it is a dry run. Throws if the file is invalid
 * after the change, or if the change adds an error. `copies` are placed with it.
 */
export async function writeChange(
  context: Context,
  change: Change,
  dryRun = false,
  copies: readonly NewCopy[] = [],
): Promise<void> {
  const { workspace, screen } = context;
  const { path, bytes, rewritten, before } = change;
  const { file, after, warnings } = await examined(workspace, change);
  await showChange(context, { path, file, before, after, rewritten });
  if (!dryRun) await workspace.replace(path, bytes, rewritten.bytes, copies);
  await screen.printProblems(warnings);
}

interface Examined {
  /** The name that messages give the file. */
  readonly file: string;
  readonly after: ShownVersion;
  /** What the change adds to the problems of the file, as the reader may see it. */
  readonly warnings: readonly Problem[];
}

/** Check the changed file. Throws if it is invalid, or if the change adds an error. */
async function examined(workspace: Workspace, change: Change): Promise<Examined> {
  const { path, before } = change;
  const { state } = await workspace.registers.of(path);
  const file = workspace.fileOf(path);
  if (before.isPublic && addsNothing(change, file, state)) return { file, after: before, warnings: [] };
  const after = await versionAfter(workspace, change, state);
  const { problems, shown } = after;
  const disclosed = (some: readonly Problem[]) =>
    workspace.disclosed({ problems: some, withheld: shown.withheld }, state);
  const added = (await knownProblems(workspace, change, after, state)).without(problems);
  const errors = added.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const shownErrors = await disclosed(errors);
    const isShown = ({ message }: Problem) => shownErrors.some((one) => one.message === message);
    throw new CasefileError(`nothing was written: the file would have ${count(errors.length, 'more error')}`, {
      exitCode: errors.some(({ code }) => code === 'withheld-name' || code === 'withheld-word')
        ? exitCodes.withheld
        : exitCodes.usage,
      problems: shownErrors,
      hint: ['The line numbers above are those after the change.', ...whatNext(errors.filter(isShown))].join(' '),
    });
  }
  if (!after.isValid) throw unreadable(await disclosed(problems));
  return { file: after.file, after: shown, warnings: await disclosed(added) };
}

/**
 * Throws if this reader may not see what a file has at these paths. That a given value is the same would disclose it.
 */
export async function permitValues(
  workspace: Workspace,
  { path, parsed }: Target,
  values: readonly Path[],
): Promise<void> {
  const { yaml, file } = parsed;
  const lines = values.flatMap((value) => yaml?.linesOf(value) ?? []);
  workspace.permit(file, accessOfLines(parsed, lines, (await workspace.registers.of(path)).state));
}

/**
 * The commands that add what is missing, unless an id is misspelt, or that change an entry instead of adding it twice.
 */
function whatNext(errors: readonly Problem[]): string[] {
  // The id of an entry of a map is its key.
  if (errors.some(({ code }) => code === 'duplicate-id' || code === 'duplicate-key'))
    return ['To change the entry that has the id, add --update.'];
  const missing = errors.filter(({ hint = '' }) => !hint.startsWith('Did you mean')).map(({ code }) => code);
  return partList.flatMap(([, { unknown, kind }]) =>
    unknown !== undefined && missing.includes(unknown)
      ? [`To add the ${kind.words[0]} first, use "casefile add ${kind.short ?? kind.name}".`]
      : [],
  );
}

/** Whether a change certainly adds no problem, as most do. To say where one is takes three times as long. */
function addsNothing({ bytes, rewritten }: Change, file: string, register: RegisterState): boolean {
  const after = checkQuickly(rewritten.bytes, file, register, isSought);
  if (after === null || after.length === 0) return after !== null;
  const before = checkQuickly(bytes, file, register, isSought);
  return before !== null && new KnownProblems(before).without(after).length === 0;
}

/** What is needed of the changed file, without the tree of its text. */
interface VersionAfter {
  readonly file: string;
  readonly isValid: boolean;
  readonly problems: readonly Problem[];
  readonly shown: ShownVersion;
}

async function versionAfter(
  workspace: Workspace,
  { path, rewritten }: Change,
  register: RegisterState,
): Promise<VersionAfter> {
  const parsed = await workspace.parse(path, rewritten.bytes);
  const isValid = parsed.dossier !== null;
  // Nothing more needs to be known of a file that is not written.
  const problems = isValid ? problemsOf(parsed, register) : parsed.problems;
  return { file: parsed.file, isValid, problems, shown: shownVersion(parsed, 'after', rewritten, register, problems) };
}

/** The problems that the file had before it was changed. */
async function knownProblems(
  workspace: Workspace,
  { path, bytes, known }: Change,
  { isValid, problems }: VersionAfter,
  register: RegisterState,
): Promise<KnownProblems> {
  // Without known problems, the file was valid: all errors that make it invalid are new.
  if (known !== undefined || !isValid || problems.length === 0) return known ?? new KnownProblems([]);
  return new KnownProblems(problemsOf(await workspace.parse(path, bytes), register));
}

/** The problems of a case file, without entries to which nothing refers: a new entry is such a one at first. */
function problemsOf(parsed: Parsed, register: RegisterState): readonly Problem[] {
  return checkDossier(parsed, register, { isSought }).problems.filter(({ code }) => isSought(code));
}

function isSought(code: ProblemCode): boolean {
  return !/^unused-/.test(code);
}

/** The error of a case file that cannot be read. */
export function unreadable(problems: readonly Problem[]): CasefileError {
  return new CasefileError('cannot read the case file', { exitCode: exitCodes.invalid, problems });
}
