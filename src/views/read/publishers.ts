import * as v from 'valibot';
import type { Language } from '../../languages/language.js';
import { linked } from '../blocks/anchors.js';
import { entry } from '../blocks/bibliography.js';
import { caseId } from '../record-parts.js';
import type { Block } from '../view.js';
import type { ViewDefinition } from '../view-definition.js';
import { type ReferenceRecord, referenceSchema, refs } from './refs.js';

const schema = v.object({
  case: caseId,
  id: v.nullable(v.pipe(v.string(), v.description('Id of the organisation; null if it is unknown or withheld'))),
  name: v.nullable(v.string()),
  references: v.array(referenceSchema),
});

export type PublisherRecord = v.InferOutput<typeof schema>;

/** The view `publishers`: the references grouped by publisher, in the order in which publishers are first cited. */
export const publishers: ViewDefinition<PublisherRecord> = {
  name: 'publishers',
  words: ['publisher', 'publishers'],
  filters: ['dates', 'kind', 'type', 'sourceLanguage', 'tag', 'ref', 'section', 'match'],
  schema,
  items(dossier) {
    return refs.items(dossier).map(({ record, facets }) => ({
      record: {
        case: record.case,
        id: record.publisher?.id ?? null,
        name: record.publisher?.name ?? null,
        references: [record],
      },
      facets,
    }));
  },
  gather(records) {
    const groups = new Map<string, PublisherRecord & { references: ReferenceRecord[] }>();
    for (const record of records) {
      const key = JSON.stringify([record.id, record.name]);
      const group = groups.get(key);
      if (group) for (const reference of record.references) group.references.push(reference);
      else groups.set(key, { ...record, references: [...record.references] });
    }
    return [...groups.values()];
  },
  speaks: true,
  blocks(records, _dossier, _id, language: Language) {
    const { say } = language;
    return records.flatMap(({ id, name, references }): Block[] => [
      {
        kind: 'heading',
        level: 2,
        text: [
          linked({ text: name ?? say('reference.no-publisher'), style: 'title' }, 'organization', id),
          { text: ` (${say('count.references', { n: references.length })})`, style: 'muted' },
        ],
      },
      { kind: 'entries', items: references.map((record) => entry(record, language)) },
    ]);
  },
};
