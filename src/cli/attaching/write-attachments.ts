import { addToLists } from '../../dossier/editing/add.js';
import type { Path } from '../../dossier/yaml/path.js';
import type { Context } from '../context.js';
import { type Change, planChange, type Target, writeChange } from '../writing/write-change.js';
import type { Attachment, WrittenFile } from './attacher.js';

/** Attachments to the references of a case file. */
export interface PlannedAttachments {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly attachments: readonly Attachment[];
  /** Undefined if the file lists all copies already. */
  readonly change: Change | undefined;
}

export async function planAttachments(
  context: Context,
  target: Target,
  attachments: readonly Attachment[],
): Promise<PlannedAttachments> {
  const { path, bytes, parsed } = target;
  const additions = additionsTo(target, attachments);
  const isListed = additions.length === 0;
  const change = isListed ? undefined : await planChange(context, target, addToLists(parsed, additions));
  return { path, bytes, attachments, change };
}

/** Write the new entries of a case file, and place the copies. */
export async function writeAttachments(
  context: Context,
  { path, bytes, attachments, change }: PlannedAttachments,
  isDry: boolean,
): Promise<void> {
  const copies = attachments.flatMap(({ copy }) => copy ?? []);
  if (change !== undefined) await writeChange(context, change, isDry, copies);
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
