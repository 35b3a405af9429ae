import { compareDates, isBefore } from '../../dates/compare.js';
import type { Day, PartialDate } from '../../dates/edtf.js';
import { findDays } from '../../dates/find-days.js';
import { type Access, loosest, strictest } from '../format/vocabulary.js';
import { allStatements, type Event } from '../model/dossier.js';
import type { Path } from '../yaml/path.js';
import type { Check } from './check.js';
import { daysOf } from './event-days.js';

export const accessedBeforeIssued: Check = {
  code: 'accessed-before-issued',
  check({ dossier, report }) {
    for (const reference of dossier.references) {
      const { issued, accessed, archive } = reference;
      const look = (read: PartialDate | undefined, path: Path, verb: string) => {
        if (!issued || !read || !isBefore(read, issued)) return;
        const message = `reference "${reference.id}" was ${verb} (${read.edtf}) before it was issued (${issued.edtf})`;
        report({ item: reference, path }, message, 'Correct one of the two dates.');
      };
      look(accessed, ['accessed'], 'accessed');
      look(archive?.date, ['archive', 'date'], 'archived');
    }
  },
};

export const eventAfterAsOf: Check = {
  code: 'event-after-as-of',
  check({ dossier: { asOf, timeline }, report }) {
    for (const event of timeline) {
      if (asOf === undefined || !isBefore(asOf, event.date)) continue;
      const message = `event "${event.id}" (${event.date.edtf}) is later than asOf (${asOf.edtf})`;
      const hint = 'Correct the date, or check the file again and update asOf.';
      report({ item: event, path: ['date'] }, message, hint);
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

/** The events that must come before another one: those of one kind with one person. */
interface Before {
  readonly first: Event;
  /** The earliest possible day of all of them; null if one has no such day. */
  readonly earliest: Day | null;
  readonly access: Access;
}

export const impossibleOrder: Check = {
  code: 'impossible-order',
  check({ dossier: { timeline, people }, report }) {
    const before = new Map<string, Before>();
    const key = (kind: string, person: string | null) => `${kind} ${person ?? ''}`;
    for (const event of timeline) {
      for (const [kind, kinds] of Object.entries(follows)) {
        if (!kinds.includes(event.kind ?? '')) continue;
        for (const { id } of event.people)
          if (id !== null) before.set(key(kind, id), also(before.get(key(kind, id)), event));
      }
    }
    for (const event of timeline) {
      const { kind = '' } = event;
      // Whether two events concern the same withheld person is withheld too.
      const earlier = event.people.flatMap(({ id }) => {
        const of = before.get(key(kind, id));
        return of ? [{ ...of, access: strictest([of.access, people.get(id ?? '')?.access ?? 'public']) }] : [];
      });
      const [{ first } = {}] = earlier;
      if (first === undefined || !earlier.every(({ earliest }) => isBefore(event.date, { earliest, latest: null })))
        continue;
      const kinds = (follows[kind] ?? []).join(', ').replace(/, (?=[^,]*$)/, ' or ');
      report(
        { item: event, path: ['date'], beside: earlier },
        `${kind} "${event.id}" (${event.date.edtf}) is before any ${kinds} of the same person`,
        `The first is "${first.id}" (${first.date.edtf}). Correct one of the dates, or add the missing event.`,
      );
    }
  },
};

function also(before: Before | undefined, event: Event): Before {
  const { earliest } = event.date;
  if (before === undefined) return { first: event, earliest, access: event.access };
  const isEarlier = earliest === null || (before.earliest !== null && earliest < before.earliest);
  return {
    first: before.first,
    earliest: isEarlier ? earliest : before.earliest,
    access: strictest([before.access, event.access]),
  };
}

export const unsortedTimeline: Check = {
  code: 'unsorted-timeline',
  check({ dossier: { timeline }, report }) {
    let latest: Event | undefined;
    for (const event of timeline) {
      if (latest !== undefined && isBefore(event.date, latest.date)) {
        const [own, above] = [event, latest].map(({ id, date }) => `"${id}" (${date.edtf})`);
        const message = `event ${own} is listed after the later event ${above}`;
        report({ item: event, path: ['date'], beside: [latest] }, message, 'Move it, or run "casefile check --fix".');
      } else if (latest === undefined || compareDates(latest.date, event.date) < 0) latest = event;
    }
  },
};

export const contradictingDate: Check = {
  code: 'contradicting-date',
  check({ dossier, report }) {
    const days = daysOf(dossier.timeline);
    const references = new Map(dossier.references.map((reference) => [reference.id, reference]));
    for (const statement of allStatements(dossier)) {
      const [day, ...others] = findDays(statement.text);
      if (day === undefined || others.length > 0) continue;
      const refs = statement.refs.map(({ ref }) => ref);
      const event = days.canHold(day, refs) ? undefined : days.only(refs);
      if (event === undefined) continue;
      const shared = event.refs.flatMap(({ ref }) =>
        refs.includes(ref) ? [references.get(ref)?.access ?? 'public'] : [],
      );
      report(
        { item: event, path: ['date'], beside: [statement, { access: loosest(shared) }] },
        `event "${event.id}" is dated ${event.date.edtf}, but the statement on line ${statement.line} with the same source says ${day}`,
        `Correct one of the two dates, or add an event for ${day}.`,
      );
    }
  },
};
