import { compareDates, isBefore, overlaps } from '../../dates/compare.js';
import { findDays } from '../../dates/find-days.js';
import { allStatements, type Event } from '../model.js';
import type { Check } from './check.js';

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

/** What an event of a kind can follow. */
const follows: Readonly<Record<string, readonly string[]>> = {
  release: ['arrest', 'detention', 'sentence'],
  verdict: ['arrest', 'charge', 'trial'],
  sentence: ['arrest', 'charge', 'trial', 'verdict'],
  appeal: ['arrest', 'charge', 'trial', 'verdict', 'sentence'],
};

export const impossibleOrder: Check = {
  code: 'impossible-order',
  check({ dossier: { timeline }, report }) {
    const byPerson = new Map<string, Event[]>();
    for (const event of timeline) {
      for (const { id } of event.people) if (id !== null) byPerson.set(id, [...(byPerson.get(id) ?? []), event]);
    }
    for (const event of timeline) {
      const kinds = follows[event.kind ?? ''] ?? [];
      const earlier = event.people
        .flatMap(({ id }) => byPerson.get(id ?? '') ?? [])
        .filter(({ kind }) => kinds.includes(kind ?? ''));
      const [first] = earlier;
      if (first === undefined || !earlier.every(({ date }) => isBefore(event.date, date))) continue;
      const hint = `Correct a date, or add what it follows: "${first.id}" is dated ${first.date.edtf}.`;
      report(
        { item: event, path: ['date'], beside: earlier },
        `the ${event.kind} stands before every ${kinds.join(', ')} of the same person`,
        hint,
      );
    }
  },
};

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
    const days = dossier.timeline.filter(({ date }) => date.earliest !== null && date.earliest === date.latest);
    for (const statement of allStatements(dossier)) {
      const [day, ...others] = findDays(statement.text);
      if (day === undefined || others.length > 0) continue;
      const bounds = { earliest: day, latest: day };
      const refs = new Set(statement.refs.map(({ ref }) => ref));
      const sharesSource = (candidate: Event) => candidate.refs.some(({ ref }) => refs.has(ref));
      // A date that could not be read can be any day, but is looked at only where the source is the same.
      const isRead = ({ date }: Event) => date.earliest !== null || date.latest !== null;
      const near = dossier.timeline.filter((event) => isRead(event) || sharesSource(event));
      if (near.some(({ date }) => overlaps(date, bounds))) continue;
      const [event, ...more] = days.filter(sharesSource);
      if (event === undefined || more.length > 0) continue;
      const hint = `Correct one of the two, or add the event of ${day}.`;
      report(
        { item: event, path: ['date'], beside: [statement] },
        `a statement with the same source, on line ${statement.line}, says ${day}`,
        hint,
      );
    }
  },
};
