import type { Days } from '../../../dossier/measures/count-days.js';
import type { Dossier } from '../../../dossier/model/dossier.js';
import { isStated } from '../../../dossier/model/is-stated.js';
import type { Language } from '../../../languages/language.js';
import { linked } from '../../blocks/anchors.js';
import { periodPrinter, printDays } from '../../blocks/measure-times.js';
import { type Nested, nested } from '../../blocks/nested.js';
import { capital, listedTexts, marks, muted, paragraph, personHeading } from '../../blocks/prose.js';
import { uncoveredArrest } from '../../blocks/uncovered-arrest.js';
import type { Block, Entry, Text } from '../../view.js';
import { orderedByTexts } from '../ordered-by.js';
import { chartOf, type Drawn, drawnOf } from './chart.js';
import { type CustodyRecord, rivalsIn } from './record.js';

type HeldRecord = CustodyRecord['measures'][number];

/** The words for measures, and their periods. */
interface Words {
  readonly language: Language;
  readonly periodOf: ReturnType<typeof periodPrinter>;
}

function wordsFor(dossier: Dossier, language: Language): (person: Pick<CustodyRecord, 'id'>) => Words {
  const periodOf = periodPrinter(dossier, language);
  return ({ id }) => ({ language, periodOf: (measure) => periodOf(measure, { person: id }) });
}

/** Shows the measures of a person. With several people, `number` counts them from 1. */
type ShowMeasures = (record: CustodyRecord, number: number | undefined, words: Words) => readonly Block[];

const listMeasures: ShowMeasures = ({ measures }, _number, words) => [heldEntries(measures, words)];

/** Draws the measures that can be counted, and lists the others. */
const drawMeasures =
  (drawn: Drawn): ShowMeasures =>
  (record, number, words) => {
    const others = record.measures.filter((measure) => !drawn.has(measure));
    return [
      ...chartOfPerson(record, drawn, number, words),
      ...(others.length === 0 ? [] : [heldEntries(others, words)]),
    ];
  };

function chartOfPerson(
  record: CustodyRecord,
  drawn: Drawn,
  number: number | undefined,
  { language, periodOf }: Words,
): Block[] {
  const chart = chartOf(record, drawn, language, periodOf);
  if (chart.events.length === 0) return [];
  return [number === undefined ? chart : { ...chart, subject: record.name, id: String(number) }];
}

/** Each person with the measures as a list or as a chart, the totals, and how they were counted. */
export function custodyBlocks(
  records: readonly CustodyRecord[],
  dossier: Dossier,
  as: 'list' | 'chart',
  language: Language,
): Block[] {
  const wordsOf = wordsFor(dossier, language);
  const drawn = drawnOf(records);
  const show = as === 'list' ? listMeasures : drawMeasures(drawn);
  const shown = records.filter(({ measures, uncovered }) => measures.length + uncovered.length > 0);
  if (shown.length === 0) return records.length === 0 ? [] : [paragraph(language.say('custody.none'))];
  const blocks = shown.flatMap((record, index) => [
    ...(records.length > 1 ? [personHeading(record, record.name, 2)] : []),
    ...personBlocks(record, show(record, records.length > 1 ? index + 1 : undefined, wordsOf(record)), language),
  ]);
  if (shown.every(({ totals }) => totals === undefined)) return blocks;
  const isIndented = as === 'list' && shown.some(({ measures }) => nested(measures).some(({ depth }) => depth > 0));
  const how = howCounted(shown, dossier, language);
  const { say } = language;
  const text = isIndented ? say('sentence.next', { text: how, next: say('custody.nested') }) : how;
  return [...blocks, ...(as === 'list' ? [] : notDrawn(drawn, language)), { kind: 'note', text: [text] }];
}

/** Says how many measures no chart shows, if there are too many. */
function notDrawn({ more }: Drawn, { say }: Language): Block[] {
  return more === 0 ? [] : [{ kind: 'note', text: [say('chart.not-drawn', { n: more })] }];
}

/** The measures of each person as bars, and the days of detention. Empty if none can be counted. */
export function detentionBlocks(
  records: readonly CustodyRecord[],
  dossier: Dossier,
  level: 2 | 3,
  language: Language,
): Block[] {
  const wordsOf = wordsFor(dossier, language);
  const counted = records.filter(({ totals }) => totals !== undefined);
  if (counted.length === 0) return [];
  const isSeveral = records.length > 1;
  const drawn = drawnOf(counted);
  return [
    ...counted.flatMap((record, index) => [
      ...(isSeveral ? [personHeading(record, record.name, level)] : []),
      ...chartOfPerson(record, drawn, isSeveral ? index + 1 : undefined, wordsOf(record)),
      ...(record.totals ? [totalsTable(record.totals, language)] : []),
    ]),
    ...notDrawn(drawn, language),
    { kind: 'note', text: [howCounted(counted, dossier, language)] },
  ];
}

function personBlocks(
  { measures, totals, uncovered }: CustodyRecord,
  shown: readonly Block[],
  language: Language,
): Block[] {
  return [
    ...(measures.length === 0 ? [paragraph(language.say('custody.none'))] : shown),
    ...uncovered.map((arrest) => uncoveredArrest(arrest, language)),
    ...(totals ? [totalsTable(totals, language)] : []),
  ];
}

function heldEntries(measures: readonly HeldRecord[], words: Words): Block {
  return { kind: 'entries', items: nested(measures).map((one) => heldEntry(one, words)) };
}

function heldEntry({ record, depth }: Nested<HeldRecord>, { language, periodOf }: Words): Entry {
  const { say } = language;
  return {
    ...(depth > 0 && { depth }),
    label: [{ text: periodOf(record), style: 'date' as const }],
    body: [
      [
        linked({ text: capital(say(`measure.kind.${record.kind}`)), style: 'strong' }, 'measure', record.id),
        ...(record.days ? [say('list.colon'), printDays(record.days, language)] : []),
        ...marks(record, language),
      ],
      ...(record.uncounted === undefined
        ? []
        : [[{ text: say(`custody.not-counted.${record.uncounted}`), style: 'warning' as const }]]),
      ...facts(record, language),
    ],
  };
}

function facts({ place, placeId, heldBy, orderedBy, charges }: HeldRecord, language: Language): Text[] {
  const { say } = language;
  const said = [
    place && [linked(muted(place), 'place', placeId)],
    heldBy && [linked(muted(say('measure-of.held-by', { name: heldBy.name })), 'organization', heldBy.id)],
    ...orderedByTexts(orderedBy, language, 'muted'),
    ...charges.map(({ id, title }) => [linked(muted(say('measure-of.charge', { title })), 'charge', id)]),
  ].filter((one) => typeof one === 'object');
  return said.length === 0 ? [] : [listedTexts(said, language)];
}

function totalsTable(
  { all, exceptHouseArrest, kinds }: NonNullable<CustodyRecord['totals']>,
  { say }: Language,
): Block {
  const row = (title: string, { least, most }: Days, style: 'title' | 'strong'): Text[] => [
    [{ text: title, style }],
    [String(least)],
    [String(most)],
  ];
  return {
    kind: 'table',
    columns: [
      { title: say('custody.days') },
      { title: say('custody.least'), align: 'right' },
      { title: say('custody.most'), align: 'right' },
    ],
    rows: [
      ...kinds.map(({ kind, ...days }) => row(capital(say(`measure.kind.${kind}`)), days, 'title')),
      ...(exceptHouseArrest ? [row(say('custody.all-but-house-arrest'), exceptHouseArrest, 'strong')] : []),
      row(say('custody.all'), all, 'strong'),
    ],
  };
}

/** One sentence on how days are counted, and one on each rule that made a difference. */
export function howCounted(records: readonly CustodyRecord[], { asOf, checked }: Dossier, language: Language): string {
  const { say } = language;
  const counted = records.flatMap(({ measures }) => measures.filter(({ counts }) => counts !== 'never'));
  const isOpen = counted.some(({ end }) => end?.latest === null);
  const rules = [
    ...(counted.some((one) => one.counts === 'most' && !isStated(one)) ? [say('custody.counted-alleged')] : []),
    ...(records.some((record) => [...rivalsIn(record.measures).values()].some(({ length }) => length > 1))
      ? [say('custody.counted-rivals')]
      : []),
    ...(isOpen && asOf
      ? [
          say(checked === undefined ? 'custody.counted-up-to' : 'custody.counted-known', {
            date: language.date(asOf.edtf, 'asOf'),
          }),
        ]
      : []),
    ...(counted.some(({ period }) => /c\. |\?/.test(period)) ? [say('custody.counted-as-written')] : []),
  ];
  return rules.reduce((text, next) => say('sentence.next', { text, next }), say('custody.counted'));
}
