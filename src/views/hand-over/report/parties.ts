import { printDate } from '../../../dates/print.js';
import { defined } from '../../../defined.js';
import { count, listed, muted } from '../../blocks/prose.js';
import { type Mentions, namingKinds } from '../../selecting/count-mentions.js';
import type { Block, Inline, Text } from '../../view.js';
import type { ReportPerson, ReportRecord } from './record.js';

export function peopleTable(people: ReportRecord['people']): Block {
  return {
    kind: 'table',
    columns: [{ title: 'Name' }, { title: 'Details' }, { title: 'Named in' }],
    rows: people.map((person) => [
      [{ text: person.name, style: person.subject ? 'strong' : 'title' }, ...otherNames(person.names)],
      sentences([...knownOf(person), person.note]),
      [namedIn(person)],
    ]),
  };
}

export function organizationsTable(organizations: ReportRecord['organizations']): Block {
  return {
    kind: 'table',
    columns: [{ title: 'Name' }, { title: 'Details' }, { title: 'In this file' }],
    rows: organizations.map(({ name, names, kind, country, url, note, references, ...counts }) => [
      [{ text: name, style: 'title', ...defined({ href: url }) }, ...otherNames(names)],
      sentences([kind && kindName(kind), country, note]),
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

/** Join facts to a text with a sentence for each. */
export function sentences(parts: readonly (string | undefined)[]): Text {
  const said = parts.flatMap((part) => (part === undefined ? [] : part.trim().replace(/[.]$/, '')));
  return said.length === 0 ? [] : [`${said.join('. ')}.`];
}

function namedIn(counts: Mentions): string {
  return namingKinds
    .flatMap(({ plural, words }) => (counts[plural] > 0 ? [count(counts[plural], ...words)] : []))
    .join(', ');
}

/** What the case file says about a person. */
export function knownOf({ role, occupation, nationality, born, died }: ReportPerson): (string | undefined)[] {
  return [role, occupation, nationality, born && `Born ${printDate(born)}`, died && `Died ${printDate(died)}`];
}
