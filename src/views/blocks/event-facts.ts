import type { Dossier } from '../../dossier/model/dossier.js';
import { fold } from '../../dossier/names/fold.js';
import { spellings } from '../../dossier/names/spellings.js';
import { english } from '../../languages/english.js';
import type { Language } from '../../languages/language.js';
import type { Inline, Text } from '../view.js';
import { linked } from './anchors.js';
import { capital, listed, muted } from './prose.js';

interface Participant {
  readonly id: string | null;
  readonly name: string;
  readonly role?: string | undefined;
}

interface EventFacts {
  readonly title: string;
  readonly kind?: string | undefined;
  readonly place?: string | undefined;
  readonly placeId?: string | null | undefined;
  readonly people: readonly Participant[];
  readonly organizations: readonly Participant[];
}

/** As many letters at the beginning of a kind are in the title if it says the kind: publication, publishes. */
const stem = 5;

/** `Osk Tarnvale (victim)`. */
export function printParticipant({ name, role }: Pick<Participant, 'name' | 'role'>, language: Language): string {
  return role === undefined ? name : language.say('party.with-role', { name, role: language.name('role', role) });
}

/** The people of an entry, with links, in one line; no line without people. */
export function peopleLine(people: readonly Participant[], language: Language): Text[] {
  const runs = people.map((one) => linked(printParticipant(one, language), 'person', one.id));
  return runs.length === 0 ? [] : [listed(runs, language)];
}

/**
 * Make a function that returns what the fields of an event add to its title: kind, place, people and organisations, in
 * one paragraph. Empty if they add nothing.
 */
export function eventFacts(dossier: Dossier, language = english): (event: EventFacts) => Text[] {
  const [subject, ...others] = dossier.subjects;
  const isOnlySubject = ({ id }: Participant) => others.length === 0 && id !== null && id === subject?.id;
  return ({ title, kind, place, placeId, people, organizations }) => {
    const words = fold(title);
    const has = (text: string) => words.includes(fold(text));
    const spellingsOf = (one: Participant, entries: Dossier['people'] | Dossier['organizations']) => {
      const entry = one.id === null ? undefined : entries.get(one.id);
      return entry === undefined ? [one.name] : spellings(entry);
    };
    const saysKind = (kind: string) => has(kind.slice(0, stem)) || has(language.name('kind', kind).slice(0, stem));
    const addsPerson = (one: Participant) =>
      one.role !== undefined ||
      !(isOnlySubject(one) || spellingsOf(one, dossier.people).some((name) => has(lastWord(name))));
    const addsOrganization = (one: Participant) =>
      one.role !== undefined || !spellingsOf(one, dossier.organizations).some(has);
    const groups: (readonly Inline[])[] = [
      kind === undefined || kind === 'other' || saysKind(kind) ? [] : [muted(capital(language.name('kind', kind)))],
      place === undefined || has(place) ? [] : [linked(muted(place), 'place', placeId)],
      listed(
        people.filter(addsPerson).map((one) => linked(muted(printParticipant(one, language)), 'person', one.id)),
        language,
      ),
      listed(
        organizations
          .filter(addsOrganization)
          .map((one) => linked(muted(printParticipant(one, language)), 'organization', one.id)),
        language,
      ),
    ];
    const shown = groups.filter((group) => group.length > 0);
    return shown.length === 0
      ? []
      : [shown.flatMap((group, index) => (index === 0 ? group : [muted(language.say('list.semicolon')), ...group]))];
  };
}

/** The word of a name that people use alone. */
function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
