import { indexById } from '../../../index-by-id.js';
import type { EventKind } from '../../format/vocabulary.js';
import { isSame, keyOf, subjectsOf } from '../../measures/people.js';
import type { Event, Participant } from '../../model/dossier.js';
import type { Check } from '../check.js';

/** Kinds of events that happen to the people whom they name without a role. */
const personal: readonly (string | undefined)[] = [
  'arrest',
  'detention',
  'release',
  'charge',
  'verdict',
  'sentence',
  'transfer',
  'disappearance',
  'reappearance',
  'escape',
  'pardon',
] satisfies EventKind[];

export const eventOfAnother: Check = {
  code: 'event-of-another',
  check({ dossier, isWhole, hasAll, report }) {
    // Who is in an event may be what could not be read.
    if (!isWhole) return;
    const events = indexById(dossier.timeline);
    // By a message that a withheld measure causes, readers would know of the measure.
    const shown = dossier.measures.filter(({ access }) => access === 'public');
    const concerned = [...dossier.subjects, ...shown.flatMap(subjectsOf)];
    const isConcerned = new Set(concerned.map(keyOf));
    const isOfOthers = (event: Event, people: readonly Participant[]) =>
      personal.includes(event.kind) &&
      hasAll(event, 'people') &&
      // Someone with no measure may only have seen what happened.
      subjectsOf(event).some((one) => isConcerned.has(keyOf(one))) &&
      people.length > 0 &&
      [...event.people, ...people].every(({ id }) => id !== null) &&
      !event.people.some((one) => people.some((own) => isSame(own, one)));
    const check = (item: object, people: readonly Participant[], key: string, id: string | undefined, what: string) => {
      const event = events.get(id ?? '');
      if (event === undefined || !isOfOthers(event, people)) return;
      const named = [...event.people, ...people].flatMap((one) => dossier.people.get(one.id ?? '') ?? []);
      report(
        { item, path: [key], beside: [event, ...named] },
        `event "${event.id}", ${what}, names only other people`,
        'Name an event of the person, or add the person to the event.',
      );
    };
    for (const measure of dossier.measures) {
      const { id, begins, ends, ordered } = measure;
      const people = subjectsOf(measure);
      check(measure, people, 'begins', begins, `which begins measure "${id}"`);
      check(measure, people, 'ends', ends, `which ends measure "${id}"`);
      check(measure, people, 'ordered', ordered, `which ordered measure "${id}"`);
    }
    for (const charge of dossier.charges) {
      const people = subjectsOf(charge);
      check(charge, people, 'brought', charge.brought, `which brought charge "${charge.id}"`);
      for (const { event } of charge.decisions)
        check(charge, people, 'decisions', event, `which decided charge "${charge.id}"`);
    }
  },
};
