import * as v from 'valibot';
import { allStatements } from '../../dossier/model/dossier.js';
import { caseId } from '../blocks/records.js';
import type { Entry } from '../blocks/view.js';
import type { Item, PrintId, ViewDefinition } from '../definition.js';
import { orgSchema, orgs } from '../read/orgs.js';
import { people, personSchema } from '../read/people.js';
import { referenceSchema, refs } from '../read/refs.js';
import { sections, statementSchema } from '../read/show.js';
import { eventSchema, timeline } from '../read/timeline.js';

const kinds = ['statement', 'event', 'reference', 'person', 'organization'] as const;

type Kind = (typeof kinds)[number];

const schema = v.object({
  case: caseId,
  record: v.pipe(v.picklist(kinds), v.description('What it is; the other fields are those that its own view gives it')),
  id: v.string(),
  ...v.partial(
    v.omit(
      v.object({
        ...orgSchema.entries,
        ...personSchema.entries,
        ...referenceSchema.entries,
        ...eventSchema.entries,
        ...statementSchema.entries,
      }),
      ['case', 'id'],
    ),
  ).entries,
  file: v.string(),
  line: v.pipe(v.number(), v.description('Line of the file, from 1')),
});

type AnyRecord = v.InferOutput<typeof schema>;

/** All that a dossier holds, each as its own view has it. */
export const allRecords: ViewDefinition<AnyRecord> = {
  name: 'records',
  filters: ['dates', 'org', 'person', 'kind', 'tag', 'place', 'ref', 'section', 'status', 'match'],
  schema,
  items(dossier) {
    const { file, people: persons, organizations, timeline: events, references } = dossier;
    const marked = <R extends { readonly id: string }>(
      record: Kind,
      view: ViewDefinition<R>,
      written: Iterable<{ readonly id: string; readonly line: number }>,
    ): Item<R & { record: Kind; file: string; line: number }>[] => {
      const lines = new Map([...written].map(({ id, line }) => [id, line]));
      return view.items(dossier).map(({ record: own, facets }) => ({
        record: { case: dossier.id, record, ...own, file, line: lines.get(own.id) ?? 1 },
        facets,
      }));
    };
    return [
      ...marked('statement', sections, allStatements(dossier)),
      ...marked('event', timeline, events),
      ...marked('reference', refs, references),
      ...marked('person', people, persons.values()),
      ...marked('organization', orgs, organizations.values()),
    ];
  },
  blocks: (records, _, id) =>
    records.length === 0 ? [] : [{ kind: 'entries', items: records.map((one) => entry(one, id)) }],
};

function entry({ record, case: caseOf, id, file, line, name, title, text }: AnyRecord, printId: PrintId): Entry {
  return {
    label: [{ text: record, style: 'muted' }],
    body: [
      [(name ?? title ?? text ?? '').trim()],
      [{ text: `${printId(caseOf, id)}, ${file}:${line}`, style: 'muted' }],
    ],
  };
}
