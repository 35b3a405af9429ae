import { defined } from '../../../defined.js';
import type { Language } from '../../../languages/language.js';
import { entryAnchor } from '../../blocks/anchors.js';
import { capital, listed, muted } from '../../blocks/prose.js';
import { marksFor } from '../../selecting/join-parties.js';
import type { Block, Inline, Text } from '../../view.js';
import type { ReportPerson, ReportRecord } from './record.js';

export function peopleTable(people: ReportRecord['people'], language: Language): Block {
  const { say } = language;
  return {
    kind: 'table',
    columns: [{ title: say('report.name') }, { title: say('report.details') }],
    rows: people.map((person) => [
      [
        { text: person.name, style: 'title', id: entryAnchor('person', person.id) },
        ...marksFor('name', person),
        ...otherNames(person.names, language),
      ],
      detailsOf(person, language),
    ]),
  };
}

export function organizationsTable(organizations: ReportRecord['organizations'], language: Language): Block {
  const { say } = language;
  return {
    kind: 'table',
    columns: [{ title: say('report.name') }, { title: say('report.details') }],
    rows: organizations.map((organization) => {
      const { id, name, names, kind, country, url, note } = organization;
      return [
        [
          { text: name, style: 'title', id: entryAnchor('organization', id), ...defined({ href: url }) },
          ...marksFor('name', organization),
          ...otherNames(names, language),
        ],
        sentences([
          [kind && capital(language.name('organization', kind)), ...marksFor('kind', organization)],
          [country, ...marksFor('country', organization)],
          [note, ...marksFor('note', organization)],
        ]),
      ];
    }),
  };
}

/** Other spellings of a name, after it. */
export function otherNames(names: readonly { readonly text: string }[], language: Language): Inline[] {
  return names.length === 0
    ? []
    : [
        ' (',
        ...listed(
          names.map(({ text }) => muted(text)),
          language,
        ),
        ')',
      ];
}

/** A fact about a party, with the numbers of its sources. */
type Fact = readonly [text: string | undefined, ...marks: Inline[]];

/** Join facts to a text with a sentence for each. */
function sentences(facts: readonly Fact[]): Text {
  const said = facts.flatMap(([text, ...marks]) =>
    text === undefined ? [] : [[text.trim().replace(/[.]$/, ''), ...marks, '.']],
  );
  return said.flatMap((sentence, index) => (index === 0 ? sentence : [' ', ...sentence]));
}

/** What the case file says about a person, a sentence for each fact. */
export function detailsOf(person: ReportPerson, language: Language): Text {
  return sentences([...knownOf(person, language), [person.note, ...marksFor('note', person)]]);
}

function knownOf(person: ReportPerson, { say, date }: Language): Fact[] {
  const { role, occupation, nationality, born, died } = person;
  return [
    [role, ...marksFor('role', person)],
    [occupation, ...marksFor('occupation', person)],
    [nationality, ...marksFor('nationality', person)],
    [born && say('report.born', { date: date(born) }), ...marksFor('born', person)],
    [died && say('report.died', { date: date(died) }), ...marksFor('died', person)],
  ];
}
