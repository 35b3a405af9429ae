import type { Parsed } from '../dossier/reading/parse.js';
import type { Reading } from '../dossier/reading/read-result.js';
import type { CachedCheckCounts, CheckCounts } from '../library/cache/cached-check-counts.js';
import { hashOf } from '../library/cache/hash.js';
import type { FileContent } from '../library/read-file.js';
import type { RegisterFile } from '../library/registers.js';
import type { Workspace } from './workspace.js';

/** The problems of a case file as this reader may see them. `content` is the result of reading the file. */
export async function checkFile(
  workspace: Workspace,
  content: FileContent,
  file: string,
  register: RegisterFile,
): Promise<Reading> {
  if (content.kind === 'unreadable') return { dossier: null, problems: [content.problem] };
  const { parse } = await import('../dossier/reading/parse.js');
  return checkParsed(workspace, parse(content.bytes, file), register);
}

/** The problems of a case file that was parsed, as this reader may see them. */
export async function checkParsed(workspace: Workspace, parsed: Parsed, { state }: RegisterFile): Promise<Reading> {
  const { checkDossier } = await import('../dossier/check.js');
  const reading = checkDossier(parsed, state);
  return { ...reading, problems: await workspace.disclosed(reading) };
}

/** Count the problems of a file. The counts come from the cache if neither the file nor the register has changed. */
export async function countProblems(
  workspace: Workspace,
  path: string,
  cached: CachedCheckCounts | null,
): Promise<CheckCounts> {
  const register = await workspace.registers.of(path);
  const content = await workspace.readFile(path);
  // An unreadable register may hold anything.
  const isCacheable = content.kind === 'bytes' && register.state.kind !== 'unknown';
  const digest = isCacheable && cached ? await digestOf(content.bytes, register) : undefined;
  const known = digest === undefined ? undefined : cached?.get(digest);
  if (known) return known;
  const { problems } = await checkFile(workspace, content, workspace.fileOf(path), register);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = { errors, warnings: problems.length - errors };
  if (digest !== undefined) cached?.set(digest, counts);
  return counts;
}

function digestOf(bytes: Uint8Array, register: RegisterFile): Promise<string> {
  return hashOf(bytes, `\0${bytes.length}`, register.bytes ?? '');
}
