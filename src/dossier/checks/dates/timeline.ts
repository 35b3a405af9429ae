import { isBefore } from '../../../dates/compare.js';
import type { Day } from '../../../dates/edtf.js';
import { grouped } from '../../../grouped.js';
import { quotable } from '../../../problems/problem.js';
import { type Access, strictest } from '../../format/vocabulary.js';
import { accessWith, subjectsOf } from '../../measures/people.js';
import type { Dossier, Event } from '../../model/dossier.js';
import type { Check, Checked } from '../check.js';
import { doubtedDates } from './doubted.js';

export const eventAfterAsOf: Check = {
  code: 'event-after-as-of',
  check({ dossier, report }) {
    const { asOf } = dossier;
    const { late, isAsOfWrong, misplaced } = doubtedDates(dossier);
    if (asOf === undefined) return;
    const first = late.find((event) => !misplaced.has(event));
    if (isAsOfWrong && first !== undefined) {
      const message = `${late.length} events are later than asOf (${asOf.edtf})`;
      const hint = `The first is "${first.id}" (${first.date.edtf}). Check the file again and update asOf, or correct the dates.`;
      report({ path: ['asOf'], beside: late }, message, hint);
      return;
    }
    for (const event of late) {
      const message = `event "${event.id}" (${event.date.edtf}) is later than asOf (${asOf.edtf})`;
      const hint = 'Correct the date, or check the file again and update asOf.';
      report({ item: event, path: ['date'] }, message, hint);
    }
  },
};

export const unsortedTimeline: Check = {
  code: 'unsorted-timeline',
  check({ dossier, report }) {
    for (const [event, [other = event]] of doubtedDates(dossier).misplaced) {
      const [own, beside] = [event, other].map(({ id, date }) => `"${id}" (${date.edtf})`);
      const where = isBefore(event.date, other.date) ? 'after the later' : 'before the earlier';
      report(
        { item: event, path: ['date'], beside: [other] },
        `event ${own} is listed ${where} event ${beside}`,
        'Correct the date, or move the event: "casefile check --fix" sorts the timeline.',
      );
    }
  },
};

/** The kinds of events that an event of each kind must follow. */
const follows: Readonly<Record<string, readonly string[]>> = {
  release: ['arrest', 'detention', 'sentence'],
  verdict: ['arrest', 'charge', 'trial'],
  sentence: ['arrest', 'charge', 'trial', 'verdict'],
  appeal: ['arrest', 'charge', 'trial', 'verdict', 'sentence'],
};

/** The events that must come before another one: those of some kinds with one person. */
interface Before {
  readonly first: Event;
  readonly isOnly: boolean;
  /** The earliest possible day of all of them; null if one has no such day. */
  readonly earliest: Day | null;
  readonly access: Access;
}

/** An event that is earlier than everything that it must follow. */
interface Early {
  readonly event: Event;
  readonly before: readonly Before[];
  readonly first: Event;
  /** Whether only one event must come before it. */
  readonly isFirstOnly: boolean;
}

export const impossibleOrder: Check = {
  code: 'impossible-order',
  check({ dossier, report }) {
    for (const [first, all] of grouped(earlyEvents(dossier), (one) => one.first)) {
      // If several events wait for one, its date is wrong, and not theirs.
      const waiting = all.filter(({ isFirstOnly }) => isFirstOnly);
      const [{ event } = {}] = waiting;
      const isFirstWrong = waiting.length > 1 && event !== undefined;
      if (isFirstWrong) {
        report(
          { item: first, path: ['date'], beside: waiting.flatMap((one) => [one.event, ...one.before]) },
          `${first.kind} "${first.id}" (${first.date.edtf}) is after all ${waiting.length} events that must follow it`,
          `The first is "${event.id}" (${event.date.edtf}). Correct the date, or add the missing event.`,
        );
      }
      for (const one of all) if (!isFirstWrong || !one.isFirstOnly) reportEarly(one, report);
    }
  },
};

function reportEarly({ event, before, first }: Early, report: Checked['report']): void {
  const { kind = '' } = event;
  const kinds = (follows[kind] ?? []).join(', ').replace(/, (?=[^,]*$)/, ' or ');
  report(
    { item: event, path: ['date'], beside: before },
    `${kind} "${event.id}" (${event.date.edtf}) is before any ${kinds} of the same person`,
    `The first is "${quotable(first.id)}" (${first.date.edtf}). Correct one of the dates, or add the missing event.`,
  );
}

function earlyEvents(dossier: Dossier): Early[] {
  const { timeline, measures } = dossier;
  const { isReported } = doubtedDates(dossier);
  const before = beforeEach(dossier, isReported);
  // For an event that ends a measure, another check compares the start of the measure with its end.
  const ended = new Set(measures.flatMap(({ from, begins, ends }) => ((from ?? begins) && ends) ?? []));
  return timeline.flatMap((event) => {
    if (isReported(event) || ended.has(event.id)) return [];
    // Whether two events concern the same withheld person is withheld too.
    const all = subjectsOf(event).flatMap(({ id }) => {
      const of = id === null ? undefined : before.get(`${event.kind} ${id}`);
      return of ? [{ ...of, access: accessWith(id, of, dossier) }] : [];
    });
    const [{ first } = {}] = all;
    if (first === undefined || !all.every(({ earliest }) => isBefore(event.date, { earliest, latest: null })))
      return [];
    return [{ event, before: all, first, isFirstOnly: all.every((one) => one.isOnly && one.first === first) }];
  });
}

/**
 * What must come before the events of each kind with each person. The day of an event is unknown if
 * its date is doubted.
 */
function beforeEach(
  { timeline, measures }: Dossier,
  isDoubted: (event: Event) => boolean,
): ReadonlyMap<string, Before> {
  const before = new Map<string, Before>();
  // A verdict can begin an imprisonment, which a release ends.
  const beginnings = new Set(measures.flatMap(({ begins }) => begins ?? []));
  for (const event of timeline) {
    for (const [kind, kinds] of Object.entries(follows)) {
      const isBeginning = kind === 'release' && event.kind !== 'release' && beginnings.has(event.id);
      if (!isBeginning && !kinds.includes(event.kind ?? '')) continue;
      for (const { id } of subjectsOf(event))
        if (id !== null) before.set(`${kind} ${id}`, also(before.get(`${kind} ${id}`), event, isDoubted(event)));
    }
  }
  return before;
}

function also(before: Before | undefined, event: Event, isDoubted: boolean): Before {
  const earliest = isDoubted ? null : event.date.earliest;
  if (before === undefined) return { first: event, isOnly: true, earliest, access: event.access };
  const isEarlier = earliest === null || (before.earliest !== null && earliest < before.earliest);
  return {
    first: before.first,
    isOnly: false,
    earliest: isEarlier ? earliest : before.earliest,
    access: strictest([before.access, event.access]),
  };
}
