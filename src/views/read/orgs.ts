import * as v from 'valibot';
import { defined } from '../../defined.js';
import { entryAnchor } from '../blocks/anchors.js';
import { rowInCase } from '../blocks/in-case.js';
import { caseId, citationRecords, entryCitations, identifiers, otherNames } from '../record-parts.js';
import { claimCount, mentionSchemas, mentions } from '../selecting/count-mentions.js';
import { joinParties, marksFor, printStanding, standing } from '../selecting/join-parties.js';
import type { ViewDefinition } from '../view-definition.js';

export const orgSchema = v.object({
  case: caseId,
  id: v.string(),
  name: v.string(),
  names: otherNames,
  kind: v.optional(v.string()),
  country: v.optional(v.string()),
  url: v.optional(v.string()),
  identifiers: v.optional(identifiers),
  refs: entryCitations,
  note: v.optional(v.string()),
  ...standing,
  ...mentionSchemas('organisation'),
  references: v.pipe(v.number(), v.description('References that it published')),
});

/** The view `orgs`: every organisation, in the order of the file. */
export const orgs: ViewDefinition<v.InferOutput<typeof orgSchema>> = {
  name: 'orgs',
  words: ['organisation', 'organisations'],
  filters: ['org', 'kind', 'match'],
  schema: orgSchema,
  items(dossier) {
    const cite = citationRecords(dossier);
    const counts = mentions(dossier, 'organizations');
    return [...dossier.organizations.values()].map((organization) => {
      const { id, name, names, kind, country, url, identifiers: others, note, register } = organization;
      return {
        record: defined({
          case: dossier.id,
          id,
          name,
          names: names.map((spelling) => ({ ...spelling })),
          kind,
          country,
          url,
          identifiers: others && { ...others },
          refs: cite(organization.refs),
          note,
          register,
          cases: [{ case: dossier.id, id }],
          ...counts(id),
          references: dossier.references.filter(({ publisher }) => publisher?.id === id).length,
        }),
        facets: {
          organizations: [{ id, name }],
          kind,
          text: [name, ...names.map(({ text }) => text), kind, country, note],
        },
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
          { title: 'Claims', align: 'right' },
          { title: 'References', align: 'right' },
        ],
        rows: records.map((record) =>
          rowInCase(
            [
              [
                { text: record.name, style: 'title', id: entryAnchor('organization', record.id) },
                ...marksFor('name', record),
                ...(record.kind === undefined ? [] : [` (${record.kind}`, ...marksFor('kind', record), ')']),
              ],
              [{ text: printStanding(record, id), style: 'muted' }],
              [claimCount(record)],
              [String(record.references)],
            ],
            (anchor) => id(record.case, anchor),
          ),
        ),
      },
    ];
  },
};
