import { CasefileError } from '../../problems/casefile-error.js';
import { errorCode } from '../../problems/error-code.js';
import type { Io, Output } from '../io.js';
import { cannotWrite } from './cannot-write.js';

interface Words {
  /** The name of the file in messages; its path if absent. */
  readonly name?: string;
  /** What to do if the file exists. */
  readonly hint: string;
}

/** Create a file from the parts that `fill` writes, whole or not at all. Throws an error of `fill` unchanged. */
export async function createFile(
  io: Io,
  path: string,
  fill: (write: Output['write']) => void | Promise<void>,
  { name = path, hint }: Words,
): Promise<void> {
  let failure: unknown;
  const filled = io.create(path, async (write) => {
    const part: Output['write'] = (text) => {
      try {
        write(text);
      } catch (error) {
        throw cannotWrite(name, error);
      }
    };
    try {
      await fill(part);
    } catch (error) {
      failure = error;
      throw error;
    }
  });
  await filled.catch((error: unknown) => {
    if (error === failure) throw error;
    throw errorCode(error) === 'EEXIST'
      ? new CasefileError(`${name} already exists`, { hint })
      : cannotWrite(name, error);
  });
}
