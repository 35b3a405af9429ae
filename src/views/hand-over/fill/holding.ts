import { defined } from '../../../defined.js';
import type { Named } from '../../../dossier/model/dossier.js';
import { together } from '../../../dossier/model/together.js';
import { howCounted } from '../../ask/custody/blocks.js';
import type { CustodyRecord } from '../../ask/custody/record.js';
import { custodyRecords } from '../../ask/custody/view.js';
import type { MeasureRecord } from '../../ask/measures.js';
import { printDays } from '../../blocks/measure-times.js';
import type { Item } from '../../view-definition.js';
import { supportOf } from './answers.js';
import { datingEvents } from './borrowed.js';
import type { Chosen } from './chosen.js';
import type { DetentionRecord } from './claim-fields.js';
import type { AnswerContext } from './field.js';
import type { Answer } from './record.js';

type HeldRecord = CustodyRecord['measures'][number];

/** Tells how long a subject was held, as `casefile custody` counts it. */
export class Holding {
  readonly #context: AnswerContext;
  readonly #people: readonly CustodyRecord[];
  readonly #measures: ReadonlyMap<string, Item<MeasureRecord>>;

  constructor(context: AnswerContext, measures: readonly Item<MeasureRecord>[], { hasMeasure, hasEvent }: Chosen) {
    this.#context = context;
    this.#people = custodyRecords(context.dossier, hasMeasure).map((record) => ({
      ...record,
      uncovered: record.uncovered.filter(({ id }) => hasEvent(id)),
    }));
    this.#measures = new Map(measures.map((item) => [item.record.id, item]));
  }

  /** The measures that took the liberty of a subject, by their starts, with their days. */
  detentions(subject: Named): Item<DetentionRecord>[] {
    return (this.#of(subject)?.measures ?? []).flatMap(({ id, days, uncounted, period }) => {
      const item = this.#measures.get(id);
      return item === undefined
        ? []
        : [{ ...item, record: { ...item.record, days, uncounted, period, of: { person: subject.id } } }];
    });
  }

  /** The total of days, how they were counted, and what they leave out. */
  total(subject: Named): Answer[] {
    const person = this.#of(subject);
    if (person === undefined) return [];
    const { measures, totals, uncovered } = person;
    const { dossier, language } = this.#context;
    const { say } = language;
    const left = measures.flatMap((measure) => leftOut(measure, this.#context));
    if (totals === undefined) return left;
    const { all, exceptHouseArrest } = totals;
    const sentences = [
      say('sentence.end', { text: printDays(all, language) }),
      ...(exceptHouseArrest
        ? [say('fill.without-house-arrest', { days: printDays(exceptHouseArrest, language) })]
        : []),
      howCounted([person], dossier, language),
      ...uncovered.map(({ title, date }) => say('fill.uncovered', { title, date: language.date(date) })),
    ];
    const days = sentences.reduce((text, next) => say('sentence.next', { text, next }));
    return [{ text: days, ...countedSources(measures, this.#context) }, ...left];
  }

  #of({ id, name }: Named): CustodyRecord | undefined {
    return this.#people.find((person) => person.id === id && person.name === name);
  }
}

/** A measure whose days are not counted, with the reason. */
function leftOut(measure: HeldRecord, context: AnswerContext): Answer[] {
  const { id, kind, uncounted, about } = measure;
  const { measures, events, periodOf } = context;
  const { say } = context.language;
  if (uncounted === undefined) return [];
  const what = say('fill.introduced', { what: periodOf(measure), text: say(`measure.kind.${kind}`) });
  const text = say('sentence.next', {
    text: say('sentence.end', { text: what }),
    next: say(`custody.not-counted.${uncounted}`),
  });
  const dates = together(datingEvents(measures.get(id) ?? {}, events));
  const { status, ...sources } = supportOf(measure, dates, context);
  return [{ text, entry: { kind: 'measure', id }, ...defined({ status, about }), ...sources }];
}

/** The sources of the measures that are counted and of their dates, each once. */
function countedSources(
  records: readonly HeldRecord[],
  { measures, events, cite }: AnswerContext,
): Pick<Answer, 'refs' | 'standIns'> {
  const counted = records.filter(({ counts }) => counts !== 'never').flatMap(({ id }) => measures.get(id) ?? []);
  const { refs, standIns } = together(counted.flatMap((measure) => [measure, ...datingEvents(measure, events)]));
  const each = new Map(cite(refs).map(({ number, id }) => [id, { number, id }]));
  return { refs: [...each.values()], ...(standIns.length > 0 && { standIns: [...standIns] }) };
}
