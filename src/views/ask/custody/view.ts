import { earlierOf, laterOf } from '../../../dates/compare.js';
import { dayOf } from '../../../dates/day-number.js';
import { defined } from '../../../defined.js';
import { detentionKinds } from '../../../dossier/format/vocabulary.js';
import { MeasureTimes, type Whose } from '../../../dossier/measures/bounds.js';
import { type Held, type HeldPerson, heldPeople, totalDays } from '../../../dossier/measures/held.js';
import { uncoveredArrests } from '../../../dossier/measures/uncovered.js';
import type { Dossier } from '../../../dossier/model/dossier.js';
import { indexById } from '../../../index-by-id.js';
import type { Language } from '../../../languages/language.js';
import { printPeriod } from '../../blocks/measure-times.js';
import { aboutRecords, citedRecords, placeRecord, titledCharge } from '../../record-parts.js';
import type { Block, ChartChoice } from '../../view.js';
import type { DrawnView } from '../../view-definition.js';
import { orderedByRecords } from '../ordered-by.js';
import { custodyBlocks } from './blocks.js';
import { type CustodyRecord, custodySchema, rivalsIn } from './record.js';

/** The view `custody`: how long each person was deprived of liberty, subjects first. */
export const custody: DrawnView<CustodyRecord> = {
  name: 'custody',
  words: ['person', 'people'],
  filters: ['person'],
  schema: custodySchema,
  items: (dossier) =>
    custodyRecords(dossier).map((record) => ({
      record,
      facets: { people: [{ id: record.id, name: record.name }], text: [] },
    })),
  speaks: true,
  blocks: (records, dossier, _id, language) => custodyBlocks(records, dossier, 'list', language),
  charts: (records, dossier, _id, language) => drawnBlocks(records, dossier, {}, language),
};

/** How long each person was deprived of liberty by some of the measures. */
export function custodyRecords(
  dossier: Dossier,
  isCounted: (measure: string) => boolean = () => true,
): CustodyRecord[] {
  const cite = citedRecords(dossier);
  const toRecord = heldRecord(dossier, cite);
  return heldPeople(dossier).map(({ measures, ...person }) =>
    recordOf({ ...person, measures: measures.filter(({ measure }) => isCounted(measure.id)) }, dossier, toRecord, cite),
  );
}

/** The same measures, which a reader wants to be drawn in some way. */
export function drawnCustody(choice: ChartChoice): DrawnView<CustodyRecord> {
  return {
    ...custody,
    charts: (records, dossier, _id, language) => drawnBlocks(records, dossier, choice, language),
  };
}

function drawnBlocks(
  records: readonly CustodyRecord[],
  dossier: Dossier,
  choice: ChartChoice,
  language: Language,
): Block[] {
  const blocks = custodyBlocks(records, dossier, 'chart', language);
  return blocks.map((block) => (block.kind === 'chart' ? { ...block, ...choice } : block));
}

type Cite = ReturnType<typeof citedRecords>;

function recordOf(
  person: HeldPerson,
  dossier: Dossier,
  toRecord: ReturnType<typeof heldRecord>,
  cite: Cite,
): CustodyRecord {
  const { id, name, measures } = person;
  const totals = totalsOf(measures, dossier);
  return {
    case: dossier.id,
    id,
    name,
    measures: surelyHeld(measures.map((measure) => toRecord(measure, { person: id }))),
    ...(totals && { totals }),
    uncovered: uncoveredArrests(person, measures, dossier).map((event) => ({
      id: event.id,
      title: event.title,
      date: event.date.edtf,
      ...cite(event),
      status: event.status,
    })),
  };
}

type HeldRecord = CustodyRecord['measures'][number];

function heldRecord(dossier: Dossier, cite: Cite) {
  const times = new MeasureTimes(dossier);
  const aboutOf = aboutRecords(dossier);
  const charges = indexById(dossier.charges);
  const orderedByOf = orderedByRecords(dossier);
  return ({ measure, bounds, counted, uncounted }: Held, of: Whose): HeldRecord => {
    return {
      id: measure.id,
      kind: measure.kind,
      period: printPeriod(measure, times, dossier, { of }),
      ...(bounds && { start: { ...bounds.start }, end: { ...bounds.end } }),
      ...(counted && { ...daysOf(counted), days: { ...counted.days } }),
      counts: counted === undefined ? 'never' : counted.isSure ? 'always' : 'most',
      ...defined({ uncounted }),
      ...placeRecord(measure.place),
      ...defined({
        within: measure.within,
        authority: measure.authority && { ...measure.authority },
        heldBy: measure.heldBy && { ...measure.heldBy },
      }),
      orderedBy: orderedByOf(measure),
      charges: measure.charge.flatMap((id) => charges.get(id) ?? []).map(titledCharge),
      ...cite(measure),
      status: measure.status,
      ...aboutOf(measure),
    };
  };
}

/** The days on which a measure possibly and surely was in force. */
function daysOf({ span: { start, end }, isSure }: NonNullable<Held['counted']>) {
  const range = (first: number, last: number) => ({ first: dayOf(first), last: dayOf(last) });
  return {
    possible: range(start[0], end[1]),
    ...(isSure && start[1] <= end[0] && { sure: range(start[1], end[0]) }),
  };
}

/** Measures without the sure days of those about one point on which they differ: at most one of these is true. */
function surelyHeld(measures: CustodyRecord['measures']): CustodyRecord['measures'] {
  const common = new Map([...rivalsIn(measures)].map(([point, rivals]) => [point, sureOf(rivals)]));
  return measures.map((measure) => {
    const shared = common.get(measure.about?.id ?? '');
    if (measure.sure === undefined || shared === undefined) return measure;
    const { sure: _, ...rest } = measure;
    return shared === 'none' ? rest : { ...rest, sure: shared };
  });
}

/** The days that several measures surely have in common; undefined for a single measure. */
function sureOf(rivals: readonly HeldRecord[]): HeldRecord['sure'] | 'none' {
  if (rivals.length < 2) return undefined;
  const days = rivals.flatMap(({ sure }) => sure ?? []);
  if (days.length < rivals.length) return 'none';
  const first = days.map((one) => one.first).reduce(laterOf);
  const last = days.map((one) => one.last).reduce(earlierOf);
  return first <= last ? { first, last } : 'none';
}

function totalsOf(measures: readonly Held[], dossier: Dossier): CustodyRecord['totals'] {
  const all = totalDays(measures, dossier);
  if (all === undefined) return undefined;
  const kinds = detentionKinds.flatMap((kind) => {
    const own = totalDays(measures, dossier, (other) => other === kind);
    return own === undefined ? [] : [{ kind, ...own }];
  });
  const isMixed = kinds.length > 1 && kinds.some(({ kind }) => kind === 'house-arrest');
  const others = isMixed ? totalDays(measures, dossier, (kind) => kind !== 'house-arrest') : undefined;
  return { all, ...defined({ exceptHouseArrest: others }), kinds };
}
