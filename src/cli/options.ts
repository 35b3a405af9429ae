import type { Command } from 'commander';
import { defined } from '../defined.js';
import { type Access, accessLevels, languageTagPattern } from '../dossier/format/vocabulary.js';
import type { KnownDay } from '../dossier/known-on.js';
import { formatHint } from '../formats/other-names.js';
import { type FormatName, formatNames } from '../formats/registry.js';
import { languageTags } from '../languages/registry.js';
import { CasefileError } from '../problems/casefile-error.js';
import type { FilterName, Filters, ValueFilter } from '../views/selecting/filters.js';
import type { Selection } from '../views/view-definition.js';
import {
  type ClosedDate,
  collect,
  collectValues,
  oneOf,
  readClosedDate,
  readDate,
  readNumber,
} from './option-values.js';
import { type ColourChoice, colourChoices } from './terminal/colour-level.js';

/** The global options. `output` is absent if the command has an option of this name. */
export interface GlobalOptions {
  readonly file?: readonly string[];
  readonly case?: readonly string[];
  readonly format: FormatName;
  /** True for `--json` alone, or the requested fields. */
  readonly json?: true | string;
  readonly bom?: true;
  readonly output?: string;
  readonly color: ColourChoice;
  readonly width?: number;
  readonly pager: boolean;
  readonly access: Access;
  readonly knownOn?: ClosedDate;
  readonly possibly?: boolean;
  readonly maxSize?: number;
  readonly cache: boolean;
}

const collectFiles = collect('--file', 'Give a path, or - for standard input.');

/** Add the global options, all of them or without `--output`. */
export function addGlobalOptions(program: Command, { hasOutput = true } = {}): void {
  program
    .option('-f, --file <path>', 'A case file, a folder of them, or - for standard input (repeatable)', collectFiles)
    .option('--case <case>', 'Only these cases, by id or title (comma-separated)', collectCases)
    .option(
      '--format <name>',
      `Output format: ${formatNames.join(', ')}`,
      oneOf('--format', formatNames, formatHint),
      'text',
    )
    .option('--json [fields]', 'Print JSON, with only these fields if any are given (comma-separated)')
    .option('--bom', 'Begin csv, days-csv and tsv with a byte order mark, which spreadsheets need')
    .option('--color <when>', `Use colour: ${colourChoices.join(', ')}`, oneOf('--color', colourChoices), 'auto')
    .option('--width <columns>', 'Wrap text at this width, 40 to 200', readWidth)
    .option('--no-pager', 'Print long text without a pager')
    .option(
      '--access <level>',
      `Show parts marked up to this level: ${accessLevels.join(', ')}`,
      oneOf('--access', accessLevels),
      'public',
    )
    .option(
      '--known-on <date>',
      'Show what the file could say on this day: claims with a source that existed by then',
      readClosedDate('--known-on'),
    )
    .option('--possibly', 'With --known-on: also show what may have been known')
    .option('--no-cache', 'Read every file again, and cache nothing')
    .option(
      '--max-size <size>',
      'Refuse files larger than this: bytes, or a number with K, M or G (default: 4M)',
      readSize,
    );
  if (hasOutput) {
    program.option(
      '-o, --output <path>',
      'Write to this new file, never over an existing one (-: standard output). Its extension chooses the format, unless --format does',
      readOutput,
    );
  }
}

const valueFilters = {
  org: ['--org <name>', 'Only records that name this organisation (id, name or other spelling)'],
  person: ['--person <name>', 'Only records that name this person (id, name or other spelling)'],
  role: ['--role <role>', 'Only records in which that party, or anyone, has this role: victim, witness'],
  right: ['--right <code>', 'Only records that say this right was violated: iccpr-9'],
  instrument: ['--instrument <id>', 'Only rights of this treaty or declaration: iccpr, echr, wgad'],
  kind: ['--kind <kind>', 'Only records of this kind'],
  type: ['--type <type>', 'Only references of this type'],
  sourceLanguage: ['--source-language <tag>', 'Only references in this language: ru, zh-Hant'],
  tag: ['--tag <tag>', 'Only records with this tag'],
  place: ['--place <place>', 'Only records at this place (id, name or other spelling)'],
  ref: ['--ref <ref>', 'Only this reference and records that cite it (id or number)'],
  section: ['--section <section>', 'Only records in this section (id or title)'],
  status: ['--status <status>', 'Only records with this status'],
  match: ['--match <text>', 'Only records that contain this text, ignoring case and diacritics'],
} as const satisfies Record<ValueFilter, readonly [string, string]>;

/** Add the options that select and order the records of a view. `own` are filters that the command itself defines. */
export function addFilterOptions(
  command: Command,
  filters: readonly FilterName[],
  own: readonly FilterName[] = [],
): void {
  addFilters(command, filters, own);
  command
    .option('--sort <field>', 'Sort by a field of the record')
    .option('--reverse', 'Reverse the order')
    .option('--limit <number>', 'Show at most this many', readNumber('--limit'));
}

/** Add the filter options of a view that has one record for each case, which no order or limit would change. */
export function addFilters(command: Command, filters: readonly FilterName[], own: readonly FilterName[] = []): void {
  for (const name of filters) {
    if (own.includes(name)) continue;
    if (name === 'dates') {
      command
        .option('--from <date>', 'Only records that may be on or after this date: 2020, 2020-04, 2020-04-17', readDate)
        .option('--to <date>', 'Only records that may be on or before this date', readDate)
        .option('--within', 'Only records that lie entirely between --from and --to');
    } else {
      command.option(valueFilters[name][0], valueFilters[name][1], collectValues);
    }
  }
}

export interface IdsOption {
  readonly ids?: true;
}

/** Add the option of views that print no ids by themselves. */
export function addIdsOption(command: Command): void {
  command.option('--ids', 'Show the id of each entry, which other commands take');
}

export interface EmbedOption {
  readonly embed?: true;
}

/** Add the option of commands whose output can be a part of a web page. */
export function addEmbedOption(command: Command): void {
  command.option('--embed', 'Print a part of a web page instead of a whole one (with --format html)');
}

/** Add the option of views that can be in several languages. */
export function addLanguageOption(command: Command, { isDocument = false }: { isDocument?: boolean } = {}): void {
  const onTerminal = isDocument ? '' : ', or English on a terminal';
  command.option(
    '--language <tag>',
    `Write in this language: ${languageTags.join(', ')} (default: that of the case file${onTerminal})`,
    readLanguage,
  );
}

function readLanguage(value: string): string {
  if (languageTagPattern.test(value)) return value;
  throw new CasefileError(`--language cannot be "${value}"`, {
    hint: `Write the tag of a language: ${languageTags.join(', ')}.`,
  });
}

export type FilterOptions = Filters & {
  readonly sort?: string;
  readonly reverse?: boolean;
  readonly limit?: number;
  readonly language?: string;
};

/** What the filters and the order of a command select. Throws if two of them contradict each other. */
export function readSelection({ sort, reverse, limit, language, ...filters }: FilterOptions): Selection {
  const { from, to } = filters;
  if (filters.within && !from && !to) {
    throw new CasefileError('--within needs --from or --to', { hint: 'Add one of them, or remove --within.' });
  }
  if ((from && from.earliest === null) || (to && to.latest === null)) {
    throw new CasefileError('--from needs a start date, and --to an end date', {
      hint: 'Remove the option whose date is open.',
    });
  }
  if (from?.earliest && to?.latest && from.earliest > to.latest) {
    throw new CasefileError(`--from ${from.edtf} is after --to ${to.edtf}`, { hint: 'Swap the two dates.' });
  }
  return {
    filters,
    ...defined({ sort, reverse, limit, language }),
  };
}

/** The day of `--known-on`. In a month or year, what surely was known was known by its first day. */
export function knownDay({ knownOn, possibly = false }: GlobalOptions): KnownDay | undefined {
  if (knownOn !== undefined) return { day: possibly ? knownOn.latest : knownOn.earliest, possibly };
  if (!possibly) return undefined;
  throw new CasefileError('--possibly needs --known-on', { hint: 'Add --known-on with a date, or remove --possibly.' });
}

function readOutput(value: string): string {
  if (value === '') throw new CasefileError('--output needs a value', { hint: 'Give the path of a new file.' });
  return value;
}

function collectCases(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...collectValues(value).flat()];
}

function readWidth(value: string): number {
  const width = /^\d+$/.test(value) ? Number(value) : 0;
  if (width >= 40 && width <= 200) return width;
  throw new CasefileError(`--width cannot be "${value}"`, { hint: 'Write a number from 40 to 200.' });
}

function readSize(value: string): number {
  const [, number, unit = ''] = /^([1-9]\d{0,11})([KMG]?)(?:i?B)?$/i.exec(value) ?? [];
  if (number === undefined)
    throw new CasefileError(`--max-size cannot be "${value}"`, {
      hint: 'Write bytes, or a number with K, M or G: 64M.',
    });
  return Number(number) * 1024 ** ['', 'K', 'M', 'G'].indexOf(unit.toUpperCase());
}
