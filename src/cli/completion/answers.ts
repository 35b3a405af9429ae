import { accessLevels, instrumentOf } from '../../dossier/format/vocabulary.js';
import type { Dossier, Location } from '../../dossier/model/dossier.js';
import { graphemeStart } from '../../dossier/names/graphemes.js';
import { visible } from '../../formats/control-characters.js';
import { formats } from '../../formats/registry.js';
import { problemCodes } from '../../problems/codes.js';
import { caseViews, viewNames, views } from '../../views/registry.js';
import type { Facets } from '../../views/selecting/filters.js';
import { fieldsOf, type ViewDefinition } from '../../views/view-definition.js';
import { commands } from '../commands/registry.js';
import { questionnaires } from '../documents/questionnaires.js';
import { colourChoices } from '../terminal/colour-level.js';
import { type Candidate, valuesInCase } from './case-values.js';
import type { Question } from './question.js';
import { shellNames } from './scripts.js';

/**
 * Passes the case files to `take`, as this reader may see them, until it returns true. With the id of a case, the
 * others may be skipped. Resolves to whether there are several.
 */
export type Browse = (take: (dossier: Dossier) => boolean, inCase?: string) => Promise<boolean>;

/** The most candidates that are offered: more do not help to choose. */
const most = 1000;
/** The most case files that are read: someone who presses a key does not wait. */
const mostFiles = 300;
const longestDescription = 60;

/** The candidates for a question, or the request that the shell completes file names. */
export async function answer(question: Question, browse: Browse): Promise<'files' | readonly Candidate[]> {
  const { wanted, before, partial } = question;
  if (wanted === 'file' || wanted === 'path' || wanted === 'output') return 'files';
  if (wanted === 'questionnaire' && !fixed[wanted]?.().some(({ value }) => value.startsWith(partial))) return 'files';
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
  const last = lastValue(partial);
  const found = whole.length > 0 ? whole : beginning(last, partial.slice(0, partial.length - last.length));
  const once = new Map(found.map((one) => [one.value, one] as const));
  return [...once.values()].slice(0, most).map(({ value, description }) => ({ value, description: line(description) }));
}

/** What is typed after the last comma. */
function lastValue(partial: string): string {
  return partial.slice(partial.lastIndexOf(',') + 1);
}

/** Do not offer candidates that cannot be typed in a shell. */
function isTypeable(value: string): boolean {
  return value !== '' && !/[\t\n]/.test(value) && visible(value) === value;
}

function line(description: string | undefined): string | undefined {
  const text = description === undefined ? '' : visible(description).replaceAll(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  const characters = [...text];
  if (characters.length <= longestDescription) return text;
  const end = characters.slice(0, longestDescription - 1).join('').length;
  return `${text.slice(0, graphemeStart(text, end))}…`;
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
  questionnaire: () => described(questionnaires),
  rule: () => described(problemCodes),
  'no-rule': () => described(problemCodes),
};

/** The values of the filters of a view. */
const inFacets: Readonly<Record<string, (facets: Facets) => readonly (string | Candidate | undefined)[]>> = {
  kind: ({ kind }) => [kind],
  type: ({ type }) => [type],
  'source-language': ({ sourceLanguage }) => [sourceLanguage],
  tag: ({ tags = [] }) => tags,
  place: ({ place }) => [placeCandidate(place)],
  role: ({ people = [], organizations = [] }) => [...people, ...organizations].map(({ role }) => role),
  right: ({ rights = [] }) => rights,
  instrument: ({ rights = [] }) => rights.map(instrumentOf),
  status: ({ status }) => [status],
};

/** A place that has an entry by its id, and another one by its name. A withheld one has neither. */
function placeCandidate(place: Location | undefined): Candidate | undefined {
  if (place === undefined || place.id === null) return undefined;
  const { id, name } = place;
  return id === undefined ? { value: name } : { value: id, description: name };
}

/** The view with the same name as a command. */
function viewOf(command: string): keyof typeof views | undefined {
  const name = command === '' ? 'overview' : command;
  return Object.hasOwn(views, name) ? (name as keyof typeof views) : undefined;
}

function isCaseView(name: string): name is keyof typeof caseViews {
  return Object.hasOwn(caseViews, name);
}

async function candidatesFor(wanted: string, question: Question, browse: Browse): Promise<readonly Candidate[]> {
  const { command = '', choices, partial, args } = question;
  if (command === 'add') {
    const { keyOfOption } = await import('../writing/entry-options.js');
    const key = keyOfOption(args[0], wanted);
    const entered = key && (await import('./entry-values.js')).valuesOfKey(key, partial);
    if (typeof entered === 'function') return collected(entered, undefined, partial, browse);
    if (entered !== undefined) return entered;
  }
  if (choices !== undefined) return plain(choices);
  const values = fixed[wanted];
  if (values !== undefined) return values();
  const own = valuesInCase(wanted, question);
  if (own !== undefined) return collected(own.plain, own.qualified, partial, browse);
  const name = viewOf(command);
  if (name === undefined) return [];
  if (wanted === 'sort' || wanted === 'json') return plain(fieldsOf(await views[name]()));
  const read = inFacets[wanted];
  if (read === undefined) return [];
  // Search finds records of all kinds.
  const source = name === 'search' ? 'records' : name;
  if (!isCaseView(source)) return [];
  const { items }: ViewDefinition = await caseViews[source]();
  const facets = (dossier: Dossier) =>
    items(dossier)
      .flatMap(({ facets: own }) => read(own))
      .filter((value) => value !== undefined)
      .map((value) => (typeof value === 'string' ? { value } : value));
  return collected(facets, undefined, partial, browse);
}

type Values = (dossier: Dossier) => readonly Candidate[];

/**
 * The values in the case files that may follow what is typed: plain ones, then those that are used in a library only.
 */
async function collected(
  plainOf: Values,
  qualifiedOf: Values | undefined,
  partial: string,
  browse: Browse,
): Promise<readonly Candidate[]> {
  const last = lastValue(partial);
  const [, inCase] = (qualifiedOf && /^([^:]+):/.exec(last)) ?? [];
  const [found, qualified] = [new Map<string, Candidate>(), new Map<string, Candidate>()];
  let files = 0;
  const add = (candidates: readonly Candidate[], to: Map<string, Candidate>) => {
    for (const one of candidates) {
      if (one.value.startsWith(partial) || one.value.startsWith(last)) to.set(one.value, one);
    }
  };
  const isSeveral = await browse((dossier) => {
    files += 1;
    add(plainOf(dossier), found);
    if (qualifiedOf) add(qualifiedOf(dossier), qualified);
    return files >= mostFiles || found.size + qualified.size >= most;
  }, inCase);
  return isSeveral ? [...found.values(), ...qualified.values()] : [...found.values()];
}
