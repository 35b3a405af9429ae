import { printDate } from '../../../dates/print.js';
import { defined } from '../../../defined.js';
import { measureWords } from '../../../dossier/format/vocabulary.js';
import type { Dossier, Named } from '../../../dossier/model/dossier.js';
import { howCounted, reasons } from '../../ask/custody/blocks.js';
import type { CustodyRecord } from '../../ask/custody/record.js';
import { custodyRecords } from '../../ask/custody/view.js';
import type { MeasureRecord } from '../../ask/measures.js';
import { printDays } from '../../blocks/measure-times.js';
import type { Item } from '../../view-definition.js';
import type { Chosen } from './chosen.js';
import type { DetentionRecord } from './fields.js';
import type { Answer } from './record.js';

type HeldRecord = CustodyRecord['measures'][number];

/** Tells how long a subject was held, as `casefile custody` counts it. */
export class Holding {
  readonly #dossier: Dossier;
  readonly #people: readonly CustodyRecord[];
  readonly #measures: ReadonlyMap<string, Item<MeasureRecord>>;

  constructor(dossier: Dossier, measures: readonly Item<MeasureRecord>[], { hasMeasure, hasEvent }: Chosen) {
    this.#dossier = dossier;
    this.#people = custodyRecords(dossier, hasMeasure).map((record) => ({
      ...record,
      uncovered: record.uncovered.filter(({ id }) => hasEvent(id)),
    }));
    this.#measures = new Map(measures.map((item) => [item.record.id, item]));
  }

  /** The measures that took the liberty of a subject, by their starts, with their days. */
  detentions(subject: Named): Item<DetentionRecord>[] {
    return (this.#of(subject)?.measures ?? []).flatMap(({ id, days, uncounted }) => {
      const item = this.#measures.get(id);
      return item === undefined ? [] : [{ ...item, record: { ...item.record, days, uncounted } }];
    });
  }

  /** The total of days, how they were counted, and what they leave out. */
  total(subject: Named): Answer[] {
    const person = this.#of(subject);
    if (person === undefined) return [];
    const { measures, totals, uncovered } = person;
    const left = measures.flatMap(leftOut);
    if (totals === undefined) return left;
    const { all, exceptHouseArrest } = totals;
    const days = [
      `${printDays(all)}.`,
      ...(exceptHouseArrest ? [`Without house arrest: ${printDays(exceptHouseArrest)}.`] : []),
      howCounted([person], this.#dossier),
      ...uncovered.map(({ title, date }) => `No measure covers “${title}”, ${printDate(date)}.`),
    ].join(' ');
    return [{ text: days, ...countedSources(measures) }, ...left];
  }

  #of({ id, name }: Named): CustodyRecord | undefined {
    return this.#people.find((person) => person.id === id && person.name === name);
  }
}

/** A measure whose days are not counted, with the reason. */
function leftOut({ id, kind, period, uncounted, status, refs, standIns, about }: HeldRecord): Answer[] {
  if (uncounted === undefined) return [];
  const text = `${period}: ${measureWords[kind]}. ${reasons[uncounted]}`;
  return [{ text, entry: { kind: 'measure', id }, status, ...defined({ about }), refs, ...defined({ standIns }) }];
}

/** The sources of the measures that are counted, each once. */
function countedSources(measures: readonly HeldRecord[]): Pick<Answer, 'refs' | 'standIns'> {
  const counted = measures.filter(({ counts }) => counts !== 'never');
  const refs = new Map(counted.flatMap((measure) => measure.refs.map(({ number, id }) => [id, { number, id }])));
  const standIns = new Set(counted.flatMap((measure) => measure.standIns ?? []));
  return { refs: [...refs.values()], ...(standIns.size > 0 && { standIns: [...standIns] }) };
}
