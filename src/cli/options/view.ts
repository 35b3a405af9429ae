import type { Command } from 'commander';
import { defined } from '../../defined.js';
import { languageTagPattern } from '../../dossier/format/vocabulary.js';
import { languageTags } from '../../languages/registry.js';
import { CasefileError } from '../../problems/casefile-error.js';
import type { FilterName, Filters, ValueFilter } from '../../views/selecting/filters.js';
import type { Selection } from '../../views/view-definition.js';
import { collectValues, readDate, readNumber } from './values.js';

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
