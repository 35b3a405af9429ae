import * as v from 'valibot';
import { printDate } from '../../dates/print.js';
import { defined } from '../../defined.js';
import type { Person } from '../../dossier/model/dossier.js';
import { entryAnchor } from '../blocks/anchors.js';
import { rowInCase } from '../blocks/in-case.js';
import { muted } from '../blocks/prose.js';
import { caseId, citationRecords, edtf, entryCitations, identifiers, otherNames } from '../record-parts.js';
import { claimCount, mentionSchemas, mentions, namingKinds } from '../selecting/count-mentions.js';
import { joinParties, marksFor, printStanding, standing } from '../selecting/join-parties.js';
import type { Inline, Text } from '../view.js';
import type { PrintId, ViewDefinition } from '../view-definition.js';

export const personSchema = v.object({
  case: caseId,
  id: v.string(),
  name: v.string(),
  names: otherNames,
  subject: v.pipe(v.boolean(), v.description('Whether the case is about this person')),
  role: v.optional(v.string()),
  gender: v.optional(v.string()),
  country: v.optional(v.string()),
  occupation: v.optional(v.string()),
  nationality: v.optional(v.string()),
  born: v.optional(edtf),
  died: v.optional(edtf),
  identifiers: v.optional(identifiers),
  refs: entryCitations,
  note: v.optional(v.string()),
  ...standing,
  ...mentionSchemas('person'),
  references: v.pipe(
    v.number(),
    v.description(`References that those ${namingKinds.map(({ plural }) => plural).join(' and ')} cite`),
  ),
});

type PersonRecord = v.InferOutput<typeof personSchema>;

/** The view `people`: everyone in the case file, subjects first. */
export const people: ViewDefinition<PersonRecord> = {
  name: 'people',
  words: ['person', 'people'],
  filters: ['person', 'match'],
  schema: personSchema,
  items(dossier) {
    const cite = citationRecords(dossier);
    const counts = mentions(dossier, 'people');
    const subjects = new Set(dossier.subjects.map(({ id }) => id));
    const listed = [...dossier.people.values()].toSorted(
      (a, b) => Number(subjects.has(b.id)) - Number(subjects.has(a.id)),
    );
    return listed.map((person) => {
      const { id, name, names, role, gender, country, occupation, nationality, born, died, note, register } = person;
      return {
        record: defined({
          case: dossier.id,
          id,
          name,
          names: names.map((spelling) => ({ ...spelling })),
          subject: subjects.has(id),
          role,
          gender,
          country,
          occupation,
          nationality,
          born: born?.edtf,
          died: died?.edtf,
          identifiers: person.identifiers && { ...person.identifiers },
          refs: cite(person.refs),
          note,
          register,
          cases: [{ case: dossier.id, id }],
          ...counts(id),
        }),
        facets: { people: [{ id, name }], text: searchable(person) },
      };
    });
  },
  isTable: true,
  join: joinParties,
  blocks(records, _, id) {
    if (records.length === 0) return [];
    return [
      {
        kind: 'table',
        columns: [
          { title: 'Name' },
          { title: 'Id' },
          { title: 'Role' },
          { title: 'Claims', align: 'right' },
          { title: 'References', align: 'right' },
        ],
        rows: records.map((record) => rowInCase(row(record, id), (anchor) => id(record.case, anchor))),
      },
    ];
  },
};

function row(record: PersonRecord, print: PrintId): Text[] {
  return [
    [
      {
        text: record.name,
        style: record.subject ? 'strong' : 'title',
        id: entryAnchor('person', record.id),
      },
      ...marksFor('name', record),
      ...life(record),
    ],
    [muted(printStanding(record, print))],
    record.role === undefined
      ? [record.occupation ?? '', ...marksFor('occupation', record)]
      : [record.role, ...marksFor('role', record)],
    [claimCount(record)],
    [String(record.references)],
  ];
}

/** When someone was born and died, each with its sources. */
function life(record: PersonRecord): Inline[] {
  const { born, died } = record;
  const dates = [
    ...(born === undefined ? [] : [{ text: `b. ${printDate(born)}`, marks: marksFor('born', record) }]),
    ...(died === undefined ? [] : [{ text: `d. ${printDate(died)}`, marks: marksFor('died', record) }]),
  ];
  const separator = dates.some(({ text }) => text.includes(',')) ? '; ' : ', ';
  const written = dates.flatMap(({ text, marks }, index) => [...(index === 0 ? [] : [separator]), text, ...marks]);
  return written.length === 0 ? [] : [' (', ...written, ')'];
}

function searchable({ name, names, role, occupation, nationality, note }: Person): (string | undefined)[] {
  return [name, ...names.map(({ text }) => text), role, occupation, nationality, note];
}
