import { isBefore, laterOf, overlaps } from '../../../dates/compare.js';
import { type Day, isCertain, type PartialDate } from '../../../dates/edtf.js';
import { grouped } from '../../../grouped.js';
import { type Access, detentionKinds, strictest } from '../../format/vocabulary.js';
import { accessWith, peopleMeant, subjectsOf } from '../../measures/people.js';
import type { Dossier, Participant } from '../../model/dossier.js';
import { isStated } from '../../model/is-stated.js';
import type { Check, Checked, Place } from '../check.js';
import { doubtedDates } from './doubted.js';

/** What the file says about when someone died. */
interface Death {
  /** The last possible day; null if it is unknown. */
  readonly latest: Day | null;
  /** The date to show, and where it is in the file. */
  readonly date: PartialDate;
  readonly place: Place;
  readonly access: Access;
}

/** Something that happened to people, who must have been alive. */
interface Happening {
  readonly name: string;
  readonly date: PartialDate;
  readonly people: readonly Participant[];
  readonly place: Place;
  readonly access: Access;
}

export const afterDeath: Check = {
  code: 'after-death',
  check(checked) {
    const deaths = statedDeaths(checked);
    if (deaths.size === 0) return;
    const deadIn = ({ date, people }: Happening) => people.find(({ id }) => isAfter(date, deaths.get(id ?? '')))?.id;
    for (const [id, all] of grouped(happeningsIn(checked.dossier), deadIn)) {
      const death = deaths.get(id ?? '');
      const [first] = all;
      if (death === undefined) continue;
      const when = `the death of person "${id}" (${death.date.edtf})`;
      if (all.length === 1) {
        const hint = 'Correct one of the dates, tag the event "posthumous", or give the person another role.';
        checked.report(
          { ...first.place, beside: [death] },
          `${first.name} (${first.date.edtf}) is after ${when}`,
          hint,
        );
      } else {
        const hint = `The first is ${first.name} (${first.date.edtf}). Correct a date, or tag events after a death "posthumous".`;
        checked.report({ ...death.place, beside: [death, ...all] }, `${all.length} entries are after ${when}`, hint);
      }
    }
  },
};

function isAfter(date: PartialDate, death: Death | undefined): boolean {
  return death !== undefined && isBefore({ earliest: null, latest: death.latest }, date);
}

/** The deaths that the file states, by person. If their dates differ, the last counts. */
export function statedDeaths({ dossier, hasAll }: Checked): ReadonlyMap<string, Death> {
  const { isWrong } = doubtedDates(dossier);
  const deaths = new Map<string, Death>();
  const stated = new Set<string>();
  const add = (id: string, death: Death, isSure: boolean) => {
    const first = deaths.get(id) ?? death;
    const [latest, access] = [later(first.latest, death.latest), strictest([first.access, death.access])];
    deaths.set(id, { ...first, latest, access });
    if (isSure) stated.add(id);
  };
  for (const person of dossier.people.values()) {
    const { id, born, died, access } = person;
    if (died === undefined) continue;
    // If the two dates contradict each other, one of them is wrong, and only what is after both is after the death.
    const isContradicted = born !== undefined && isBefore(died, born);
    const latest = isCertain(died) ? (isContradicted ? later(died.latest, born.latest) : died.latest) : null;
    add(id, { latest, date: died, place: { item: person, path: ['died'] }, access }, true);
  }
  for (const event of dossier.timeline) {
    const { kind, date, status } = event;
    if (kind !== 'death' || status === 'denied' || !hasAll(event, 'people')) continue;
    const latest = isCertain(date) && !isWrong(event) ? date.latest : null;
    for (const { id } of peopleMeant(event.people)) {
      if (id === null) continue;
      const access = accessWith(id, event, dossier);
      add(id, { latest, date, place: { item: event, path: ['date'] }, access }, isStated(event));
    }
  }
  return new Map([...deaths].filter(([id, { latest }]) => latest !== null && stated.has(id)));
}

function later(one: Day | null, other: Day | null): Day | null {
  return one === null || other === null ? null : laterOf(one, other);
}

/** What the file states as having happened to living people: events, and measures that took their liberty. */
function happeningsIn(dossier: Dossier): Happening[] {
  const { isWrong } = doubtedDates(dossier);
  const events = dossier.timeline.flatMap((event): Happening[] => {
    const { id, date, people, access, tags } = event;
    if (!isStated(event) || tags.includes('posthumous') || isWrong(event) || !isCertain(date)) return [];
    return [{ name: `event "${id}"`, date, people, place: { item: event, path: ['date'] }, access }];
  });
  const held = dossier.measures.flatMap((measure): Happening[] => {
    const { id, kind, from, people, access } = measure;
    if (!isStated(measure) || !detentionKinds.includes(kind) || from === undefined || !isCertain(from)) return [];
    return [{ name: `measure "${id}"`, date: from, people, place: { item: measure, path: ['from'] }, access }];
  });
  return [...events, ...held].map((one) => ({ ...one, people: subjectsOf(one) }));
}

export const contradictingLifeDate: Check = {
  code: 'contradicting-life-date',
  check({ dossier, hasAll, report }) {
    const { people, timeline } = dossier;
    const { isWrong } = doubtedDates(dossier);
    for (const person of people.values()) {
      const { id, born, died } = person;
      if (!born || !died || !isBefore(died, born) || !isCertain(born) || !isCertain(died)) continue;
      const message = `person "${id}" died (${died.edtf}) before the date of birth (${born.edtf})`;
      report({ item: person, path: ['died'] }, message, 'Correct one of the two dates.');
    }
    for (const event of timeline) {
      const { id, kind, date, about } = event;
      const key = kind === 'birth' ? 'born' : kind === 'death' ? 'died' : undefined;
      if (key === undefined || about !== undefined || !isStated(event) || isWrong(event)) continue;
      if (!hasAll(event, 'people') || !isCertain(date)) continue;
      for (const named of peopleMeant(event.people)) {
        const person = people.get(named.id ?? '');
        const own = person?.[key];
        if (!person || !own || !isCertain(own) || overlaps(own, date)) continue;
        report(
          { item: event, path: ['date'], beside: [person] },
          `event "${id}" is dated ${date.edtf}, but person "${person.id}" has ${key}: ${own.edtf}`,
          `Correct one of the dates. If the ${kind} is that of someone else, give the person a role, such as relative.`,
        );
      }
    }
  },
};
