import { checkDossier, hasNoErrors } from '../../../dossier/check.js';
import { addToDossier } from '../../../dossier/editing/add.js';
import { writeDossier } from '../../../dossier/editing/write.js';
import type { WrittenDossier, WrittenSection } from '../../../dossier/format/schema.js';
import { slugsIn } from '../../../dossier/names/latin-slug.js';
import { type PartKey, partList } from '../../../dossier/parts/registry.js';
import { parse } from '../../../dossier/reading/parse.js';
import { readWritten } from '../../../dossier/reading/read-written.js';
import { visibleLine } from '../../../formats/control-characters.js';
import { hasNoEntries, joinParts } from '../../../imports/draft-parts.js';
import { takeId } from '../../../imports/ids.js';
import type { Draft, Parts } from '../../../imports/importer.js';
import type { MappedKey } from '../../../imports/mapped-keys.js';
import { knownInWords, partsToAdd, updatesOf } from '../../../imports/merging/known-references.js';
import { type Merged, merge, mergeAll } from '../../../imports/merging/merge.js';
import { type ImporterName, importerNames } from '../../../imports/registry.js';
import { CasefileError, exitCodes } from '../../../problems/casefile-error.js';
import { count } from '../../../views/blocks/prose.js';
import type { BaseContext } from '../../context.js';
import { printLosses } from '../../importing/print-losses.js';
import { columnMap, readDrafts } from '../../importing/read-drafts.js';
import { oneOf } from '../../options/values.js';
import type { Workspace } from '../../workspace.js';
import { newId } from '../../writing/new-id.js';
import { showChange } from '../../writing/show-change.js';
import { shownVersion } from '../../writing/shown-version.js';
import { unreadable } from '../../writing/write-change.js';
import type { CommandModule } from '../command.js';

interface ImportOptions {
  readonly from?: ImporterName;
  readonly map?: ReadonlyMap<MappedKey, string>;
  readonly output?: string;
  readonly into?: string;
  readonly dryRun?: true;
  readonly id?: string;
  readonly title?: string;
  readonly subject?: string;
  readonly verbose?: true;
  readonly update?: true | string;
}

export const configure: CommandModule['configure'] = (command) => {
  command
    .argument('<file...>', 'The files to import, or - for standard input')
    .option('--from <format>', `Format of the files: ${importerNames.join(', ')}`, oneOf('--from', importerNames))
    .option('--map <columns>', 'Columns of a table, as date=Datum,title=Ereignis', columnMap)
    .option('-o, --output <path>', 'Write a new case file here, never over an existing file (default: standard output)')
    .option('--into <path>', 'Add to this case file, and show the changes')
    .option('--dry-run', 'Show what --into would change, without changing it')
    .option(
      '--update [keys]',
      'Add missing keys, and more exact dates and pages, to references that the file already has: all keys, or only these',
    )
    .option('--verbose', 'List everything that was not imported, instead of one example of each kind')
    .option('--subject <name>', 'Person that a new case file is about')
    .option('--title <title>', 'Title of a new case file (default: the name of its subject)')
    .option('--id <id>', 'Id of a new case file (default: made from its title)');
};

export const run: CommandModule<ImportOptions>['run'] = async (context, files, options) => {
  const { into, output, dryRun, from, map, update, ...head } = options;
  if (into !== undefined && output !== undefined) {
    throw new CasefileError('cannot combine --into and --output', { hint: 'Remove one of them.' });
  }
  if (dryRun && into === undefined) {
    throw new CasefileError('--dry-run needs --into', {
      hint: 'Add --into, or remove --dry-run to print a new case file.',
    });
  }
  if (update !== undefined && into === undefined) {
    throw new CasefileError('--update needs --into', { hint: 'Name the case file with --into, or remove --update.' });
  }
  const drafts = await readDrafts(context.workspace, files, from, map, into ?? output ?? '-');
  const warnings = drafts.flatMap((draft) => draft.warnings);
  if (drafts.every(({ written }) => hasNoEntries(written))) {
    throw new CasefileError(
      `nothing to import from ${files.map((file) => context.workspace.nameInMessage(file)).join(', ')}`,
      {
        exitCode: exitCodes.invalid,
        hint:
          warnings.length > 0
            ? 'Fix the problems above.'
            : 'The file contains no reference, no event, no article and no record of casefile.',
        problems: warnings,
      },
    );
  }
  const merged =
    into === undefined ? await writeNew(context, drafts, head, output) : await addTo(context, into, drafts, options);
  await printLosses(context.screen, drafts, head.verbose);
  const { added, updated } = merged;
  const found = foundInWords(merged);
  const isUnchanged = hasNoEntries(added) && updated === 0;
  const sentences = [
    ...(isUnchanged ? ['Nothing to add.'] : []),
    ...(hasNoEntries(added) ? [] : [`${dryRun ? 'Would add' : 'Added'} ${inWords(added)}.`]),
    ...(updated > 0 ? [`${dryRun ? 'Would update' : 'Updated'} ${count(updated, 'reference')}.`] : []),
    ...(found === '' ? [] : [`Already in the file: ${found}.`]),
    ...(warnings.length > 0 ? [`${count(warnings.length, 'warning')}.`] : []),
  ];
  // Without a diff, this is the only answer, so a pipe gets it too.
  if (isUnchanged) context.screen.say(sentences.join(' '));
  else context.screen.notice(sentences.join(' '));
};

/** The counts of a case file's entries, in words. */
function inWords(parts: Parts): string {
  return counted((key) =>
    key === 'sections' ? statementsIn(parts.sections ?? []) : Object.keys(parts[key] ?? {}).length,
  );
}

/** Counts of entries, in words, without the parts that have none: `3 statements, 1 person`. */
function counted(countOf: (key: PartKey) => number): string {
  return partList
    .map(([key, { kind }]) => [countOf(key), kind.words] as const)
    .flatMap(([number, words]) => (number > 0 ? [count(number, ...words)] : []))
    .join(', ');
}

function statementsIn(sections: readonly WrittenSection[]): number {
  return sections.reduce(
    (sum, { statements = [], sections: inner = [] }) => sum + statements.length + statementsIn(inner),
    0,
  );
}

/** The entries that were not added, because the case file has them, in words; empty if there are none. */
function foundInWords({ known, repeated }: Merged): string {
  const references = known.filter(({ kind }) => kind === 'references').length;
  return counted((key) => (key === 'references' ? references : (repeated.counts.get(key) ?? 0)));
}

/** What an import added, and the number of references to which it added keys. */
interface Imported extends Merged {
  readonly updated: number;
}

/** Add drafts to a case file: show the diff, then write the file. Returns what was added. */
async function addTo(
  { workspace, screen }: BaseContext,
  path: string,
  drafts: readonly Draft[],
  { dryRun, update, verbose }: ImportOptions,
): Promise<Imported> {
  if (!dryRun) workspace.refuseToReplace(path);
  const content = await workspace.readFile(path);
  if (content.kind === 'unreadable') {
    if (content.problem.code === 'file-is-folder') throw await oneFile(workspace, path);
    throw unreadable([content.problem]);
  }
  const { merged, imported, rewritten, before } = await addition(workspace, path, content.bytes, drafts, update);
  const parsed = await workspace.parse(path, rewritten.bytes);
  // Do not write a file that the import made invalid.
  if (parsed.dossier === null) throw new Error('the addition breaks the file');
  const after = shownVersion(parsed, 'after', rewritten, (await workspace.registers.of(path)).state);
  // The sentences and counts name what the file already has. Which of the sentences are printed reveals nothing more.
  const sentences = knownInWords(merged, true, update);
  const beside = { sentences, access: merged.repeated.access };
  await showChange({ workspace, screen }, { path, file: parsed.file, before, after, rewritten, ...beside });
  if (!dryRun && rewritten.after !== rewritten.before) await workspace.replace(path, content.bytes, rewritten.bytes);
  for (const sentence of knownInWords(merged, verbose === true, update)) screen.say(sentence);
  return imported;
}

/** What drafts add to a case file, and the text that it then has. The tree of the old text is not part of it. */
async function addition(
  workspace: Workspace,
  path: string,
  bytes: Uint8Array,
  drafts: readonly Draft[],
  update: ImportOptions['update'],
) {
  const target = await workspace.parse(path, bytes);
  const { state } = await workspace.registers.of(path);
  const merged = target.dossier && target.written && mergeAll(target.written, drafts);
  const updates = merged ? updatesOf(merged, update) : new Map();
  const added = merged && partsToAdd(merged, updates);
  const rewritten = added && addToDossier(target, added, updates);
  if (!rewritten) throw unreadable(await workspace.disclosed(target, state));
  const imported: Imported = { ...merged, added, updated: updates.size };
  return { merged, imported, rewritten, before: shownVersion(target, 'before', rewritten, state) };
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

/** Write a new case file, to a file or standard output. Reports the problems that `check` finds, and returns what it contains. */
async function writeNew(
  { workspace, screen }: BaseContext,
  drafts: readonly Draft[],
  given: Pick<ImportOptions, 'id' | 'title' | 'subject' | 'verbose'>,
  output: string | undefined,
): Promise<Imported> {
  const merged = mergeAll({}, drafts);
  const written = await headed(partsToAdd(merged, new Map()), given);
  const text = writeDossier(written);
  if (output === undefined) screen.write(text);
  else {
    await workspace.create(output, text, 'Choose another path, or add to the file with --into.');
    screen.write(`${visibleLine(output)}\n`);
  }
  for (const sentence of knownInWords(merged, given.verbose === true)) screen.say(sentence);
  const file = output ?? 'the new case file';
  const dossier = readWritten(written, file);
  if (dossier === null || !hasNoErrors(dossier, written)) {
    const { problems } = checkDossier(parse(new TextEncoder().encode(text), file));
    await screen.printProblems(problems.filter(({ severity }) => severity === 'error'));
  }
  return { ...merged, updated: 0 };
}

/** Add what every case file needs: from the options, or else from the drafts. */
async function headed(parts: Parts, given: Pick<ImportOptions, 'id' | 'title' | 'subject'>): Promise<WrittenDossier> {
  const { subject } = given;
  const about = subject === undefined ? parts : joinParts(await subjectOf(parts, subject), parts);
  const subjects = [...new Set(about.subjects)];
  if (subjects.length === 0) {
    throw new CasefileError('the new case file has no subject', {
      hint: 'Name the person with --subject, or add to an existing case file with --into.',
    });
  }
  const title = given.title ?? parts.title ?? subject ?? '';
  return { casefile: '1', ...about, subjects, title, id: await newId(given.id ?? parts.id, title) };
}

/** The person with a name, who may already be in the parts. */
async function subjectOf(parts: Parts, name: string): Promise<Parts> {
  const slug = await slugsIn(name);
  const named: Parts = { people: { [takeId(new Set(), slug(name) || 'subject')]: { name } } };
  const { added, known } = merge({ people: parts.people ?? {} }, named);
  const ids = [...Object.keys(added.people ?? {}), ...known.map(({ as }) => as)];
  return { ...added, subjects: ids };
}
