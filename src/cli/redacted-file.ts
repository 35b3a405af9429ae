import { writeDossier } from '../dossier/editing/write.js';
import type { Dossier } from '../dossier/model/dossier.js';
import { isRegistered, withRegister } from '../dossier/model/register.js';
import { parse } from '../dossier/reading/parse.js';
import { type Redacted, redact } from '../dossier/redact.js';
import { commentsOf, withComments } from '../dossier/redacting/comments.js';
import { CasefileError, exitCodes } from '../problems/casefile-error.js';
import { problemsOfRegister } from './check-file.js';
import type { Context } from './context.js';
import { type Target, unreadable } from './writing/write-change.js';

/**
 * The redacted copy of a case file. `prepare` changes the dossier before. Throws if the file cannot be read, or if
 * nothing may be written.
 */
export async function redactTarget(
  { workspace }: Context,
  { path, parsed }: Target,
  prepare: (dossier: Dossier) => Dossier = (dossier) => dossier,
): Promise<Redacted> {
  const { access } = workspace;
  const register = await workspace.registers.of(path);
  const { state } = register;
  const { dossier } = parsed;
  if (dossier === null) throw unreadable(await workspace.disclosed(parsed, state));
  // The register may have spellings of a withheld name.
  if (state.kind === 'unknown' && isRegistered(dossier))
    throw unreadable(await problemsOfRegister(workspace, register, parsed));
  const known = state.kind === 'read' ? withRegister(dossier, state.register, access) : dossier;
  const redacted = await redact(prepare(known), access);
  if ('written' in redacted) return redacted;
  throw new CasefileError('nothing was written, because that would disclose withheld parts', {
    exitCode: exitCodes.withheld,
    problems: redacted,
  });
}

/** The text of a redacted copy, and what a reader of it gets. */
export function textOf(
  { workspace }: Context,
  { parsed, path }: Target,
  redacted: Redacted,
  keepsComments: boolean,
): { readonly text: string; readonly dossier: Dossier } {
  const text = writeDossier(redacted.written);
  const { dossier } = parse(new TextEncoder().encode(text), path);
  if (dossier === null) throw new Error('the redacted case file cannot be read');
  if (!keepsComments) return { text, dossier };
  const comments = commentsOf(parsed, redacted.shown, workspace.access, redacted.tells);
  return { text: withComments(text, dossier, redacted.shown, comments), dossier };
}
