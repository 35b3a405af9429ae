import { addToDossier } from '../../dossier/editing/add.js';
import type { Draft } from '../../imports/importer.js';
import { knownInWords, partsToAdd, updatesOf } from '../../imports/merging/known-references.js';
import { likeNames } from '../../imports/merging/like-names.js';
import { mergeAll } from '../../imports/merging/merge.js';
import { CasefileError } from '../../problems/casefile-error.js';
import type { BaseContext } from '../context.js';
import type { Workspace } from '../workspace.js';
import { showChange } from '../writing/show-change.js';
import { shownVersion } from '../writing/shown-version.js';
import { unreadable } from '../writing/write-change.js';
import type { Imported } from './summary.js';

interface AddOptions {
  readonly dryRun?: true;
  /** The keys to add to references that the file has: all, or some; none if absent. */
  readonly update?: true | string;
  readonly verbose?: true;
}

/** Add drafts to a case file: show the diff, then write the file. Returns what was added. */
export async function addToCase(
  { workspace, screen }: BaseContext,
  path: string,
  drafts: readonly Draft[],
  { dryRun, update, verbose }: AddOptions,
): Promise<Imported> {
  if (!dryRun) workspace.refuseToReplace(path);
  const content = await workspace.readFile(path);
  if (content.kind === 'unreadable') {
    if (content.problem.code === 'file-is-folder') throw await oneFile(workspace, path);
    throw unreadable([content.problem]);
  }
  const { merged, like, imported, rewritten, before } = await addition(workspace, path, content.bytes, drafts, update);
  const parsed = await workspace.parse(path, rewritten.bytes);
  // Do not write a file that the import made invalid.
  if (parsed.dossier === null) throw new Error('the addition breaks the file');
  const after = shownVersion(parsed, 'after', rewritten, (await workspace.registers.of(path)).state);
  // The sentences and counts name what the file already has. Which of the sentences are printed reveals nothing more.
  const sentences = knownInWords(merged, true, update, like);
  const beside = { sentences, access: merged.repeated.access };
  await showChange({ workspace, screen }, { path, file: parsed.file, before, after, rewritten, ...beside });
  if (!dryRun && rewritten.after !== rewritten.before) await workspace.replace(path, content.bytes, rewritten.bytes);
  for (const sentence of knownInWords(merged, verbose === true, update, like)) screen.say(sentence);
  return imported;
}

/** What drafts add to a case file, and the text that it then has. The tree of the old text is not part of it. */
async function addition(
  workspace: Workspace,
  path: string,
  bytes: Uint8Array,
  drafts: readonly Draft[],
  update: AddOptions['update'],
) {
  const target = await workspace.parse(path, bytes);
  const { state } = await workspace.registers.of(path);
  const merged = target.dossier && target.written && mergeAll(target.written, drafts);
  const updates = merged ? updatesOf(merged, update) : new Map();
  const added = merged && partsToAdd(merged, updates);
  const rewritten = added && addToDossier(target, added, updates);
  if (!rewritten) throw unreadable(await workspace.disclosed(target, state));
  const imported: Imported = { ...merged, added, updated: updates.size };
  const like = await likeNames(target.written?.people, added.people);
  return { merged, like, imported, rewritten, before: shownVersion(target, 'before', rewritten, state) };
}

async function oneFile(workspace: Workspace, folder: string): Promise<CasefileError> {
  const [only, other] = await workspace.pathsIn(folder);
  return new CasefileError('--into takes one file, not a folder', {
    hint:
      only === undefined || other !== undefined
        ? 'Give the path of a case file in it.'
        : `Use --into ${await workspace.nameInHint(only)}.`,
  });
}
