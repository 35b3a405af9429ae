import type { Reading } from '../../../dossier/read.js';
import type { CachedCheckCounts, CheckCounts } from '../../../library/cache/cached-check-counts.js';
import { hashOf } from '../../../library/cache/hash.js';
import type { RegisterFile } from '../../../library/registers.js';
import type { Problem } from '../../../problems/problem.js';
import type { Workspace } from '../../workspace.js';

/** What `check` finds in the file at a path, held to the register of its library; and the register's own problems. */
export async function checkFile(
  workspace: Workspace,
  path: string,
): Promise<Reading & { readonly ofRegister: readonly Problem[] }> {
  const registered = await workspace.registers.of(path);
  const check = await checker(registered);
  const reading = await workspace.load(path, check);
  return { ...reading, ofRegister: registered?.problems ?? [] };
}

/** How much that is. Where neither the file nor the register has changed since it was last found, nothing is checked. */
export async function countProblems(
  workspace: Workspace,
  path: string,
  kept: CachedCheckCounts | null,
): Promise<CheckCounts> {
  const registered = await workspace.registers.of(path);
  // What one that cannot be read would say is not known.
  const keeps = kept !== null && registered?.register !== null;
  let [digest, known]: [string?, CheckCounts?] = [];
  const { problems } = await workspace.load(path, async (bytes, file) => {
    digest = keeps ? await hashOf(bytes, `\0${bytes.length}`, registered?.bytes ?? '') : undefined;
    known = digest === undefined ? undefined : kept?.get(digest);
    return known ? { dossier: null, problems: [] } : (await checker(registered))(bytes, file);
  });
  if (known) return known;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const found = { errors, warnings: problems.length - errors };
  if (digest) kept?.set(digest, found);
  return found;
}

async function checker(registered: RegisterFile | null): Promise<(bytes: Uint8Array, file: string) => Reading> {
  const { checkDossier } = await import('../../../dossier/check.js');
  // Of a register that cannot be read its own problems say enough.
  const register = registered === null ? null : (registered.register ?? undefined);
  return (bytes, file) => checkDossier(bytes, file, register);
}
