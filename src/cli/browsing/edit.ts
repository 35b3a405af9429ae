import type { BaseContext } from '../context.js';
import { findEntry } from '../writing/find-entry.js';

/** Find the line of the entry to which an id of a page leads. Returns a function that opens it in the user's editor. */
export async function entryToEdit(
  { workspace }: Pick<BaseContext, 'workspace'>,
  to: string | undefined,
  inCase: string | undefined,
) {
  const isEntry = to !== undefined && !/^(view|part|case):/.test(to);
  const word = to?.replace(/^section:/, '').replace(/^ref:/, 'reference:') ?? '';
  const { path, line } = isEntry
    ? await findEntry(workspace, inCase === undefined ? word : `${inCase}:${word}`)
    : { path: (await workspace.paths())[0] ?? '-', line: 1 };
  workspace.refuseToReplace(path);
  return () => workspace.edit(path, line);
}
