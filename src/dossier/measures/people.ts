import { getOrInsert } from '../../get-or-insert.js';
import { type Access, strictest, withheldName } from '../format/vocabulary.js';
import type { Dossier, Event, Named, Participant } from '../model/dossier.js';

/** A person with the claims that say what was done to them. */
export interface PersonWith<C> {
  /** Null for a withheld name and for a pseudonym. */
  readonly id: string | null;
  readonly name: string;
  readonly claims: readonly C[];
}

interface Concerning {
  readonly id: string;
  readonly people: readonly Participant[];
}

/** The access that someone needs to know that a person is in an entry. */
export function accessWith(
  person: string | null,
  entry: { readonly access: Access },
  { people }: Pick<Dossier, 'people'>,
): Access {
  return strictest([entry.access, people.get(person ?? '')?.access ?? 'public']);
}

/**
 * Make a function that returns the events in which `peopleIn` finds a person; none for a withheld
 * person without a name.
 */
export function eventsByPerson(
  events: readonly Event[],
  peopleIn: (event: Event) => readonly Named[],
): (person: Named) => readonly Event[] {
  const found = new Map<string, Event[]>();
  for (const event of events)
    for (const person of eachOnce(peopleIn(event))) getOrInsert(found, keyOf(person), () => []).push(event);
  return (person) => (isNameless(person) ? [] : (found.get(keyOf(person)) ?? []));
}

/** The subjects of a disclosed dossier, then the other people to whom something was done, each with those claims. */
export function peopleWith<C extends Concerning>({ subjects }: Dossier, claims: readonly C[]): PersonWith<C>[] {
  const people = new Map<string, Named>(subjects.map((subject) => [keyOf(subject), subject]));
  const byPerson = new Map<string, C[]>();
  for (const claim of claims) {
    for (const person of subjectsOf(claim)) {
      // Nobody can tell whether two withheld people are one.
      const key = isNameless(person) ? `${keyOf(person)} of ${claim.id}` : keyOf(person);
      getOrInsert(people, key, () => person);
      getOrInsert(byPerson, key, () => []).push(claim);
    }
  }
  return [...people].map(([key, { id, name }]) => ({ id, name, claims: byPerson.get(key) ?? [] }));
}

/** The people to whom something was done, each once. */
export function subjectsOf({ people }: Pick<Concerning, 'people'>): Participant[] {
  return eachOnce(people.filter(isSubject));
}

/** Whether events of a kind say that someone was arrested. */
export function isArrest(kind: string | undefined): boolean {
  return kind === 'arrest' || kind === 'detention';
}

/** The people whom an arrest names as arrested: those without a role, or else the victims. */
export function arrestedIn<P extends Participant>(people: readonly P[]): readonly P[] {
  const arrested = people.filter(({ role }) => role === undefined);
  return arrested.length > 0 ? arrested : people.filter(isSubject);
}

/**
 * The only people who can be meant by an event such as a death: the victims, or else the only person without a role.
 */
export function peopleMeant(people: readonly Participant[]): readonly Participant[] {
  const victims = eachOnce(people.filter(({ role }) => role === 'victim'));
  const others = eachOnce(people.filter(({ role }) => role === undefined));
  return victims.length > 0 ? victims : others.length === 1 ? others : [];
}

/** Participants without repeated people: a claim can list one person in two roles. */
export function eachOnce(people: readonly Participant[]): Participant[] {
  const byKey = new Map<string, Participant>();
  for (const one of people) if (!byKey.has(keyOf(one))) byKey.set(keyOf(one), one);
  return [...byKey.values()];
}

/** Whether a participant is someone to whom a measure was done. */
function isSubject({ role }: Participant): boolean {
  return role === undefined || role === 'victim';
}

/** Whether two names surely mean one person. */
export function isSame(one: Named, other: Named): boolean {
  return keyOf(one) === keyOf(other) && !isNameless(one);
}

/** A key that two names share only if they mean one person, or are both withheld. */
export function keyOf({ id, name }: Named): string {
  return id === null ? `name ${name}` : `id ${id}`;
}

function isNameless({ id, name }: Named): boolean {
  return id === null && name === withheldName;
}
