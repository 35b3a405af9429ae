import type { Dossier } from '../../dossier/model/dossier.js';
import { grouped } from '../../grouped.js';
import type { Language } from '../../languages/language.js';
import { blockInCase, entryInCase } from '../blocks/in-case.js';
import { caseHeading } from '../blocks/prose.js';
import type { Block, Chart, ChartEvent, Entry, Text, ViewRecord } from '../view.js';
import { idInCase, type ViewDefinition } from '../view-definition.js';

interface Shown<R> {
  readonly dossier: Dossier;
  readonly record: R;
}

/**
 * Make blocks of the records of several cases: each case under its title. If the records have an order of their own and
 * the view shows them as list entries, make one list with the case in front of each entry.
 */
export function acrossCases<R extends ViewRecord>(
  view: ViewDefinition<R>,
  shown: readonly Shown<R>[],
  isMixed: boolean,
  language: Language,
): readonly Block[] {
  const list = isMixed ? oneList(view, shown, language) : undefined;
  if (list) return [list, ...sourcesInCases(view, shown, language)];
  const isShared = sharedIds(shown);
  return runs(shown).flatMap(({ dossier, records }) => {
    const file = isShared(dossier.id) ? dossier.file : undefined;
    const blocks = view.blocks(records, dossier, idInCase, language);
    const sources = view.sources?.(records, dossier, language) ?? [];
    return [...(view.titled ? [] : [caseHeading(dossier)]), ...blocks, ...sources].map((block) =>
      headingWithCase(block, file),
    );
  });
}

/** Whether several of the shown cases have an id. */
function sharedIds(shown: readonly Shown<unknown>[]): (id: string) => boolean {
  const dossiers = grouped(new Set(shown.map(({ dossier }) => dossier)), ({ id }) => id);
  return (id) => (dossiers.get(id)?.length ?? 0) > 1;
}

/** The title of a case with its id, and with its file if another case has the same id. */
function headingWithCase(block: Block, file: string | undefined): Block {
  if (block.kind !== 'heading' || block.case === undefined) return block;
  const which = file === undefined ? [] : [{ text: ` (${file})`, style: 'muted' as const }];
  return { ...block, text: [...caseBefore(block.case.id, block.text), ...which] };
}

function caseBefore(id: string, text: Text): Text {
  return [{ text: `${id}: `, style: 'muted' }, ...text];
}

/** Consecutive records of one case. */
function runs<R>(shown: readonly Shown<R>[]): { readonly dossier: Dossier; readonly records: readonly R[] }[] {
  const all: { dossier: Dossier; records: R[] }[] = [];
  for (const { dossier, record } of shown) {
    const last = all.at(-1);
    if (last?.dossier === dossier) last.records.push(record);
    else all.push({ dossier, records: [record] });
  }
  return all;
}

/** Join the blocks of all records into one; undefined if their kind cannot be joined. */
function oneList<R extends ViewRecord>(
  view: ViewDefinition<R>,
  shown: readonly Shown<R>[],
  language: Language,
): Block | undefined {
  const items: Entry[] = [];
  const events: ChartEvent[] = [];
  let chart: Chart | undefined;
  for (const { dossier, record } of shown) {
    const [block, ...more] = view.blocks([record], dossier, idInCase, language);
    if (more.length > 0) return undefined;
    if (block?.kind === 'entries') for (const item of block.items) items.push(entryWithCase(item, dossier.id));
    else if (block?.kind === 'chart') {
      chart ??= block;
      for (const event of block.events) events.push(eventWithCase(event, dossier.id));
    } else return undefined;
  }
  return chart ? { ...chart, events } : { kind: 'entries', items };
}

/** The sources of one list of several cases: those of each case under its id. */
function sourcesInCases<R extends ViewRecord>(
  view: ViewDefinition<R>,
  shown: readonly Shown<R>[],
  language: Language,
): Block[] {
  return [...new Set(shown.map(({ dossier }) => dossier))].flatMap((dossier) => {
    const records = shown.filter((one) => one.dossier === dossier).map(({ record }) => record);
    const sources = view.sources?.(records, dossier, language) ?? [];
    return sources.map((block): Block => {
      const own = blockInCase(block, (anchor) => idInCase(dossier.id, anchor));
      return own.kind === 'heading' ? { ...own, text: caseBefore(dossier.id, own.text) } : own;
    });
  });
}

function entryWithCase(entry: Entry, id: string): Entry {
  const { body, ...item } = entryInCase(entry, (anchor) => idInCase(id, anchor));
  const [first = [], ...rest] = body;
  return { ...item, body: [caseBefore(id, first), ...rest] };
}

function eventWithCase({ to, ...event }: ChartEvent, id: string): ChartEvent {
  return { ...event, ...(to !== undefined && { to: idInCase(id, to) }), title: `${id}: ${event.title}` };
}
