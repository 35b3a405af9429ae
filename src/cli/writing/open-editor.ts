import { CasefileError } from '../../problems/casefile-error.js';
import type { Io } from '../io.js';
import type { Screen } from '../screen.js';
import { editorCall } from './editor-call.js';

/** Open a file in the user's editor, at a line, until the editor ends. Throws if it cannot be started or fails. */
export async function openEditor(io: Io, screen: Screen, path: string, line: number): Promise<void> {
  const { command, args, showsLine } = editorCall(io.env, path, line);
  if (!showsLine) screen.notice(`Go to line ${line}.`);
  const code = await io.edit(command, args);
  if (code === 0) return;
  const what = code === null ? `cannot start the editor "${command}"` : `the editor "${command}" failed (${code})`;
  throw new CasefileError(what, { hint: 'Set VISUAL or EDITOR to the command of your editor.' });
}
