import { printDate } from '../../../dates/print.js';
import { measureWords } from '../../../dossier/format/vocabulary.js';
import type { Days } from '../../../dossier/measures/count-days.js';
import type { Dossier } from '../../../dossier/model/dossier.js';
import { isStated } from '../../../dossier/model/is-stated.js';
import { linked } from '../../blocks/anchors.js';
import { printDays } from '../../blocks/measure-times.js';
import { type Nested, nested } from '../../blocks/nested.js';
import { capital, listed, marks, muted, paragraph, personHeading } from '../../blocks/prose.js';
import { uncoveredArrest } from '../../blocks/uncovered-arrest.js';
import type { Block, Entry, Text } from '../../view.js';
import { chartOf } from './chart.js';
import { type CustodyRecord, rivalsIn } from './record.js';

type HeldRecord = CustodyRecord['measures'][number];

/** Shows the measures of a person. With several people, `number` counts them from 1. */
type ShowMeasures = (record: CustodyRecord, number: number | undefined) => readonly Block[];

export const listMeasures: ShowMeasures = ({ measures }) => [heldEntries(measures)];

/** Draws the measures that can be counted, and lists the others. */
export const drawMeasures: ShowMeasures = (record, number) => {
  const others = record.measures.filter(({ possible }) => possible === undefined);
  return [...chartOfPerson(record, number), ...(others.length === 0 ? [] : [heldEntries(others)])];
};

function chartOfPerson(record: CustodyRecord, number: number | undefined): Block[] {
  const chart = chartOf(record);
  if (chart.events.length === 0) return [];
  return [number === undefined ? chart : { ...chart, subject: record.name, id: String(number) }];
}

/** Each person with the measures, the totals, and how they were counted. */
export function custodyBlocks(records: readonly CustodyRecord[], dossier: Dossier, show: ShowMeasures): Block[] {
  const shown = records.filter(({ measures, uncovered }) => measures.length + uncovered.length > 0);
  if (shown.length === 0) return records.length === 0 ? [] : [paragraph('No detention is recorded.')];
  const blocks = shown.flatMap((record, index) => [
    ...(records.length > 1 ? [personHeading(record, record.name, 2)] : []),
    ...personBlocks(record, show(record, records.length > 1 ? index + 1 : undefined)),
  ]);
  if (shown.every(({ totals }) => totals === undefined)) return blocks;
  const isIndented =
    show === listMeasures && shown.some(({ measures }) => nested(measures).some(({ depth }) => depth > 0));
  const parts = isIndented ? ' The days of an indented measure are part of those of the measure above it.' : '';
  return [...blocks, { kind: 'note', text: [howCounted(shown, dossier) + parts] }];
}

/** The measures of each person as bars, and the days of detention. Empty if none can be counted. */
export function detentionBlocks(records: readonly CustodyRecord[], dossier: Dossier, level: 2 | 3): Block[] {
  const counted = records.filter(({ totals }) => totals !== undefined);
  if (counted.length === 0) return [];
  const isSeveral = records.length > 1;
  return [
    ...counted.flatMap((record, index) => [
      ...(isSeveral ? [personHeading(record, record.name, level)] : []),
      ...chartOfPerson(record, isSeveral ? index + 1 : undefined),
      ...(record.totals ? [totalsTable(record.totals)] : []),
    ]),
    { kind: 'note', text: [howCounted(counted, dossier)] },
  ];
}

function personBlocks({ measures, totals, uncovered }: CustodyRecord, shown: readonly Block[]): Block[] {
  return [
    ...(measures.length === 0 ? [paragraph('No detention is recorded.')] : shown),
    ...uncovered.map((arrest) => uncoveredArrest(arrest)),
    ...(totals ? [totalsTable(totals)] : []),
  ];
}

function heldEntries(measures: readonly HeldRecord[]): Block {
  return { kind: 'entries', items: nested(measures).map(heldEntry) };
}

function heldEntry({ record, depth }: Nested<HeldRecord>): Entry {
  return {
    ...(depth > 0 && { depth }),
    label: [{ text: record.period, style: 'date' as const }],
    body: [
      [
        linked({ text: capital(measureWords[record.kind]), style: 'strong' }, 'measure', record.id),
        ...(record.days ? [': ', printDays(record.days)] : []),
        ...marks(record),
      ],
      ...(record.uncounted === undefined ? [] : [[{ text: reasons[record.uncounted], style: 'warning' as const }]]),
      ...facts(record),
    ],
  };
}

/** Why the days of a measure are not counted, in words. */
export const reasons: Readonly<Record<NonNullable<HeldRecord['uncounted']>, string>> = {
  start: 'Not counted: nothing says when it began.',
  order: 'Not counted: its dates contradict each other.',
  'as-of': 'Not counted: it may not have ended, and the file does not say when it was last checked ("asOf").',
  later: 'Not counted: it began after the file was last checked.',
  denied: 'Not counted: it is denied.',
};

function facts({ place, placeId, heldBy, authority, charges }: HeldRecord): Text[] {
  const said = [
    place && linked(muted(place), 'place', placeId),
    heldBy && linked(muted(`held by ${heldBy.name}`), 'organization', heldBy.id),
    authority && linked(muted(`ordered by ${authority.name}`), 'organization', authority.id),
    ...charges.map(({ id, title }) => linked(muted(`charge: ${title}`), 'charge', id)),
  ].filter((one) => typeof one === 'object');
  return said.length === 0 ? [] : [listed(said)];
}

function totalsTable({ all, exceptHouseArrest, kinds }: NonNullable<CustodyRecord['totals']>): Block {
  const row = (title: string, { least, most }: Days, style: 'title' | 'strong'): Text[] => [
    [{ text: title, style }],
    [String(least)],
    [String(most)],
  ];
  return {
    kind: 'table',
    columns: [{ title: 'Days' }, { title: 'Least', align: 'right' }, { title: 'Most', align: 'right' }],
    rows: [
      ...kinds.map(({ kind, ...days }) => row(capital(measureWords[kind]), days, 'title')),
      ...(exceptHouseArrest ? [row('All but house arrest', exceptHouseArrest, 'strong')] : []),
      row('All', all, 'strong'),
    ],
  };
}

/** One sentence on how days are counted, and one on each rule that made a difference. */
export function howCounted(records: readonly CustodyRecord[], { asOf, checked }: Dossier): string {
  const counted = records.flatMap(({ measures }) => measures.filter(({ counts }) => counts !== 'never'));
  const isOpen = counted.some(({ end }) => end?.latest === null);
  return [
    'The first and the last day count, and each day counts once.',
    ...(counted.some((one) => one.counts === 'most' && !isStated(one))
      ? ['Measures marked “(alleged)” or “(disputed)” count only in the higher number.']
      : []),
    ...(records.some((record) => [...rivalsIn(record.measures).values()].some(({ length }) => length > 1))
      ? [
          'Of several measures on one point in dispute, one counts: the shortest in the lower number, the longest in the higher.',
        ]
      : []),
    ...(isOpen && asOf
      ? [
          checked === undefined
            ? `Days are counted up to ${printDate(asOf.edtf)}, when the file was last checked.`
            : `Days are counted up to ${printDate(asOf.edtf)}: this is what was known then.`,
        ]
      : []),
    ...(counted.some(({ period }) => /c\. |\?/.test(period)) ? ['Dates marked c. or ? are counted as written.'] : []),
  ].join(' ');
}
