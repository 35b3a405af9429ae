import { type Dossier, walkSections } from '../../dossier/model/dossier.js';
import { entriesOf, entriesWith, type KindedEntry } from '../../dossier/parts/entries-by-kind.js';
import { type Dispute, disputesOf } from '../../dossier/parts/points-in-dispute.js';
import { commandGroups } from '../commands/registry.js';
import type { Question } from './question.js';

export interface Candidate {
  readonly value: string;
  readonly description?: string | undefined;
}

type Values = (dossier: Dossier, question: Question) => readonly Candidate[];

/** The values in a case file, as disclosed to this reader, by the name of the option or argument that takes them. */
const inDossier: Readonly<Record<string, Values>> = {
  case: ({ id, title }) => [{ value: id, description: title }],
  section: sections,
  ref: (dossier, question) => (question.command !== 'cite' || hasClaim(dossier, question) ? references(dossier) : []),
  person: ({ people }) => named(people.values()),
  org: ({ organizations }) => named(organizations.values()),
  measure: (dossier) =>
    entriesOf(dossier)
      .filter(({ kind }) => kind === 'measure')
      .map(({ item, part: { kind } }) => ({ value: item.id, description: (kind.label ?? kind.title)(item) })),
  id: entries,
};

interface ValuesInCase {
  readonly plain: (dossier: Dossier) => readonly Candidate[];
  /** The same ids after the id of their case, `case:id`; undefined if the command does not accept them. */
  readonly qualified: ((dossier: Dossier) => readonly Candidate[]) | undefined;
}

/** The values in a case file that an option or argument takes; undefined if its values are not ids of a case file. */
export function valuesInCase(wanted: string, question: Question): ValuesInCase | undefined {
  const values = Object.hasOwn(inDossier, wanted) ? inDossier[wanted] : undefined;
  if (values === undefined) return undefined;
  const plain = (dossier: Dossier) => values(dossier, question);
  const qualified = (dossier: Dossier) =>
    plain(dossier).map((one) => ({ ...one, value: `${dossier.id}:${one.value}` }));
  return { plain, qualified: isQualified(wanted, question) ? qualified : undefined };
}

/** What is written into a case file is an id of that file, so it has no case before it. */
function isQualified(wanted: string, { command = '' }: Question): boolean {
  const isWritten = wanted !== 'id' && Object.hasOwn(commandGroups['Write'] ?? {}, command);
  return wanted !== 'case' && !isWritten;
}

function sections({ sections: all }: Dossier): Candidate[] {
  return [...walkSections(all)].map(({ section }) => ({ value: section.id, description: section.title }));
}

function references({ references: all }: Dossier): Candidate[] {
  return all.map(({ id, number, title }) => ({ value: id, description: `[${number}] ${title}` }));
}

function named(parties: Iterable<{ readonly id: string; readonly name: string }>): Candidate[] {
  return [...parties].map(({ id, name }) => ({ value: id, description: name }));
}

/** What a command finds by its id. An id that two kinds share follows its kind, as in `event:arrest`. */
function entries(dossier: Dossier, { command }: Question): Candidate[] {
  // A point in dispute may have no entry.
  const others = entriesOf(dossier).filter(({ kind }) => kind !== 'dispute');
  const all = [...others.map(entryValue), ...[...disputesOf(dossier).values()].map(disputeValue)];
  const isShared = new Map<string, boolean>();
  for (const { id } of all) isShared.set(id, isShared.has(id));
  const wanted = command === 'cite' ? all.filter(({ canCite }) => canCite) : all;
  return [
    ...wanted.map(({ id, kind, description }) => ({ value: isShared.get(id) ? `${kind}:${id}` : id, description })),
    ...(command === 'edit' ? sections(dossier).filter(({ value }) => !isShared.has(value)) : []),
  ];
}

function entryValue({ item, part: { kind, entry } }: KindedEntry) {
  return {
    id: item.id,
    kind: kind.name,
    description: (kind.label ?? kind.title)(item),
    canCite: entry.keys.has('refs'),
  };
}

function disputeValue({ id, title }: Dispute) {
  return { id, kind: 'dispute', description: title, canCite: false };
}

/** Whether a case file has the claim to which `cite` adds a citation. */
function hasClaim(dossier: Dossier, { args: [claim = ''] }: Question): boolean {
  const id = claim.startsWith(`${dossier.id}:`) ? claim.slice(dossier.id.length + 1) : claim;
  return entriesWith(dossier, 'refs').some(
    ({ item, part }) => item.id.startsWith(id) || `${part.kind.name}:${item.id}`.startsWith(id),
  );
}
