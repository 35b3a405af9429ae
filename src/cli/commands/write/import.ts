import { hasNoEntries } from '../../../imports/draft-parts.js';
import type { Draft } from '../../../imports/importer.js';
import type { MappedKey } from '../../../imports/mapped-keys.js';
import { type ImporterName, importerNames } from '../../../imports/registry.js';
import { CasefileError, exitCodes } from '../../../problems/casefile-error.js';
import type { Context } from '../../context.js';
import { addToCase } from '../../importing/add-to-case.js';
import { printLosses } from '../../importing/print-losses.js';
import { columnMap, readDrafts } from '../../importing/read-drafts.js';
import { summarize } from '../../importing/summary.js';
import { writeNewCase } from '../../importing/write-new-case.js';
import { oneOf } from '../../options/values.js';
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
  requireInto(options);
  const drafts = await readDrafts(context.workspace, files, from, map, into ?? output ?? '-');
  requireEntries(context, files, drafts);
  const imported =
    into === undefined
      ? await writeNewCase(context, drafts, head, output)
      : await addToCase(context, into, drafts, options);
  await printLosses(context.screen, drafts, head.verbose);
  summarize(context, imported, drafts, dryRun);
};

/** Throw if `--into` is missing where another option needs it, or if it contradicts `--output`. */
function requireInto({ into, output, dryRun, update }: ImportOptions): void {
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
}

/** Throw if nothing could be read from any file. */
function requireEntries({ workspace }: Context, files: readonly string[], drafts: readonly Draft[]): void {
  if (!drafts.every(({ written }) => hasNoEntries(written))) return;
  const problems = drafts.flatMap(({ warnings }) => warnings);
  const names = files.map((file) => workspace.nameInMessage(file)).join(', ');
  throw new CasefileError(`nothing to import from ${names}`, {
    exitCode: exitCodes.invalid,
    hint:
      problems.length > 0
        ? 'Fix the problems above.'
        : 'The file contains no reference, no event, no article and no record of casefile.',
    problems,
  });
}
