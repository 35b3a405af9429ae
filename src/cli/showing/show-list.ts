import { CachedCheckCounts } from '../../library/cache/cached-check-counts.js';
import type { CaseRun } from '../../library/case-run.js';
import { type ListRecord, list, listBlocks, refusedRecord } from '../../views/read/list.js';
import { sorted } from '../../views/selecting/sort.js';
import { countProblems } from '../checking/check-file.js';
import type { Context } from '../context.js';
import { type FilterOptions, readSelection } from '../options/view.js';
import { select, showSelected } from './show-view.js';

/** Shows the cases of a library, with the problem counts of their files. */
export async function showList(context: Context, options: FilterOptions): Promise<void> {
  const selection = readSelection(options);
  const { filters, sort = '', reverse = false, limit } = selection;
  // Check only the files that are shown, unless the order depends on the problem counts.
  const isByProblems = ['errors', 'warnings'].includes(sort);
  const { view, run } = await select(context, list, isByProblems ? { filters } : selection, { blocks: false });
  const isNarrowed = Object.keys(filters).length > 0 || context.workspace.cases.length > 0;
  const refused = isNarrowed ? [] : run.refused.map(({ file, refusal }) => refusedRecord(file, refusal));
  const records = [...view.records, ...refused];
  const listed = isByProblems ? records : records.slice(0, limit);
  // The problems of a file are those that it has now.
  const found = context.program.options.knownOn ? listed : await checked(listed, context, run);
  const shown = isByProblems ? sortedBy(sort, found, reverse).slice(0, limit) : found;
  const total = view.total + refused.length;
  await showSelected(context, run, { ...view, total, records: shown, blocks: listBlocks(shown) });
}

function sortedBy(field: string, records: readonly ListRecord[], reverse: boolean): ListRecord[] {
  return sorted(
    records.map((record) => ({ record })),
    field,
    list,
    reverse,
  ).map(({ record }) => record);
}

/** Add the problem counts of their files to records. */
async function checked(
  records: readonly ListRecord[],
  { workspace, screen }: Context,
  run: CaseRun,
): Promise<ListRecord[]> {
  const progress = screen.progress(records.length, 'Checking');
  const cacheHost = await workspace.cacheHost();
  const counts = cacheHost && new CachedCheckCounts(cacheHost.cache);
  const found: ListRecord[] = [];
  for (const record of records) {
    found.push({ ...record, ...(await countProblems(workspace, run.pathOf(record.file), counts)) });
    progress.step();
  }
  counts?.save();
  progress.end();
  return found;
}
