import { defined } from '../../../defined.js';
import type { Dossier } from '../../../dossier/model/dossier.js';
import { grouped } from '../../../grouped.js';
import type { CaseRun } from '../../../library/case-run.js';
import { CasefileError } from '../../../problems/casefile-error.js';
import type { Hit } from '../../../search/best-hits.js';
import { find, nearestWords } from '../../../search/find.js';
import { joined, type Marker, markerOf } from '../../../search/mark.js';
import { parseQuery, refuseMistakes } from '../../../search/query.js';
import { rowsOf } from '../../../search/rows.js';
import { WordForms } from '../../../search/word-forms.js';
import {
  type FoundRow,
  facetsOf,
  foundIn,
  isResult,
  type ResultRow,
  resultsOf,
  search,
} from '../../../views/read/search.js';
import { entryViews } from '../../../views/registry.js';
import { FilterTest } from '../../../views/selecting/filter-test.js';
import { type EntryViews, type Selection, viewOf } from '../../../views/view-definition.js';
import { addFilterOptions, type FilterOptions, readSelection } from '../../options/view.js';
import { finish, narrowingOf } from '../../showing/show-view.js';
import type { Workspace } from '../../workspace.js';
import type { CommandModule } from '../command.js';

/** The default number of results in readable output. Formats for programs get all. */
const usualLimit = 20;

type SearchOptions = FilterOptions & { readonly regex?: string; readonly all?: true };

export const configure: CommandModule['configure'] = (command) => {
  command
    .argument('[words...]', 'word, "exact phrase", beginning*, -excluded, title:word')
    .option('--regex <pattern>', 'Only records that match this regular expression (RE2), ignoring case')
    .option('--all', `Show all results as text, not only the best ${usualLimit}`)
    // An excluded word (`-word`) looks like an option.
    .allowUnknownOption();
  addFilterOptions(command, search.filters);
};

export const run: CommandModule<SearchOptions>['run'] = async ({ workspace, screen }, words, options) => {
  const { regex, all = false, ...rest } = options;
  const selection = readSelection(rest);
  const {
    sort,
    reverse = false,
    limit = all || !screen.printsText ? Number.POSITIVE_INFINITY : usualLimit,
  } = selection;
  const asked = askedIn(words, regex);
  const query = parseQuery(asked);
  const pattern = regex === undefined ? undefined : (await import('../../../search/pattern.js')).patternMarker(regex);

  const { ask } = await workspace.caseFiles();
  const languages = await ask((batches) => new Set(batches.flatMap(({ segment }) => segment.languages())));
  const forms = await WordForms.load(query, languages);
  const isTested = isFiltered(selection, workspace) || pattern !== undefined;
  const isRanked = !isTested && sort === undefined && !reverse;
  const means = asked === '' || query.wanted.length + query.unwanted.length > 0;
  const found = await ask((batches) =>
    means ? find(query, batches, isRanked ? limit : undefined, forms) : { total: 0, hits: [] },
  );

  const { run, rows, first, filterTest } = await readRows(workspace, found.hits, selection, pattern);
  await finish(screen, run, async () => {
    const { isSeveral } = run;
    filterTest.check(isSeveral ? 'these case files' : 'this case file');
    for (const warning of filterTest.warnings(isSeveral)) screen.warn(warning);
    const total = isTested ? rows.length : found.total;
    if (total === 0) screen.notice(`No results.${didYouMean(await ask((batches) => nearestWords(query, batches)))}`);
    else if (limit < total) {
      if (rest.limit === undefined) screen.warn(`showing the best ${limit} of ${total} results; use --all to show all`);
      else screen.notice(`Showing ${limit} of ${total} results.`);
    }
    const inOrder = reverse && sort === undefined ? rows.toReversed() : rows;
    const markers = bothMarkers(markerOf(query, forms), pattern);
    const results = resultsOf(inOrder, markers, defined({ reverse, limit, sort }));
    await screen.print(viewOf(search, [results], { isSeveral, first }));
  });
};

function isFiltered({ filters }: Selection, { cases }: Workspace): boolean {
  return Object.keys(filters).length > 0 || cases.length > 0;
}

/** Read the case files that have hits, and those of their rows that pass the filters and the pattern. */
async function readRows(
  workspace: Workspace,
  hits: readonly Hit[],
  selection: Selection,
  pattern: Marker | undefined,
): Promise<{
  readonly run: CaseRun;
  readonly rows: readonly FoundRow[];
  readonly first: Dossier | undefined;
  readonly filterTest: FilterTest;
}> {
  const rows = new FoundRows(hits);
  const filterTest = new FilterTest(selection.filters, search.filters);
  const views = isFiltered(selection, workspace) ? await entryViews() : undefined;
  let first: Dossier | undefined;
  const run = await workspace.browse(
    views ? narrowingOf(selection) : { fileNumbers: rows.fileNumbers },
    (dossier, fileNumber) => {
      first ??= dossier;
      const test = views ? facetTest(filterTest, dossier, views) : () => true;
      rows.take(fileNumber, dossier, (row) => test(row) && (pattern === undefined || holds(row, pattern)));
      return false;
    },
  );
  return { run, rows: rows.inOrder(), first, filterTest };
}

/** The words to search for. Throws if one of them is an unknown option, or if there are neither words nor a pattern. */
function askedIn(words: readonly string[], regex: string | undefined): string {
  const option = words.find((word) => word.startsWith('--'));
  if (option !== undefined) {
    throw new CasefileError(`unknown option "${option}"`, { hint: 'Run "casefile search --help" for usage.' });
  }
  const asked = words.join(' ').trim();
  if (asked === '' && regex === undefined) {
    throw new CasefileError('nothing to search for', { hint: 'Give words, or --regex with a regular expression.' });
  }
  refuseMistakes(asked);
  return asked;
}

/** The hits of a search, and their rows as soon as the case files that hold them are read. */
class FoundRows {
  readonly #hits: readonly Hit[];
  readonly #byFile: ReadonlyMap<number, readonly Hit[]>;
  readonly #rows = new Map<Hit, FoundRow>();

  constructor(hits: readonly Hit[]) {
    this.#hits = hits;
    this.#byFile = grouped(hits, ({ fileNumber }) => fileNumber);
  }

  get fileNumbers(): ReadonlySet<number> {
    return new Set(this.#byFile.keys());
  }

  take(fileNumber: number, dossier: Dossier, keeps: (row: ResultRow) => boolean): void {
    const own = this.#byFile.get(fileNumber);
    if (own === undefined) return;
    const rows = rowsOf(dossier);
    const found = foundIn(dossier);
    for (const hit of own) {
      const row = rows[hit.row];
      if (row && isResult(row) && keeps(row)) this.#rows.set(hit, found(row));
    }
  }

  inOrder(): FoundRow[] {
    return this.#hits.flatMap((hit) => this.#rows.get(hit) ?? []);
  }
}

function facetTest(filterTest: FilterTest, dossier: Dossier, views: EntryViews): (row: ResultRow) => boolean {
  const facets = facetsOf(dossier, views);
  const matches = filterTest.in({ dossier, items: [...facets.values()].map((own) => ({ facets: own })) });
  return ({ kind, id }) => matches(facets.get(`${kind} ${id}`) ?? { text: [] });
}

function holds({ fields }: ResultRow, pattern: Marker): boolean {
  return fields.some(([field, text]) => pattern(field, text).length > 0);
}

function bothMarkers(words: Marker, pattern: Marker | undefined): Marker {
  return pattern === undefined ? words : (field, text) => joined([...words(field, text), ...pattern(field, text)]);
}

function didYouMean(words: readonly string[]): string {
  return words.length === 0 ? '' : ` Did you mean ${words.map((word) => `"${word}"`).join(', ')}?`;
}
