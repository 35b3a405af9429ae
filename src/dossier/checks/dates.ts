import { compareDates, isBefore } from '../../dates/compare.js';
import type { Day } from '../../dates/edtf.js';
import { findDays } from '../../dates/find-days.js';
import { type Access, strictest } from '../format/vocabulary.js';
import { allStatements, type Event } from '../model/dossier.js';
import type { Check } from './check.js';
import { daysOf } from './days.js';

export const accessedBeforeIssued: Check = {
  code: 'accessed-before-issued',
  check({ dossier, report }) {
    for (const reference of dossier.references) {
      const { issued, accessed, archive } = reference;
      const hint = `It was issued ${issued?.edtf}: correct one of the two.`;
      if (issued && accessed && isBefore(accessed, issued)) {
        report({ item: reference, path: ['accessed'] }, 'it was accessed before it was issued', hint);
      }
      if (issued && archive?.date && isBefore(archive.date, issued)) {
        report({ item: reference, path: ['archive', 'date'] }, 'it was archived before it was issued', hint);
      }
    }
  },
};

export const eventAfterAsOf: Check = {
  code: 'event-after-as-of',
  check({ dossier: { asOf, timeline }, report }) {
    for (const event of timeline) {
      if (asOf === undefined || !isBefore(asOf, event.date)) continue;
      const hint = 'Correct the date, or check the file again and move asOf.';
      report({ item: event, path: ['date'] }, `it lies after ${asOf.edtf}, to which the file was checked`, hint);
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
  check({ dossier: { timeline }, report }) {
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
      const earlier = event.people.flatMap(({ id }) => before.get(key(kind, id)) ?? []);
      const [{ first } = {}] = earlier;
      if (first === undefined || !earlier.every(({ earliest }) => isBefore(event.date, { earliest, latest: null })))
        continue;
      const hint = `Correct a date, or add what it follows: "${first.id}" is dated ${first.date.edtf}.`;
      const kinds = follows[kind] ?? [];
      report(
        { item: event, path: ['date'], beside: earlier },
        `the ${event.kind} stands before every ${kinds.join(', ')} of the same person`,
        hint,
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
        const message = `it lies before "${latest.id}", which stands above it`;
        report({ item: event, path: ['date'], beside: [latest] }, message, 'Move it, or run casefile check --fix.');
      } else if (latest === undefined || compareDates(latest.date, event.date) < 0) latest = event;
    }
  },
};

export const contradictingDate: Check = {
  code: 'contradicting-date',
  check({ dossier, report }) {
    const days = daysOf(dossier.timeline);
    for (const statement of allStatements(dossier)) {
      const [day, ...others] = findDays(statement.text);
      if (day === undefined || others.length > 0) continue;
      const refs = statement.refs.map(({ ref }) => ref);
      const event = days.canHold(day, refs) ? undefined : days.only(refs);
      if (event === undefined) continue;
      const hint = `Correct one of the two, or add the event of ${day}.`;
      report(
        { item: event, path: ['date'], beside: [statement] },
        `a statement with the same source, on line ${statement.line}, says ${day}`,
        hint,
      );
    }
  },
};
