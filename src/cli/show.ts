import { defined } from '../defined.js';
import type { Library } from '../library/library.js';
import type { Narrowing } from '../library/read-case.js';
import { count } from '../views/blocks/prose.js';
import type { ViewRecord } from '../views/blocks/view.js';
import type { SelectedView, Selection, ViewDefinition } from '../views/definition.js';
import { Selecting } from '../views/selecting/select.js';
import type { Context } from './context.js';
import type { Screen } from './screen.js';

interface Selected<R extends ViewRecord> {
  readonly view: SelectedView<R>;
  readonly library: Library;
}

/** Shows the case files through a view. */
export async function show<R extends ViewRecord>(
  context: Context,
  definition: ViewDefinition<R>,
  selection: Selection,
): Promise<void> {
  const { view, library } = await select(context, definition, selection);
  await showSelected(context, library, view);
}

/** Read the case files through a view, and select records. */
export async function select<R extends ViewRecord>(
  { workspace, screen }: Context,
  definition: ViewDefinition<R>,
  selection: Selection,
): Promise<Selected<R>> {
  const format = await screen.formatOf(definition.name);
  const keepsDossiers = format.reads === 'blocks' || format.readsCases === true;
  const selecting = new Selecting(definition, selection, { keepsDossiers });
  const library = await workspace.browse(narrowingOf(selection), (dossier) => selecting.add(dossier));
  const view = await library.beside(() => selecting.view(library.isSeveral));
  return { view, library };
}

/** Print the selected records, after a notice about those that were left out. */
export async function showSelected({ screen }: Context, library: Library, view: SelectedView): Promise<void> {
  const shown = view.records.length;
  await finish(screen, library, async () => {
    if (library.stoppedAfter !== undefined)
      screen.notice(`${shown} from the first ${library.stoppedAfter} of ${count(library.size, 'case file')}`);
    else if (shown < view.total || view.total === 0) screen.notice(`${shown} of ${view.total}`);
    await screen.print(view);
  });
}

/**
 * Shows the case files through a view, record by record if the format can print so and no order needs all of them: a
 * library may then be of any size.
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
  const library = await workspace.browse(narrowingOf(selection), async (dossier) => {
    const isEnough = selecting.add(dossier);
    for (const record of selecting.release()) {
      screen.write(printer.record(record, printed === 0));
      printed += 1;
    }
    isRead = await screen.drained();
    return isEnough || !isRead;
  });
  await finish(screen, library, () => {
    if (!isRead) return;
    // This checks that every filter value is known.
    selecting.view(library.isSeveral);
    screen.write(printer.end(printed === 0));
  });
}

/** Print a view, then report the case files that were refused and throw if there were any. */
export async function finish(screen: Screen, library: Library, print: () => void | Promise<void>): Promise<void> {
  await library.beside(print);
  if (library.withheld > 0) screen.notice(`${count(library.withheld, 'case file')} withheld: --access shows more.`);
  library.conclude();
}

/** Which files of a library can hold what is selected. */
export function narrowingOf({ filters: { org, person } }: Selection): Narrowing {
  return defined({ organizations: org, people: person });
}
