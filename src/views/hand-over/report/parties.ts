import { printDate } from '../../../dates/print.js';
import { defined } from '../../../defined.js';
import { entryAnchor } from '../../blocks/anchors.js';
import { listed, muted } from '../../blocks/prose.js';
import { marksFor } from '../../selecting/join-parties.js';
import type { Block, Inline, Text } from '../../view.js';
import type { ReportPerson, ReportRecord } from './record.js';
import { words } from './words.js';

export function peopleTable(people: ReportRecord['people']): Block {
  return {
    kind: 'table',
    columns: [{ title: words.name }, { title: words.details }],
    rows: people.map((person) => [
      [
        { text: person.name, style: 'title', id: entryAnchor('person', person.id) },
        ...marksFor('name', person),
        ...otherNames(person.names),
      ],
      detailsOf(person),
    ]),
  };
}

export function organizationsTable(organizations: ReportRecord['organizations']): Block {
  return {
    kind: 'table',
    columns: [{ title: words.name }, { title: words.details }],
    rows: organizations.map((organization) => {
      const { id, name, names, kind, country, url, note } = organization;
      return [
        [
          { text: name, style: 'title', id: entryAnchor('organization', id), ...defined({ href: url }) },
          ...marksFor('name', organization),
          ...otherNames(names),
        ],
        sentences([
          [kind && kindName(kind), ...marksFor('kind', organization)],
          [country, ...marksFor('country', organization)],
          [note, ...marksFor('note', organization)],
        ]),
      ];
    }),
  };
}

/** `law-firm` as a person writes it. */
function kindName(kind: string): string {
  if (kind === 'ngo') return 'NGO';
  if (kind === 'un-body') return 'UN body';
  return `${kind.slice(0, 1).toUpperCase()}${kind.slice(1).replaceAll('-', ' ')}`;
}

/** Other spellings of a name, after it. */
export function otherNames(names: readonly { readonly text: string }[]): Inline[] {
  return names.length === 0 ? [] : [' (', ...listed(names.map(({ text }) => muted(text))), ')'];
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
export function detailsOf(person: ReportPerson): Text {
  return sentences([...knownOf(person), [person.note, ...marksFor('note', person)]]);
}

function knownOf(person: ReportPerson): Fact[] {
  const { role, occupation, nationality, born, died } = person;
  return [
    [role, ...marksFor('role', person)],
    [occupation, ...marksFor('occupation', person)],
    [nationality, ...marksFor('nationality', person)],
    [born && words.born(printDate(born)), ...marksFor('born', person)],
    [died && words.died(printDate(died)), ...marksFor('died', person)],
  ];
}
