import type { Command } from 'commander';
import { type PartialDate, parseDate } from '../dates/edtf.js';
import { defined } from '../defined.js';
import { type Access, accessLevels } from '../dossier/format/vocabulary.js';
import { type FormatName, formatNames } from '../formats/registry.js';
import { CasefileError } from '../problems/casefile-error.js';
import { didYouMean } from '../problems/suggest.js';
import type { Selection } from '../views/definition.js';
import type { FilterName, Filters, ValueFilter } from '../views/selecting/filters.js';
import { type ColourChoice, colourChoices } from './terminal/colour.js';

/** The global options. */
export interface GlobalOptions {
  readonly file?: readonly string[];
  readonly case?: readonly string[];
  readonly format: FormatName;
  /** True for `--json` alone, or the requested fields. */
  readonly json?: true | string;
  readonly color: ColourChoice;
  readonly width?: number;
  readonly pager: boolean;
  readonly access: Access;
  readonly maxSize?: number;
  readonly cache: boolean;
}

export function addGlobalOptions(program: Command): void {
  program
    .option('-f, --file <path>', 'a case file, a folder of them, or - for standard input (repeatable)', collect)
    .option('--case <case>', 'of several cases these, by id or title (a,b)', collectCases)
    .option('--format <name>', `${formatNames.join(', ')}`, oneOf('--format', formatNames), 'text')
    .option('--json [fields]', 'JSON, with these fields alone (a,b,c)')
    .option('--color <when>', colourChoices.join(', '), oneOf('--color', colourChoices), 'auto')
    .option('--width <columns>', 'wrap text to this width, 40 to 200', readWidth)
    .option('--no-pager', 'print long text without a pager')
    .option(
      '--access <level>',
      `show what is marked up to ${accessLevels.join(', ')}`,
      oneOf('--access', accessLevels),
      'public',
    )
    .option('--no-cache', 'read every file anew and keep nothing of it')
    .option('--max-size <size>', 'refuse a larger file than this (32M): bytes, or with K, M, G', readSize);
}

const valueFilters = {
  org: ['--org <name>', 'that name this organisation (id, name or other spelling)'],
  person: ['--person <name>', 'that name this person (id, name or other spelling)'],
  kind: ['--kind <kind>', 'of this kind'],
  tag: ['--tag <tag>', 'with this tag'],
  place: ['--place <place>', 'at this place'],
  ref: ['--ref <ref>', 'that cite this reference (id or number)'],
  section: ['--section <section>', 'of this section (id or title)'],
  status: ['--status <status>', 'of this status'],
  match: ['--match <text>', 'that hold this text, whatever its case and diacritics'],
} as const satisfies Record<ValueFilter, readonly [string, string]>;

/** Add the filter options of a view. `own` are those that the command itself defines. */
export function addFilterOptions(
  command: Command,
  filters: readonly FilterName[],
  own: readonly FilterName[] = [],
): void {
  for (const name of filters) {
    if (own.includes(name)) continue;
    if (name === 'dates') {
      command
        .option('--from <date>', 'that can lie on or after this date: 2020, 2020-04, 2020-04-17', readBound)
        .option('--to <date>', 'that can lie on or before this date', readBound)
        .option('--within', 'that lie wholly inside --from and --to');
    } else {
      command.option(valueFilters[name][0], valueFilters[name][1], collectValues);
    }
  }
  command
    .option('--sort <field>', 'order by a field of the record')
    .option('--reverse', 'turn the order round')
    .option('--limit <number>', 'show at most this many', readNumber('--limit'));
}

export type FilterOptions = Filters & { readonly sort?: string; readonly reverse?: boolean; readonly limit?: number };

export function readSelection({ sort, reverse, limit, ...filters }: FilterOptions): Selection {
  const { from, to } = filters;
  if (filters.within && !from && !to) {
    throw new CasefileError('--within needs --from or --to', { hint: 'Say which dates they are to lie within.' });
  }
  if ((from && from.earliest === null) || (to && to.latest === null)) {
    throw new CasefileError('--from needs a first day, and --to a last one', {
      hint: 'Leave out the end that is open.',
    });
  }
  if (from?.earliest && to?.latest && from.earliest > to.latest) {
    throw new CasefileError(`--from ${from.edtf} is after --to ${to.edtf}`, { hint: 'Swap the two.' });
  }
  return {
    filters,
    ...defined({ sort, reverse, limit }),
  };
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  if (value === '') throw new CasefileError('--file has no value', { hint: 'Write a path, or - for standard input.' });
  return [...before, value];
}

function collectCases(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...collectValues(value).flat()];
}

/** Collect repeated options: `--kind arrest,trial` means either, `--tag a --tag b` means both. */
export function collectValues(
  value: string,
  before: readonly (readonly string[])[] = [],
): readonly (readonly string[])[] {
  if (value.replaceAll(',', '').trim() === '') {
    throw new CasefileError('a filter has no value', { hint: 'Write the value behind the option.' });
  }
  return [...before, [value.trim()]];
}

/** Parse an option that accepts only certain words. */
export function oneOf<T extends string>(noun: string, allowed: readonly T[]): (value: string) => T {
  return (value) => {
    const found = allowed.find((candidate) => candidate === value);
    if (found !== undefined) return found;
    throw new CasefileError(`${noun} cannot be "${value}"`, {
      hint: didYouMean(value, allowed) ?? `One of: ${allowed.join(', ')}.`,
    });
  };
}

function readBound(value: string): PartialDate {
  const read = parseDate(value);
  if ('date' in read) return read.date;
  throw new CasefileError(`"${value}" ${read.message}`, { hint: read.hint });
}

/** Parse a whole number from 0 to the maximum of an option. */
export function readNumber(option: string, most = 999_999_999): (value: string) => number {
  return (value) => {
    if (/^\d{1,9}$/.test(value) && Number(value) <= most) return Number(value);
    const hint = most === 100 ? 'Write a whole number from 0 to 100.' : 'Write a whole number.';
    throw new CasefileError(`${option} cannot be "${value}"`, { hint });
  };
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
