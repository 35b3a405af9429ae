import { writeDossier } from '../dossier/editing/write.js';
import type { Dossier } from '../dossier/model/dossier.js';
import { isRegistered } from '../dossier/model/register.js';
import { withRegister } from '../dossier/model/registered-names.js';
import { read } from '../dossier/read.js';
import type { Reading } from '../dossier/reading/read-result.js';
import { type Redacted, redact } from '../dossier/redact.js';
import { commentsOf, withComments } from '../dossier/redacting/comments.js';
import { readUndisclosed } from '../library/read-case.js';
import { CasefileError, exitCodes } from '../problems/casefile-error.js';
import { count, enumerated, heldCounts } from '../views/blocks/prose.js';
import { problemsOfRegister } from './checking/check-file.js';
import type { Context } from './context.js';
import { unreadable } from './writing/write-change.js';

/** A redacted copy of a case file, with its text and what a reader of the text gets. */
interface RedactedFile extends Redacted {
  readonly text: string;
  readonly dossier: Dossier;
}

interface How {
  readonly keepsComments?: boolean;
  /** Changes the dossier before. */
  readonly prepare?: (dossier: Dossier) => Dossier;
}

/** The redacted copy of the case file at a path. Throws if the file cannot be read, or if nothing may be written. */
export async function redactFile(context: Context, path: string, how: How): Promise<RedactedFile> {
  const { comments, ...redacted } = await redactedAndComments(context, path, how);
  const text = writeDossier(redacted.written);
  const { dossier } = await read(new TextEncoder().encode(text), path);
  if (dossier === null) throw new Error('the redacted case file cannot be read');
  return { ...redacted, dossier, text: comments ? withComments(text, dossier, redacted.shown, comments) : text };
}

/** Counts what a redacted copy leaves out, without naming it; empty if nothing. */
export function leftOutOf({ leftOut, leftOutCopies }: Redacted): string {
  const copies = leftOutCopies === 0 ? [] : [count(leftOutCopies, 'saved copy', 'saved copies')];
  return enumerated([...heldCounts(leftOut), ...copies]);
}

/**
 * Redact a file and collect its comments. A separate function frees the positions in the file, which take much memory.
 */
async function redactedAndComments(
  context: Context,
  path: string,
  { keepsComments = false, prepare = (dossier) => dossier }: How,
): Promise<Redacted & { readonly comments?: ReturnType<typeof commentsOf> }> {
  const { workspace } = context;
  const content = await workspace.readFile(path);
  if (content.kind === 'unreadable') throw unreadable([content.problem]);
  const { bytes } = content;
  if (!keepsComments)
    return redactReading(context, path, await readUndisclosed(path, bytes, workspace.reader), prepare);
  const parsed = await workspace.parse(path, bytes);
  const redacted = await redactReading(context, path, parsed, prepare);
  return { ...redacted, comments: commentsOf(parsed, redacted.shown, workspace.access, redacted.tells) };
}

async function redactReading(
  { workspace }: Context,
  path: string,
  reading: Reading,
  prepare: (dossier: Dossier) => Dossier,
): Promise<Redacted> {
  const { access } = workspace;
  const register = await workspace.registers.of(path);
  const { state } = register;
  const { dossier } = reading;
  if (dossier === null) throw unreadable(await workspace.disclosed(reading, state));
  // The register may have spellings of a withheld name.
  if (state.kind === 'unknown' && isRegistered(dossier))
    throw unreadable(await problemsOfRegister(workspace, register, reading));
  const redacted = await redact(prepare(withRegister(dossier, state, access)), access);
  if ('written' in redacted) return redacted;
  throw new CasefileError('nothing was written, because that would disclose withheld parts', {
    exitCode: exitCodes.withheld,
    problems: redacted,
  });
}
