import type { Command } from 'commander';
import { type Access, accessLevels } from '../../dossier/format/vocabulary.js';
import type { KnownDay } from '../../dossier/known-on.js';
import { formatHint } from '../../formats/other-names.js';
import { type FormatName, formatNames } from '../../formats/registry.js';
import { CasefileError } from '../../problems/casefile-error.js';
import { type ColourChoice, colourChoices } from '../terminal/colour-level.js';
import { type ClosedDate, collect, collectValues, oneOf, readClosedDate } from './values.js';

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
