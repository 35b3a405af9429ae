import type { Dossier } from '../../dossier/model/dossier.js';
import { read } from '../../dossier/read.js';
import type { Workspace } from '../workspace.js';

/** A case file with everything in it; null if it cannot be read. Nothing of it may be printed. */
export async function readWhole(workspace: Workspace, path: string): Promise<Dossier | null> {
  const content = await workspace.readFile(path);
  return content.kind === 'unreadable' ? null : (await read(content.bytes, path)).dossier;
}
