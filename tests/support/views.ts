import type { Dossier } from '../../src/dossier/model/dossier.js';
import { parse } from '../../src/dossier/reading/parse.js';
import { plainPaint } from '../../src/formats/colours/terminal.js';
import type { Format } from '../../src/formats/format.js';
import { render } from '../../src/formats/render.js';
import { text } from '../../src/formats/text/page.js';
import { type Target, TargetSearch } from '../../src/views/ask/trace/target.js';
import { Selecting } from '../../src/views/selecting/select.js';
import type { Block, ViewRecord } from '../../src/views/view.js';
import type { SelectedView, Selection, ViewDefinition } from '../../src/views/view-definition.js';

const head = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
`;
const people = 'people: { ada: { name: Ada Nobody } }\n';

/** A small dossier about Ada: a fixed head, and then `given`. Ada is added if `given` has no people. */
export function dossierOf(given = ''): Dossier {
  const written = head + (given.includes('people:\n') || given.startsWith('people:') ? '' : people) + given;
  const { dossier, problems } = parse(new TextEncoder().encode(written), 'case.yaml');
  if (dossier === null) throw new Error(problems.map(({ message, span }) => `${span?.line}: ${message}`).join('\n'));
  return dossier;
}

/** The records and blocks that a view shows of several dossiers. */
export function select<R extends ViewRecord>(
  view: ViewDefinition<R>,
  dossiers: readonly Dossier[],
  selection: Selection,
): SelectedView<R> {
  const selecting = new Selecting(view, selection);
  for (const dossier of dossiers) if (selecting.add(dossier)) break;
  return selecting.view(dossiers.length > 1);
}

/** The possible meanings, in these dossiers, of a word given to `casefile trace`. */
export function findTargets(word: string, dossiers: readonly Dossier[]): readonly Target[] {
  const targetSearch = new TargetSearch(word);
  for (const dossier of dossiers) targetSearch.add(dossier);
  return targetSearch.targets(dossiers.length > 1);
}

/** The records of a view of one dossier, as in JSON. */
export function recordsOf<R extends ViewRecord>(
  view: ViewDefinition<R>,
  dossier: Dossier,
  selection: Partial<Selection> = {},
): readonly R[] {
  return select(view, [dossier], { filters: {}, ...selection }).records;
}

/** A view of one dossier as text, in 80 columns. As on a terminal, it lists no sources. */
export function textOf<R extends ViewRecord>(
  { sources: _, ...view }: ViewDefinition<R>,
  dossier: Dossier,
  selection: Partial<Selection> = {},
): Promise<string> {
  return printed(select(view, [dossier], { filters: {}, ...selection }).blocks);
}

/** Records as printed by a format. */
export function rendered<R extends ViewRecord>(
  format: Format<R>,
  fields: readonly string[],
  records: readonly R[],
): Promise<string> {
  const view = { name: 'made-up', fields, records, blocks: [] };
  return render(view, format, { width: 80, paint: plainPaint, links: false, folds: true });
}

export async function printed(blocks: readonly Block[], records: readonly ViewRecord[] = []): Promise<string> {
  return render({ name: 'made-up', fields: [], records, blocks }, text, {
    width: 80,
    paint: plainPaint,
    links: false,
    folds: true,
  });
}
