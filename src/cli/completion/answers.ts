import { accessLevels } from '../../dossier/format/vocabulary.js';
import { type Dossier, walkSections } from '../../dossier/model/dossier.js';
import { entriesOf } from '../../dossier/parts/entries-by-kind.js';
import { visible } from '../../formats/control-characters.js';
import { formats } from '../../formats/registry.js';
import { problemCodes } from '../../problems/codes.js';
import { caseViews, viewNames, views } from '../../views/registry.js';
import type { Facets } from '../../views/selecting/filters.js';
import { fieldsOf, type ViewDefinition } from '../../views/view-definition.js';
import { commands } from '../commands/registry.js';
import { colourChoices } from '../terminal/colour-level.js';
import type { Question } from './question.js';
import { shellNames } from './scripts.js';

export interface Candidate {
  readonly value: string;
  readonly description?: string | undefined;
}

/** Passes the case files to `take`, as this reader may see them, until it returns true. Resolves to whether there are several. */
export type Browse = (take: (dossier: Dossier) => boolean) => Promise<boolean>;

/** The most candidates that are offered: more do not help to choose. */
const most = 1000;
const longestDescription = 60;

/** The candidates for a question, or the request that the shell completes file names. */
export async function answer(question: Question, browse: Browse): Promise<'files' | readonly Candidate[]> {
  const { wanted, before, partial } = question;
  if (wanted === 'file' || wanted === 'path') return 'files';
  if (wanted === undefined) return optionsFor(question);
  const candidates = await candidatesFor(wanted, question, browse);
  return fitting(candidates, partial).map(({ value, description }) => ({ value: before + value, description }));
}

function optionsFor({ options, partial }: Question): Candidate[] {
  const named = options.map(({ long, description }) => ({ value: long ?? '', description }));
  return fitting(named, partial);
}

/** The candidates that begin with the typed text; after a comma, those that can follow it. */
function fitting(candidates: readonly Candidate[], partial: string): Candidate[] {
  const shown = candidates.filter(({ value }) => isTypeable(value));
  const beginning = (start: string, lead: string) =>
    shown.filter(({ value }) => value.startsWith(start)).map((one) => ({ ...one, value: lead + one.value }));
  const whole = beginning(partial, '');
  const comma = partial.lastIndexOf(',') + 1;
  const found = whole.length > 0 || comma === 0 ? whole : beginning(partial.slice(comma), partial.slice(0, comma));
  const once = new Map(found.map((one) => [one.value, one] as const));
  return [...once.values()].slice(0, most).map(({ value, description }) => ({ value, description: line(description) }));
}

/** Do not offer candidates that cannot be typed in a shell. */
function isTypeable(value: string): boolean {
  return value !== '' && !/[\t\n]/.test(value) && visible(value) === value;
}

function line(description: string | undefined): string | undefined {
  const text = description === undefined ? '' : visible(description).replaceAll(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  const characters = [...text];
  return characters.length <= longestDescription ? text : `${characters.slice(0, longestDescription - 1).join('')}…`;
}

type Entries = Readonly<Record<string, { readonly summary: string }>>;

function described(entries: Entries): Candidate[] {
  return Object.entries(entries).map(([value, { summary }]) => ({ value, description: summary }));
}

function plain(values: readonly string[]): Candidate[] {
  return values.map((value) => ({ value }));
}

/** The values that do not come from a case file. */
const fixed: Readonly<Record<string, () => readonly Candidate[]>> = {
  command: () => [...described(commands), { value: 'help', description: 'Show help for a command' }],
  format: () => described(formats),
  color: () => plain(colourChoices),
  access: () => plain(accessLevels),
  shell: () => plain(shellNames),
  view: () => plain(['dossier', ...viewNames]),
  rule: codes,
  'no-rule': codes,
};

function codes(): Candidate[] {
  return Object.entries(problemCodes).map(([value, { summary }]) => ({ value, description: summary }));
}

/** The values in a case file, as disclosed to this reader. */
const inDossier: Readonly<Record<string, (dossier: Dossier) => readonly Candidate[]>> = {
  case: ({ id, title }) => [{ value: id, description: title }],
  section: sections,
  ref: references,
  person: ({ people }) => named(people.values()),
  org: ({ organizations }) => named(organizations.values()),
  publisher: ({ organizations }) => named(organizations.values()),
  id: (dossier) =>
    entriesOf(dossier).map(({ item, part: { kind } }) => ({
      value: item.id,
      description: (kind.label ?? kind.title)(item),
    })),
};

function sections(dossier: Dossier): Candidate[] {
  return [...walkSections(dossier.sections)].map(({ section }) => ({ value: section.id, description: section.title }));
}

function references({ references: all }: Dossier): Candidate[] {
  return all.map(({ id, number, title }) => ({ value: id, description: `[${number}] ${title}` }));
}

function named(parties: Iterable<{ readonly id: string; readonly name: string }>): Candidate[] {
  return [...parties].map(({ id, name }) => ({ value: id, description: name }));
}

/** The values of the filters of a view. */
const inFacets: Readonly<Record<string, (facets: Facets) => readonly (string | undefined)[]>> = {
  kind: ({ kind }) => [kind],
  type: ({ type }) => [type],
  'source-language': ({ sourceLanguage }) => [sourceLanguage],
  tag: ({ tags = [] }) => tags,
  place: ({ place }) => [place],
  status: ({ status }) => [status],
};

/** The view with the same name as a command. */
function viewOf(command: string): keyof typeof views | undefined {
  const name = command === '' ? 'overview' : command;
  return Object.hasOwn(views, name) ? (name as keyof typeof views) : undefined;
}

function isCaseView(name: string): name is keyof typeof caseViews {
  return Object.hasOwn(caseViews, name);
}

async function candidatesFor(
  wanted: string,
  { command = '', choices }: Question,
  browse: Browse,
): Promise<readonly Candidate[]> {
  if (choices !== undefined) return plain(choices);
  const values = fixed[wanted];
  if (values !== undefined) return values();
  const found: Candidate[] = [];
  const collect = (of: (dossier: Dossier) => readonly Candidate[]) =>
    browse((dossier) => {
      for (const candidate of of(dossier)) found.push(candidate);
      return found.length >= most;
    });
  const own = inDossier[wanted];
  if (own !== undefined) {
    const qualified: Candidate[] = [];
    const isSeveral = await collect((dossier) => {
      const values = own(dossier);
      if (wanted !== 'case') for (const one of values) qualified.push({ ...one, value: `${dossier.id}:${one.value}` });
      return values;
    });
    return isSeveral ? [...found, ...qualified] : found;
  }
  const name = viewOf(command);
  if (name === undefined) return [];
  if (wanted === 'sort' || wanted === 'json') return plain(fieldsOf(await views[name]()));
  const read = inFacets[wanted];
  if (read === undefined) return [];
  // Search finds records of all kinds.
  const source = name === 'search' ? 'records' : name;
  if (!isCaseView(source)) return [];
  const { items }: ViewDefinition = await caseViews[source]();
  await collect((dossier) => {
    const values = items(dossier).flatMap(({ facets }) => read(facets));
    return plain([...new Set(values)].filter((value) => value !== undefined));
  });
  return found;
}
