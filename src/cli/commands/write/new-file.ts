import { slugsIn } from '../../../dossier/names/latin-slug.js';
import { visibleLine } from '../../../formats/visible.js';
import { CasefileError, exitCodes } from '../../../problems/casefile-error.js';
import type { Io } from '../../io.js';

/** The id of a new case file: as given, or else made from a name. */
export async function newId(given: string | undefined, name: string): Promise<string> {
  const slug = await slugsIn(given ?? name);
  const id = given ?? slug(name);
  if (id === '') {
    throw new CasefileError(`no id can be made from "${name}"`, {
      hint: 'Give one with --id: a-z, 0-9 and hyphens.',
    });
  }
  if (slug(id) === id) return id;
  const better = slug(id);
  throw new CasefileError(`"${id}" is not an id`, {
    hint: `Use a-z, 0-9 and hyphens${better === '' ? '' : `: --id ${better}`}.`,
  });
}

/** Writes a new file, never over another, and prints its path. */
export async function createFile(io: Io, path: string, text: string, hint: string): Promise<void> {
  try {
    await io.create(path, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    if (code === 'EEXIST') throw new CasefileError(`${path} exists already`, { hint });
    throw new CasefileError(`cannot write ${path} (${code})`, { exitCode: exitCodes.cannotWrite });
  }
  io.stdout.write(`${visibleLine(path)}\n`);
}
