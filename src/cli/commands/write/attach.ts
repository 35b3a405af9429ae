import { withoutWithheld } from '../../../dossier/disclose.js';
import { keysAt } from '../../../dossier/editing/entry-forms.js';
import type { Dossier, Reference } from '../../../dossier/model/dossier.js';
import { CasefileError } from '../../../problems/casefile-error.js';
import { errorCode } from '../../../problems/error-code.js';
import { count } from '../../../views/blocks/prose.js';
import { Attacher, type Attachment, type Details, unlistedBeside } from '../../attaching/attacher.js';
import { type Match, matchFolder } from '../../attaching/match-folder.js';
import { type PlannedAttachments, planAttachments, writeAttachments } from '../../attaching/write-attachments.js';
import type { Context } from '../../context.js';
import { namesBeside } from '../../copies/names-beside.js';
import { readDate } from '../../options/values.js';
import { megabytes } from '../../terminal/progress.js';
import { chosenFile } from '../../writing/chosen-file.js';
import { entryOptions } from '../../writing/entry-options.js';
import { findEntry } from '../../writing/find-entry.js';
import { entryFrom, idFinder } from '../../writing/new-entry.js';
import { readTarget, type Target, unreadable } from '../../writing/write-change.js';
import type { CommandModule } from '../command.js';

interface Own {
  readonly date?: string;
  readonly folder?: string;
  readonly write?: true;
  readonly dryRun?: true;
}

/** A file to attach, and the reference that it is a copy of. */
interface Wanted {
  readonly source: string;
  readonly reference: Reference;
}

const known: readonly unknown[] = ['captured', 'by', 'from', 'access'];

/** The options for what is known of a copy. */
function detailOptions() {
  return entryOptions({ keys: keysAt(['references', 0, 'files', 0]).filter(({ path: [key] }) => known.includes(key)) });
}

export const configure: CommandModule['configure'] = (command) => {
  command
    .argument('[ref]', 'The reference (id or number; with several cases, case:id)')
    .argument('[file...]', 'The files to copy');
  for (const { option } of detailOptions()) command.addOption(option);
  command
    .option('--date <date>', 'The day when the copy is recorded (default: today)', (text) => readDate(text).edtf)
    .option(
      '--folder <path>',
      'Match the files in this folder to references by address, name or content, and show the result',
    )
    .option('--write', 'With --folder: attach the files that match')
    .option('--dry-run', 'Show what would be added, without adding it');
};

export const run: CommandModule<Own>['run'] = async (context, [word, ...sources], options) => {
  const { date, folder, write, dryRun, ...values } = options;
  requireArguments(word, sources, folder, write);
  const { workspace, screen, program } = context;
  const isDry = dryRun === true || (folder !== undefined && !write);
  const found = word === undefined ? undefined : await findReference(context, word);
  const path = found?.path ?? (await chosenFile(workspace));
  if (!isDry) workspace.refuseToReplace(path);
  const attached = date ?? program.io.today();
  const { lines, planned } = await plan(context, path, { ...found, sources, folder }, ({ parsed }) => ({
    attached,
    ...entryFrom(detailOptions(), values, idFinder(parsed, workspace.access)),
  }));
  await writeAttachments(context, planned, isDry);
  for (const line of lines) screen.say(line);
  const { attachments } = planned;
  summarize(context, attachments, isDry);
  if (folder !== undefined && !write && !dryRun && attachments.length > 0)
    screen.say(`Nothing was written. Run it again with --write to attach ${count(attachments.length, 'file')}.`);
};

function requireArguments(
  word: string | undefined,
  sources: readonly string[],
  folder: string | undefined,
  write: true | undefined,
): void {
  const usage = 'Write "casefile attach REF FILE", or "casefile attach --folder FOLDER".';
  if (folder !== undefined && word !== undefined)
    throw new CasefileError('cannot combine a reference and --folder', { hint: usage });
  if (folder === undefined && write) throw new CasefileError('--write needs --folder', { hint: usage });
  if (folder === undefined && sources.length === 0)
    throw new CasefileError('attach needs a reference and a file', { hint: usage });
}

/** Find the one reference that a word means to this reader. */
async function findReference({ workspace }: Context, word: string): Promise<{ path: string; reference: Reference }> {
  const { path, target } = await findEntry(workspace, word);
  if (target?.kind === 'reference') return { path, reference: target.item };
  throw new CasefileError(`"${word}" is not a reference`, { hint: '"casefile refs" lists the references.' });
}

/** The case file with everything in it, and as this reader may see it. */
async function dossiersOf(
  { workspace }: Context,
  { path, parsed }: Target,
): Promise<{ whole: Dossier; shown: Dossier }> {
  const whole = parsed.dossier;
  const shown = whole && withoutWithheld(whole, workspace.access);
  if (shown) return { whole, shown };
  if (whole) workspace.permit(parsed.file, whole.access);
  throw unreadable(await workspace.disclosed(parsed, (await workspace.registers.of(path)).state));
}

async function matchesIn(
  { workspace, program: { io } }: Context,
  folder: string,
  shown: Dossier,
): Promise<readonly Match[]> {
  return matchFolder(folder, shown.references, io.files, await workspace.copies()).catch((error: unknown) => {
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw new CasefileError(`cannot list the folder ${folder} (${code})`, { hint: 'Check the path.' });
  });
}

/** The files that match exactly one reference. */
function wantedOf(matches: readonly Match[]): Wanted[] {
  return matches.flatMap(({ path, references: [reference, ...others] }) =>
    reference === undefined || others.length > 0 ? [] : [{ source: path, reference }],
  );
}

/** What to attach: the files to a reference, or those of a folder that match one. */
interface Given {
  readonly reference?: Reference;
  readonly sources: readonly string[];
  readonly folder: string | undefined;
}

/** What to write, and what to say about each file of the folder. */
async function plan(
  context: Context,
  path: string,
  { reference, sources, folder }: Given,
  detailsIn: (target: Target) => Details,
): Promise<{ readonly lines: readonly string[]; readonly planned: PlannedAttachments }> {
  const target = await readTarget(context, path);
  const dossiers = await dossiersOf(context, target);
  const matches = folder === undefined ? [] : await matchesIn(context, folder, dossiers.shown);
  const wanted = reference === undefined ? wantedOf(matches) : sources.map((source) => ({ source, reference }));
  const attachments = await attachmentsOf(context, path, dossiers, wanted, detailsIn(target));
  const nameOf = await namesBeside(context.workspace, [path], matches.length > 0 ? [dossiers.whole] : []);
  return {
    lines: matches.map((match) => `${nameOf(match.path)}: ${inWords(match)}`),
    planned: await planAttachments(context, target, attachments),
  };
}

async function attachmentsOf(
  { workspace, screen, program: { io } }: Context,
  path: string,
  dossiers: { readonly whole: Dossier; readonly shown: Dossier },
  wanted: readonly Wanted[],
  details: Details,
): Promise<Attachment[]> {
  const copies = await workspace.copies();
  const unlisted = await unlistedBeside(workspace, path, io.files);
  const attacher = new Attacher(copies, { caseFile: path, ...dossiers, unlisted });
  const total = wanted.reduce((sum, { source }) => sum + attacher.find(source).size, 0);
  const progress = screen.progress(total, 'Reading', megabytes);
  const attachments = wanted.map(({ reference, source }) =>
    attacher.attach(reference, source, details, (bytes) => progress.step(bytes)),
  );
  progress.end();
  return attachments;
}

function inWords({ by, references: [one, ...others] }: Match): string {
  if (one === undefined) return 'no reference has its address, its name or its content';
  if (others.length === 0) return `${one.id}, by its ${by}`;
  return `several references have its ${by}: ${[one, ...others].map(({ id }) => id).join(', ')}`;
}

/** Say what was done, in a pipe too if there is no diff. */
function summarize({ screen }: Context, attachments: readonly Attachment[], isDry: boolean): void {
  for (const { reference, path, entry, copy } of attachments) {
    const verb = isDry ? 'Would attach' : 'Attached';
    if (entry !== undefined && copy !== undefined) screen.notice(`${verb} ${path} to ${reference.id}.`);
    else if (entry !== undefined) screen.notice(`${verb} ${path} to ${reference.id}: the folder has the file already.`);
    else if (copy !== undefined) screen.say(`${isDry ? 'Would restore' : 'Restored'} the missing copy ${path}.`);
    else screen.say(`Nothing to attach: ${reference.id} has the file already, as ${path}.`);
  }
}
