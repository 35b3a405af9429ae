import { CasefileError } from '../../problems/casefile-error.js';
import { errorCode } from '../../problems/error-code.js';
import type { Io, NewFolder } from '../io.js';
import { cannotWrite } from './cannot-write.js';

/** Create a folder with files, whole or not at all. Throws if there is one with files already. */
export async function createFolder(io: Io, path: string, fill: (folder: NewFolder) => Promise<void>): Promise<void> {
  await io.createFolder(path, fill).catch((error: unknown) => {
    throw ['ENOTEMPTY', 'ENOTDIR'].includes(errorCode(error) ?? '')
      ? new CasefileError(`${path} is not an empty folder`, { hint: 'Choose another folder, or empty that one.' })
      : cannotWrite(path, error);
  });
}
