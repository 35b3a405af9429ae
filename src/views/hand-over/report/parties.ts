import { printDate } from '../../../dates/print.js';
import { defined } from '../../../defined.js';
import { entryAnchor } from '../../blocks/anchors.js';
import { count, listed, muted } from '../../blocks/prose.js';
import { type Mentions, namingKinds } from '../../selecting/count-mentions.js';
import { marksFor } from '../../selecting/join-parties.js';
import type { Block, Inline, Text } from '../../view.js';
import type { ReportPerson, ReportRecord } from './record.js';

export function peopleTable(people: ReportRecord['people']): Block {
  return {
    kind: 'table',
    columns: [{ title: 'Name' }, { title: 'Details' }, { title: 'Named in' }],
    rows: people.map((person) => [
      [
        { text: person.name, style: person.subject ? 'strong' : 'title', id: entryAnchor('person', person.id) },
        ...marksFor('name', person),
        ...otherNames(person.names),
      ],
      sentences([...knownOf(person), [person.note, ...marksFor('note', person)]]),
      [namedIn(person)],
    ]),
  };
}

export function organizationsTable(organizations: ReportRecord['organizations']): Block {
  return {
    kind: 'table',
    columns: [{ title: 'Name' }, { title: 'Details' }, { title: 'In this file' }],
    rows: organizations.map(({ id, name, names, kind, country, url, note, references, refs, cases, ...counts }) => [
      [
        { text: name, style: 'title', id: entryAnchor('organization', id), ...defined({ href: url }) },
        ...marksFor('name', { refs, cases }),
        ...otherNames(names),
      ],
      sentences([
        [kind && kindName(kind), ...marksFor('kind', { refs, cases })],
        [country, ...marksFor('country', { refs, cases })],
        [note, ...marksFor('note', { refs, cases })],
      ]),
      [
        [
          references > 0 ? `Published ${count(references, 'reference')}` : '',
          namedIn(counts) === '' ? '' : `Named in ${namedIn(counts)}`,
        ]
          .filter(Boolean)
          .join('. '),
      ],
    ]),
  };
}

/** `law-firm` as a person writes it. */
function kindName(kind: string): string {
  if (kind === 'ngo') return 'NGO';
  if (kind === 'un-body') return 'UN body';
  return `${kind.slice(0, 1).toUpperCase()}${kind.slice(1).replaceAll('-', ' ')}`;
}

/** Other spellings of a name, on a line of their own. */
export function otherNames(names: readonly { readonly text: string }[]): Inline[] {
  return names.length === 0 ? [] : [muted('\n'), ...listed(names.map(({ text }) => muted(text)))];
}

/** A fact about a party, with the numbers of its sources. */
type Fact = readonly [text: string | undefined, ...marks: Inline[]];

/** Join facts to a text with a sentence for each. */
export function sentences(facts: readonly Fact[]): Text {
  const said = facts.flatMap(([text, ...marks]) =>
    text === undefined ? [] : [[text.trim().replace(/[.]$/, ''), ...marks, '.']],
  );
  return said.flatMap((sentence, index) => (index === 0 ? sentence : [' ', ...sentence]));
}

function namedIn(counts: Mentions): string {
  return namingKinds
    .flatMap(({ plural, words }) => (counts[plural] > 0 ? [count(counts[plural], ...words)] : []))
    .join(', ');
}

/** What the case file says about a person. */
export function knownOf(person: ReportPerson): Fact[] {
  const { role, occupation, nationality, born, died } = person;
  return [
    [role, ...marksFor('role', person)],
    [occupation, ...marksFor('occupation', person)],
    [nationality, ...marksFor('nationality', person)],
    [born && `Born ${printDate(born)}`, ...marksFor('born', person)],
    [died && `Died ${printDate(died)}`, ...marksFor('died', person)],
  ];
}
