import { CasefileError, exitCodes } from '../../problems/casefile-error.js';
import { errorCode } from '../../problems/error-code.js';

/** Why a file is not replaced, and what to do. */
const refusals: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ECHANGED: ['was changed by another program, so nothing was written to it', 'Run the command again.'],
  ELOCKED: [
    'is being changed by another run of casefile, so nothing was written to it',
    'Run the command again. If no other run is active, remove the hidden file that ends in .casefile-lock.',
  ],
  EEXIST: ['was not changed, because another program gave a file the name of a copy', 'Run the command again.'],
  ESOURCE: ['was not changed, because a file to attach was changed meanwhile', 'Run the command again.'],
  EMLINK: [
    'has several hard links, so nothing was written to it',
    'Copy it, and use the copy: a change would not reach the other names of the file.',
  ],
};

/** An error message for a file that could not be written. Any other error is returned unchanged. */
export function cannotWrite(path: string, error: unknown): unknown {
  const code = errorCode(error);
  if (code === undefined) return error;
  const refused = refusals[code];
  if (refused) {
    const [message, hint] = refused;
    return new CasefileError(`${path} ${message}`, { exitCode: exitCodes.cannotWrite, hint });
  }
  return new CasefileError(`cannot write ${path} (${code})`, {
    exitCode: exitCodes.cannotWrite,
    hint: 'Check that the folder exists, that you may write to it, and that the disk has space.',
  });
}
