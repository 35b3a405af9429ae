import { isBefore } from '../../../dates/compare.js';
import type { PartialDate } from '../../../dates/edtf.js';
import { defined } from '../../../defined.js';
import { detentionKinds } from '../../../dossier/format/vocabulary.js';
import { MeasureTimes, type Whose } from '../../../dossier/measures/bounds.js';
import { deathsIn } from '../../../dossier/measures/deaths.js';
import {
  chargeAt,
  type DatedEvents,
  type Decided,
  datedEvents,
  happenedBy,
} from '../../../dossier/measures/decided.js';
import { type Force, MeasuresInForce, type Time } from '../../../dossier/measures/in-force.js';
import { type PersonWith, peopleWith } from '../../../dossier/measures/people.js';
import { uncoveredArrests } from '../../../dossier/measures/uncovered.js';
import { firstDetentions } from '../../../dossier/measures/uninterrupted.js';
import type { Charge, Dossier, Event, Measure } from '../../../dossier/model/dossier.js';
import { indexById } from '../../../index-by-id.js';
import { printPeriod } from '../../blocks/measure-times.js';
import { aboutRecords, citedRecords, placeRecord, titledCharge } from '../../record-parts.js';
import type { ViewDefinition } from '../../view-definition.js';
import { orderedByRecords } from '../ordered-by.js';
import { statusBlocks } from './blocks.js';
import { NearbyEvents } from './nearby-events.js';
import { type StatusRecord, statusSchema } from './record.js';

/**
 * The view `status`: what was in force for each person on a day, or on the days of a month or year; subjects come
 * first. Without a date, on the day when the file was last checked. A case that has no such day is left out, and
 * `undated` gets its id.
 */
export function statusOn(on?: PartialDate, undated: (id: string) => void = () => {}): ViewDefinition<StatusRecord> {
  return {
    name: 'status',
    words: ['person', 'people'],
    filters: ['person'],
    schema: statusSchema,
    items(dossier) {
      const { edtf, earliest, latest } = on ?? dossier.asOf ?? {};
      if (edtf === undefined || !earliest || !latest) {
        undated(dossier.id);
        return [];
      }
      const toRecord = new Records(dossier, { earliest, latest });
      return peopleWith<Measure | Charge>(dossier, [...dossier.measures, ...dossier.charges]).map((person) => ({
        record: {
          ...{ case: dossier.id, id: person.id, name: person.name, on: edtf },
          ...defined({ asOf: dossier.asOf?.edtf }),
          ...toRecord.of(person),
        },
        facets: { people: [{ id: person.id, name: person.name }], text: [] },
      }));
    },
    blocks: statusBlocks,
  };
}

/** Makes the records of one dossier at a time. */
class Records {
  readonly #dossier: Dossier;
  readonly #time: Time;
  readonly #inForce: MeasuresInForce;
  readonly #times: MeasureTimes;
  readonly #deaths: ReadonlyMap<string, PartialDate>;
  readonly #dated: DatedEvents;
  readonly #charges: ReadonlyMap<string, Charge>;
  readonly #orderedBy: ReturnType<typeof orderedByRecords>;
  /** What each event decided, according to the first charge with such a decision. */
  readonly #outcomes: ReadonlyMap<string, Decided['outcome']>;
  readonly #timeline: NearbyEvents;
  readonly #cite: ReturnType<typeof citedRecords>;
  readonly #aboutOf: ReturnType<typeof aboutRecords>;

  constructor(dossier: Dossier, time: Time) {
    this.#dossier = dossier;
    this.#time = time;
    this.#inForce = new MeasuresInForce(dossier, time);
    this.#times = new MeasureTimes(dossier);
    this.#deaths = deathsIn(dossier);
    this.#timeline = new NearbyEvents(dossier, time);
    this.#dated = datedEvents(dossier);
    this.#charges = indexById(dossier.charges);
    this.#orderedBy = orderedByRecords(dossier);
    const decisions = dossier.charges.flatMap((charge) => charge.decisions);
    this.#outcomes = new Map(decisions.toReversed().map(({ event, outcome }) => [event, outcome]));
    this.#cite = citedRecords(dossier);
    this.#aboutOf = aboutRecords(dossier);
  }

  of(person: PersonWith<Measure | Charge>) {
    const of = { person: person.id };
    const died = this.#deaths.get(person.id ?? '');
    const found = person.claims.flatMap((claim) => {
      const force = 'kind' in claim ? this.#inForce.of(claim, of) : undefined;
      return 'kind' in claim && force ? [{ measure: claim, force }] : [];
    });
    const measures = person.claims.filter((claim) => 'kind' in claim);
    const firsts = firstDetentions(measures, this.#times, of);
    return {
      ...(died && !isBefore(this.#time, died) && { died: died.edtf }),
      measures: found.flatMap(({ measure, force }) => this.#measure(measure, force, of, firsts.get(measure))),
      undetermined: found.flatMap(({ measure, force }) => this.#undetermined(measure, force)),
      charges: person.claims.flatMap((claim) => ('law' in claim ? this.#charge(claim) : [])),
      uncovered: this.#uncovered(person),
      ...this.#eventsOf(person),
    };
  }

  #measure(measure: Measure, force: Force, of: Whose, first = measure): StatusRecord['measures'] {
    if (!('inForce' in force)) return [];
    const timing = this.#times.timing(measure, of);
    const { from, to } = this.#times.dates(measure, of);
    const heldSince = this.#times.dates(first, of).from?.edtf;
    const ordered = this.#step(measure.ordered, measure);
    const isOrderedLater = ordered === undefined && this.#dated.events.has(measure.ordered ?? '');
    const { lasts, amount, authority, heldBy, basis, within } = measure;
    return [
      {
        id: measure.id,
        kind: measure.kind,
        ...force,
        ...(measure.kind === 'fine' && this.#paid(measure)),
        ...defined({ since: from?.edtf, until: to?.edtf }),
        ...(heldSince !== from?.edtf && measure.within === undefined && defined({ heldSince })),
        period: printPeriod(measure, this.#times, this.#dossier, { of }),
        ...('bounds' in timing && { start: { ...timing.bounds.start }, end: { ...timing.bounds.end } }),
        ...(isOrderedLater ? {} : defined({ lasts, amount, ordered, authority: authority && { ...authority } })),
        orderedBy: isOrderedLater ? [] : this.#orderedBy(measure),
        reviewed: measure.reviewed.flatMap((id) => this.#review(id, measure)),
        ...placeRecord(measure.place),
        ...defined({ heldBy: heldBy && { ...heldBy }, within }),
        charges: measure.charge.flatMap((id) => this.#charges.get(id) ?? []).map(titledCharge),
        ...defined({ basis }),
        ...this.#claim(measure),
      },
    ];
  }

  /** Whether a fine was paid. */
  #paid(measure: Measure): Pick<StatusRecord['measures'][number], 'paid'> {
    const date = this.#times.limits(measure).end;
    if (date === undefined || date.edtf === '..') return {};
    return defined({ paid: happenedBy({ date, status: measure.status }, this.#time) });
  }

  #undetermined(measure: Measure, force: Force): StatusRecord['undetermined'] {
    if (!('undetermined' in force)) return [];
    const { id, kind, within } = measure;
    return [{ id, kind, ...defined({ within }), reason: force.undetermined, ...this.#claim(measure) }];
  }

  /** A review, with its outcome if a charge says that the same event decided it. */
  #review(id: string, measure: Measure): StatusRecord['measures'][number]['reviewed'] {
    const review = this.#step(id, measure);
    if (review === undefined) return [];
    const outcome = this.#outcomes.get(id);
    return [{ ...review, ...defined({ outcome }) }];
  }

  /** An event that a claim refers to, unless it happened later. */
  #step(id: string | undefined, claim: Measure) {
    const event = this.#dated.events.get(id ?? '');
    if (event === undefined) return undefined;
    const { date } = this.#dated.dateOf(id, claim) ?? event;
    if (isBefore(this.#time, date)) return undefined;
    return { ...this.#happened(event), surely: happenedBy({ ...event, date }, this.#time) === 'surely' };
  }

  #charge(charge: Charge): StatusRecord['charges'] {
    const state = chargeAt(charge, this.#dated, this.#time);
    if (state === undefined) return [];
    const { id, law, title, by, court } = charge;
    const decisions = state.decided.map((one) => this.#decision(one));
    const last = decisions.at(-1);
    return [
      {
        id,
        law,
        ...defined({ title }),
        state: last?.outcome ?? 'pending',
        ...defined({ event: last?.event, date: last?.date }),
        ...(state.brought && { brought: { ...this.#happened(state.brought.event), surely: state.brought.surely } }),
        decisions,
        possible: state.possible.map((one) => this.#decision(one)),
        ...defined({ by: by && { ...by }, court: court && { ...court } }),
        ...this.#claim(charge),
      },
    ];
  }

  #decision({ outcome, sentence, event }: Decided): StatusRecord['charges'][number]['decisions'][number] {
    const { id, date, title } = event;
    return {
      outcome,
      ...defined({ sentence }),
      event: id,
      date: date.edtf,
      title,
      ...this.#cite(event),
      ...this.#aboutOf(event),
    };
  }

  #uncovered(person: PersonWith<Measure | Charge>): StatusRecord['uncovered'] {
    const detentions = person.claims.flatMap((claim) => {
      if (!('kind' in claim && detentionKinds.includes(claim.kind))) return [];
      const timing = this.#times.timing(claim, { person: person.id });
      return [{ measure: claim, ...('bounds' in timing && timing) }];
    });
    const arrests = uncoveredArrests(person, detentions, this.#dossier);
    return arrests.filter((event) => happenedBy(event, this.#time) !== undefined).map((event) => this.#happened(event));
  }

  /** The events that name the person or nobody, around the time. */
  #eventsOf(person: PersonWith<unknown>): Pick<StatusRecord, 'before' | 'around' | 'after'> {
    const own = this.#timeline.of(person);
    const isOver = (event: Event) => this.#timeline.isOver(event);
    const isLater = (event: Event) => this.#timeline.isLater(event);
    const dated = (as: Event | undefined) => own.filter(({ date }) => date.edtf === as?.date.edtf);
    const happened = (events: readonly Event[]) => events.map((event) => this.#happened(event));
    return {
      before: happened(dated(own.findLast(isOver))),
      around: happened(own.filter((event) => !isOver(event) && !isLater(event))),
      after: happened(dated(own.find(isLater))),
    };
  }

  #happened(event: Event) {
    const { id, date, title, status } = event;
    return { id, date: date.edtf, title, ...this.#cite(event), status, ...this.#aboutOf(event) };
  }

  #claim(claim: Measure | Charge) {
    return {
      ...this.#cite(claim),
      status: claim.status,
      ...this.#aboutOf(claim),
      ...defined({ note: claim.note }),
    };
  }
}
