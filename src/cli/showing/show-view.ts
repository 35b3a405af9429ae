import { printDate } from '../../dates/print.js';
import { defined } from '../../defined.js';
import type { LeftOut } from '../../dossier/known-on.js';
import type { CaseRun } from '../../library/case-run.js';
import type { Narrowing } from '../../library/read-case.js';
import { CasefileError } from '../../problems/casefile-error.js';
import { count } from '../../views/blocks/prose.js';
import { Selecting } from '../../views/selecting/select.js';
import type { ViewRecord } from '../../views/view.js';
import { isDrawn, type SelectedView, type Selection, type ViewDefinition } from '../../views/view-definition.js';
import type { CommandModule } from '../commands/command.js';
import type { Context } from '../context.js';
import { checkLanguage, documentLanguage } from '../documents/language.js';
import {
  addFilterOptions,
  addIdsOption,
  addLanguageOption,
  type FilterOptions,
  type IdsOption,
  readSelection,
} from '../options/view.js';
import type { PrintOptions, Screen } from '../screen.js';

interface Selected<R extends ViewRecord> {
  readonly view: SelectedView<R>;
  readonly run: CaseRun;
}

/**
 * A command that only shows a view, with the filters of the view. `withIds` is the same view with the
 * id of each record.
 */
export function viewCommand<R extends ViewRecord>(
  view: ViewDefinition<R>,
  withIds?: ViewDefinition<R>,
): CommandModule<FilterOptions & IdsOption> {
  return {
    configure(command) {
      if (withIds) addIdsOption(command);
      if (view.speaks) addLanguageOption(command);
      addFilterOptions(command, view.filters);
    },
    run: (context, _args, { ids = false, ...options }) =>
      show(context, ids && withIds ? withIds : view, readSelection(options)),
  };
}

/** Shows the case files through a view. */
export async function show<R extends ViewRecord>(
  context: Context,
  definition: ViewDefinition<R>,
  selection: Selection,
  printed: PrintOptions = {},
): Promise<void> {
  const { view, run } = await select(context, definition, selection, printed);
  await showSelected(context, run, view, printed);
}

/** Read the case files through a view, and select records. Without `blocks`, memory for each case is freed at once. */
export async function select<R extends ViewRecord>(
  { workspace, screen }: Context,
  definition: ViewDefinition<R>,
  selection: Selection,
  { blocks = true, embed = false } = {},
): Promise<Selected<R>> {
  const format = await screen.formatOf(definition.name);
  if (embed && !format.embeds) {
    throw new CasefileError('--embed needs --format html', { hint: 'Add it, or remove --embed.' });
  }
  checkLanguage(selection.language, format);
  const keepsDossiers = (blocks && format.reads === 'blocks') || format.readsCases === true;
  const drawn = format.draws && isDrawn(definition) ? { ...definition, blocks: definition.charts } : definition;
  const { sources, ...listed } = drawn;
  const shown = format.isDocument ? drawn : listed;
  const selecting = new Selecting<R>(shown, selection, { keepsDossiers });
  const run = await workspace.browse(narrowingOf(selection), (dossier) => selecting.add(dossier));
  const language = await run.beside(() =>
    documentLanguage(
      definition,
      selection.language,
      format.isDocument || format.draws || definition.isDocument ? selecting.language : undefined,
      screen,
    ),
  );
  const view = await run.beside(() => selecting.view(run.isSeveral, language));
  for (const warning of selecting.warnings(run.isSeveral)) screen.warn(warning);
  return { view, run };
}

/** Print the selected records, after a notice about those that were left out. */
export async function showSelected(
  { screen }: Context,
  run: CaseRun,
  view: SelectedView,
  printed: PrintOptions = {},
): Promise<void> {
  await finish(screen, run, async () => {
    const text = omission(view, run);
    if (text !== undefined) screen.notice(text);
    await screen.print(view, printed);
  });
}

/** Says how many records are not shown: `Showing 3 of 15 references.` Undefined if all are shown. */
function omission({ words, records, total }: SelectedView, { stoppedAfter, size }: CaseRun): string | undefined {
  const number = (of: number) => count(of, ...words);
  if (stoppedAfter !== undefined)
    return `Showing ${number(records.length)} from the first ${stoppedAfter} of ${count(size, 'case file')}.`;
  if (total === 0) return `No ${words[0]} found.`;
  return records.length < total ? `Showing ${records.length} of ${number(total)}.` : undefined;
}

/**
 * Shows the case files through a view. If the format allows it and no order needs all records, each record is printed
 * at once, so that a library may have any size.
 */
export async function stream<R extends ViewRecord>(
  context: Context,
  definition: ViewDefinition<R>,
  selection: Selection,
): Promise<void> {
  const { workspace, screen } = context;
  const printer = await screen.streamOf(definition);
  if (printer === undefined || selection.sort !== undefined || selection.reverse) {
    return show(context, definition, selection);
  }
  workspace.readOnce();
  const selecting = new Selecting(definition, selection, { keepsDossiers: false });
  let printed = 0;
  let isRead = true;
  const run = await workspace.browse(narrowingOf(selection), async (dossier) => {
    const isEnough = selecting.add(dossier);
    for (const record of selecting.release()) {
      screen.write(printer.record(record, printed === 0));
      printed += 1;
    }
    isRead = await screen.drained();
    return isEnough || !isRead;
  });
  await finish(screen, run, () => {
    for (const warning of selecting.warnings(run.isSeveral)) screen.warn(warning);
    if (!isRead) return;
    // This checks that every filter value is known.
    selecting.view(run.isSeveral);
    screen.write(printer.end(printed === 0));
  });
}

/** Print a view, then report the case files that were refused and throw if there were any. */
export async function finish(screen: Screen, run: CaseRun, print: () => void | Promise<void>): Promise<void> {
  if (run.leftOut && run.leftOut.claims > 0) screen.sayOnce(notKnown(run.leftOut));
  await run.beside(print);
  if (run.withheld > 0) screen.notice(`Withheld: ${count(run.withheld, 'case file')}. Use --access to show more.`);
  run.conclude();
}

function notKnown({ on: { day, possibly }, claims, undated }: LeftOut): string {
  const without =
    undated === 0 ? '' : `; ${count(undated, 'of them cites', 'of them cite')} no source with a date of issue`;
  const left = `Left out: ${count(claims, 'claim')} not ${possibly ? '' : 'surely '}known by ${printDate(day)}${without}.`;
  return possibly ? left : `${left} Use --possibly to show what may have been known.`;
}

/** The requested parties. Files of a library that name none of them can be skipped. */
export function narrowingOf({ filters: { org, person } }: Selection): Narrowing {
  return defined({ organizations: org, people: person });
}
