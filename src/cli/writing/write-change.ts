import { checkDossier } from '../../dossier/check.js';
import type { Rewritten } from '../../dossier/editing/before-after.js';
import type { RegisterState } from '../../dossier/model/register.js';
import { partList } from '../../dossier/parts/registry.js';
import type { Parsed } from '../../dossier/reading/parse.js';
import { CasefileError, exitCodes } from '../../problems/casefile-error.js';
import type { Problem } from '../../problems/problem.js';
import { count } from '../../views/blocks/prose.js';
import type { Context } from '../context.js';
import type { NewCopy } from '../io.js';
import { showChange } from './show-change.js';

/** A case file that a command changes. */
export interface Target {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly parsed: Parsed;
}

/** Read a case file that a command changes. Throws if it cannot be read at all; it may have errors. */
export async function readTarget({ workspace }: Context, path: string): Promise<Target> {
  const content = await workspace.readFile(path);
  if (content.kind === 'unreadable') throw unreadable([content.problem]);
  const parsed = await workspace.parse(path, content.bytes);
  return { path, bytes: content.bytes, parsed };
}

/**
 * Check a changed case file, show the diff, then write the file, unless it is a dry run. Throws if the file is invalid
 * after the change, or if the change adds an error. `rewritten` is null if the file is not YAML. `copies` are placed with it.
 */
export async function writeChange(
  context: Context,
  { path, bytes, parsed }: Target,
  rewritten: Rewritten | null,
  dryRun = false,
  copies: readonly NewCopy[] = [],
): Promise<void> {
  const { workspace, screen } = context;
  const { state } = await workspace.registers.of(path);
  const disclosed = (problems: readonly Problem[], { withheld }: Parsed) =>
    workspace.disclosed({ problems, withheld }, state);
  if (rewritten === null) throw unreadable(await disclosed(parsed.problems, parsed));
  const after = await workspace.parse(path, rewritten.bytes);
  const added = newProblems(parsed, after, state);
  const errors = added.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new CasefileError(`nothing was written: the file would have ${count(errors.length, 'more error')}`, {
      exitCode: errors.some(({ code }) => code === 'withheld-name' || code === 'withheld-word')
        ? exitCodes.withheld
        : exitCodes.usage,
      problems: await disclosed(errors, after),
      hint: ['The line numbers above are those after the change.', ...whatNext(errors)].join(' '),
    });
  }
  if (after.dossier === null) throw unreadable(await disclosed(after.problems, after));
  await showChange(context, { path, file: after.file, before: parsed, after, rewritten });
  if (!dryRun) await workspace.replace(path, bytes, rewritten.bytes, copies);
  await screen.printProblems(await disclosed(added, after));
}

/** The commands that add what is missing, unless an id is misspelt, or that change an entry instead of adding it twice. */
function whatNext(errors: readonly Problem[]): string[] {
  if (errors.some(({ code }) => code === 'duplicate-id')) return ['To change the entry that has the id, add --update.'];
  const missing = errors.filter(({ hint = '' }) => !hint.startsWith('Did you mean')).map(({ code }) => code);
  return partList.flatMap(([, { unknown, kind }]) =>
    unknown !== undefined && missing.includes(unknown)
      ? [`To add the ${kind.words[0]} first, use "casefile add ${kind.short ?? kind.name}".`]
      : [],
  );
}

/** What a new entry lacks at first: something that refers to it. */
const unused = /^unused-/;

/** The problems that only the changed file has. */
function newProblems(before: Parsed, after: Parsed, register: RegisterState): Problem[] {
  const found = checkDossier(after, register).problems.filter(({ code }) => !unused.test(code));
  // Most changed files have none, so the file as it was need not be checked.
  if (found.length === 0) return found;
  // The change moves lines that a message may name.
  const keyOf = ({ code, message }: Problem) => `${code} ${message.replace(/\bline \d+/g, 'line')}`;
  const known = new Map<string, number>();
  for (const one of checkDossier(before, register).problems) known.set(keyOf(one), (known.get(keyOf(one)) ?? 0) + 1);
  return found.filter((one) => {
    const left = known.get(keyOf(one)) ?? 0;
    known.set(keyOf(one), left - 1);
    return left <= 0;
  });
}

/** The error of a case file that cannot be read. */
export function unreadable(problems: readonly Problem[]): CasefileError {
  return new CasefileError('cannot read the case file', { exitCode: exitCodes.invalid, problems });
}
