import { defined } from '../../defined.js';
import { nameTest } from '../../dossier/disclose.js';
import type { Access } from '../../dossier/format/vocabulary.js';
import type { CopyOnDisk } from '../../dossier/model/copies.js';
import type { Parsed } from '../../dossier/reading/parse.js';
import type { Reading } from '../../dossier/reading/read-result.js';
import { getOrInsert } from '../../get-or-insert.js';
import type { CachedCheckCounts, CheckCounts } from '../../library/cache/cached-check-counts.js';
import { hashOf } from '../../library/cache/hash.js';
import type { FileContent } from '../../library/read-file.js';
import type { RegisterFile } from '../../library/registers.js';
import { withoutNamesIn } from '../../library/shown-paths.js';
import type { Problem } from '../../problems/problem.js';
import type { Workspace } from '../workspace.js';

/** The problems of a case file as this reader may see them. `content` is the result of reading the file. */
export async function checkFile(
  workspace: Workspace,
  content: FileContent,
  path: string,
  register: RegisterFile,
): Promise<Reading> {
  return disclosed(workspace, await examine(workspace, content, path, register, await copiesOf(workspace, path)));
}

/** The problems of a case file that was parsed, as this reader may see them. */
export async function checkParsed(
  workspace: Workspace,
  parsed: Parsed,
  path: string,
  { state }: RegisterFile,
): Promise<Reading> {
  const { checkDossier } = await import('../../dossier/check.js');
  return disclosed(workspace, checkDossier(parsed, state, { copyAt: await copiesOf(workspace, path) }));
}

/** Make a function that finds the saved copies of a case file. It looks at each path once, however many checks ask. */
async function copiesOf(workspace: Workspace, caseFile: string): Promise<(path: string) => CopyOnDisk> {
  const copies = await workspace.copies();
  const known = new Map<string, CopyOnDisk>();
  return (path) => {
    return getOrInsert(known, path, () => copies.at(caseFile, path));
  };
}

/**
 * Count the problems of a file whose details this reader may see: a number must not say that something withheld has
 * problems. The counts come from the cache if neither the file nor the register has changed. Copies are not looked at.
 */
export async function countProblems(
  workspace: Workspace,
  path: string,
  cached: CachedCheckCounts | null,
): Promise<CheckCounts> {
  const register = await workspace.registers.of(path);
  const content = await workspace.readFile(path);
  // An unreadable register may hold anything.
  const isCacheable = content.kind === 'bytes' && register.state.kind !== 'unknown';
  const digest = isCacheable && cached ? await digestOf(content.bytes, register, workspace.access) : undefined;
  const known = digest === undefined ? undefined : cached?.get(digest);
  if (known) return known;
  const remembered = (counts: CheckCounts) => {
    if (digest !== undefined) cached?.set(digest, counts);
    return counts;
  };
  const { isFlawless } = await import('../../dossier/check.js');
  if (content.kind === 'bytes' && isFlawless(content.bytes, path, register.state))
    return remembered({ errors: 0, warnings: 0 });
  const reading = await examine(workspace, content, path, register);
  const all = new Set(reading.problems);
  const problems = (await disclosed(workspace, reading)).problems.filter((found) => all.has(found));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return remembered({ errors, warnings: problems.length - errors });
}

/** All problems of a case file. None of them may be shown as it is. */
async function examine(
  workspace: Workspace,
  content: FileContent,
  path: string,
  { state }: RegisterFile,
  copyAt?: (path: string) => CopyOnDisk,
): Promise<Reading> {
  if (content.kind === 'unreadable') return { dossier: null, problems: [content.problem] };
  const { checkDossier } = await import('../../dossier/check.js');
  return checkDossier(await workspace.parse(path, content.bytes), state, defined({ copyAt }));
}

/** The problems of a case file's register. The path of the register may spell a name that the case file withholds. */
export async function problemsOfRegister(
  { access }: Workspace,
  { problems, state }: RegisterFile,
  reading: Pick<Reading, 'dossier' | 'withheld'>,
): Promise<readonly Problem[]> {
  return problems.length === 0 ? problems : withoutNamesIn(problems, await nameTest(reading, access, state));
}

/** A redacted problem is a new object; any other is the same. */
async function disclosed(workspace: Workspace, reading: Reading): Promise<Reading> {
  const { dossier } = reading;
  return {
    dossier,
    problems: await workspace.disclosed(reading),
    get withheld() {
      return reading.withheld ?? [];
    },
  };
}

function digestOf(bytes: Uint8Array, register: RegisterFile, access: Access): Promise<string> {
  return hashOf(bytes, `\0${bytes.length} ${access}`, register.bytes ?? '');
}
