import { defined } from '../../../defined.js';
import type { Language } from '../../../languages/language.js';
import { entryAnchor } from '../../blocks/anchors.js';
import { capital, listed, muted } from '../../blocks/prose.js';
import { tell } from '../../blocks/tell.js';
import { marksFor } from '../../selecting/join-parties.js';
import type { Block, Inline, Text } from '../../view.js';
import type { ReportPerson, ReportRecord } from './record.js';

export function peopleTable(people: ReportRecord['people'], language: Language): Block {
  const { say } = language;
  return {
    kind: 'table',
    columns: [{ title: say('report.name', { kind: 'person' }) }, { title: say('report.details') }],
    rows: people.map((person) => [
      [
        { text: person.name, style: 'title', id: entryAnchor('person', person.id) },
        ...marksFor('name', person),
        ...otherNames(person.names, language),
      ],
      sentences(detailsOf(person, language), language),
    ]),
  };
}

export function organizationsTable(organizations: ReportRecord['organizations'], language: Language): Block {
  const { say } = language;
  return {
    kind: 'table',
    columns: [{ title: say('report.name', { kind: 'organization' }) }, { title: say('report.details') }],
    rows: organizations.map((organization) => {
      const { id, name, names, kind, country, url, note } = organization;
      return [
        [
          { text: name, style: 'title', id: entryAnchor('organization', id), ...defined({ href: url }) },
          ...marksFor('name', organization),
          ...otherNames(names, language),
        ],
        sentences(
          stated([
            [kind && capital(language.name('organization', kind)), ...marksFor('kind', organization)],
            [country, ...marksFor('country', organization)],
            [note, ...marksFor('note', organization)],
          ]),
          language,
        ),
      ];
    }),
  };
}

/** Other spellings of a name, after it. */
export function otherNames(names: readonly { readonly text: string }[], language: Language): Inline[] {
  return names.length === 0
    ? []
    : tell(language, 'parentheses', {
        text: listed(
          names.map(({ text }) => muted(text)),
          language,
        ),
      });
}

/** Join texts to one with a sentence for each. */
export function sentences(texts: readonly Text[], language: Language): Text {
  const [first = [], ...others] = texts.map((text) => tell(language, 'sentence.end', { text }));
  return others.reduce((text, next) => tell(language, 'sentence.next', { text, next }), first);
}

/** A fact about a party, with the numbers of its sources. */
type Fact = readonly [text: string | undefined, ...marks: Inline[]];

/** The facts that are known, as sentences without their full stops. */
function stated(facts: readonly Fact[]): Text[] {
  return facts.flatMap(([text, ...marks]) =>
    text === undefined ? [] : [[capital(text.trim().replace(/[.。]$/, '')), ...marks]],
  );
}

/** What the case file says about a person, fact by fact. */
export function detailsOf(person: ReportPerson, { say, date }: Language): Text[] {
  const { role, occupation, nationality, born, died, note } = person;
  return stated([
    [role, ...marksFor('role', person)],
    [occupation, ...marksFor('occupation', person)],
    [nationality, ...marksFor('nationality', person)],
    [born && say('report.born', { date: date(born, 'on') }), ...marksFor('born', person)],
    [died && say('report.died', { date: date(died, 'on') }), ...marksFor('died', person)],
    [note, ...marksFor('note', person)],
  ]);
}
