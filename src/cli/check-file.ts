import { checkDossier } from '../dossier/check-dossier.js';
import type { Reading } from '../dossier/read.js';
import type { Problem } from '../problems/problem.js';
import type { Context } from './context.js';

/** What `check` finds in the file at a path, held to the register of its library; and the register's own problems. */
export async function checkFile(
  context: Context,
  path: string,
): Promise<Reading & { readonly ofRegister: readonly Problem[] }> {
  const registered = await context.registers.of(path);
  // Of a register that cannot be read its own problems say enough.
  const register = registered === null ? null : (registered.register ?? undefined);
  const reading = await context.load(path, (bytes, file) => checkDossier(bytes, file, register));
  return { ...reading, ofRegister: registered?.problems ?? [] };
}
