import { detentionKinds } from '../../../dossier/format/vocabulary.js';
import { grouped } from '../../../grouped.js';
import { linked } from '../../blocks/anchors.js';
import { rowInCase } from '../../blocks/in-case.js';
import { date, listed, marks, muted, separated } from '../../blocks/prose.js';
import type { Block, Inline, Text } from '../../view.js';
import type { PrintId, ViewDefinition } from '../../view-definition.js';
import { forceLabel, measureTitle, uninterrupted, whereHeld } from './measures.js';
import type { StatusRecord } from './record.js';

type Measure = StatusRecord['measures'][number];

/** The people of a view `status` who were or may have been held, in one table for all cases. */
export function heldIn(view: ViewDefinition<StatusRecord>): ViewDefinition<StatusRecord> {
  return {
    ...view,
    items: (dossier) => view.items(dossier).filter(({ record }) => rowsOf(record).length > 0),
    isTable: true,
    blocks: (records, _dossier, id) => heldTable(records, id),
  };
}

function heldTable(records: readonly StatusRecord[], print: PrintId): Block[] {
  if (records.length === 0) return [];
  const titles = ['Name', 'Held', 'Detention', 'Ordered by', 'Last checked'];
  const rows = records.flatMap((record) => {
    const { asOf } = record;
    return rowsOf(record).map(({ held, what, by }) =>
      rowInCase([nameOf(record, print), [held], what, by, asOf === undefined ? [] : [date(asOf)]], (anchor) =>
        print(record.case, anchor),
      ),
    );
  });
  return [{ kind: 'table', columns: titles.map((title) => ({ title })), rows }];
}

function nameOf({ case: caseId, id, name }: StatusRecord, print: PrintId): Text {
  const text = linked({ text: name, style: 'title' }, 'person', id);
  return id === null ? [text] : [text, ' ', muted(`(${print(caseId, id)})`)];
}

interface Row {
  readonly held: Inline;
  readonly what: Text;
  readonly by: Text;
}

/**
 * A row for each detention; without one, a row for each that may have been in force, and for each arrest
 * without a measure.
 */
function rowsOf({ measures, undetermined, uncovered }: StatusRecord): Row[] {
  const detentions = measures.filter(({ kind }) => detentionKinds.includes(kind));
  const ids = new Set(detentions.map(({ id }) => id));
  const wholes = detentions.filter(({ within }) => within === undefined || !ids.has(within));
  const parts = grouped(detentions, ({ within }) => within);
  if (wholes.length > 0) return wholes.map((whole) => detentionRow(whole, parts.get(whole.id) ?? []));
  const unclear = muted('unclear');
  return [
    ...undetermined
      .filter(({ kind }) => detentionKinds.includes(kind))
      .map((measure) => ({ held: unclear, what: [...measureTitle(measure), ': nothing says when'], by: [] })),
    ...uncovered.map((arrest) => ({
      held: unclear,
      what: [
        date(arrest.date),
        ': ',
        linked(arrest.title, 'event', arrest.id),
        ...marks(arrest),
        ': no measure covers it',
      ],
      by: [],
    })),
  ];
}

function detentionRow(whole: Measure, parts: readonly Measure[]): Row {
  const own = whereHeld(whole);
  const where = own.length > 0 ? own : parts.flatMap(whereHeld);
  const by = whole.orderedBy.map(({ kind, id, name, ...support }) => [linked(name, kind, id), ...marks(support)]);
  return {
    held: forceLabel(whole.inForce),
    what: [
      ...measureTitle(whole, whole.since),
      ...uninterrupted(whole).map((text) => `; ${text}`),
      ...(where.length === 0 ? [] : ['; ', ...listed(where)]),
    ],
    by: separated(by, '; '),
  };
}
