import { addToLists } from '../../dossier/editing/add.js';
import type { Path } from '../../dossier/yaml/path.js';
import type { Context } from '../context.js';
import { type Target, writeChange } from '../writing/write-change.js';
import type { Attachment, WrittenFile } from './attacher.js';

/** Write the new entries of a case file, and place the copies. */
export async function writeAttachments(
  context: Context,
  target: Target,
  attachments: readonly Attachment[],
  isDry: boolean,
): Promise<void> {
  const { path, bytes, parsed } = target;
  const copies = attachments.flatMap(({ copy }) => copy ?? []);
  const additions = additionsTo(target, attachments);
  if (additions.length > 0) await writeChange(context, target, addToLists(parsed, additions), isDry, copies);
  else if (copies.length > 0 && !isDry) await context.workspace.replace(path, bytes, bytes, copies);
}

/** The new entries of each reference, with the path of their list in the file. */
function additionsTo({ parsed: { dossier, positions } }: Target, attachments: readonly Attachment[]) {
  const byReference = new Map<string, WrittenFile[]>();
  for (const { reference, entry } of attachments)
    if (entry !== undefined) byReference.set(reference.id, [...(byReference.get(reference.id) ?? []), entry]);
  return [...byReference].map(([id, entries]): { path: Path; entries: WrittenFile[] } => {
    const reference = dossier?.references.find((one) => one.id === id);
    return { path: [...((reference && positions.get(reference)) ?? []), 'files'], entries };
  });
}
