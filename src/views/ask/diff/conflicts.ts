import * as v from 'valibot';
import { type Conflict, conflicts as conflictsOf } from '../../../history/conflicts.js';
import type { ShownVersion } from '../../../history/disclose-versions.js';
import { capital, caseHeading, count, heading, muted, separated } from '../../blocks/prose.js';
import { caseId } from '../../record-parts.js';
import type { Block, Entry, Text } from '../../view.js';
import { noFacets, type ViewDefinition } from '../../view-definition.js';
import { kindsInWords } from './blocks.js';
import { type EntryName, entryDetails, entryNames } from './entry-names.js';
import { allKinds } from './record.js';

/** Two versions of a case and the version that both came from, as the reader may see them. */
export interface Merge {
  readonly base: ShownVersion;
  readonly ours: ShownVersion;
  readonly theirs: ShownVersion;
}

const words = (whose: string) => v.optional(v.pipe(v.string(), v.description(`${whose}; absent if there is none`)));

const schema = v.object({
  case: caseId,
  kind: v.picklist(allKinds),
  id: v.string(),
  title: v.pipe(v.string(), v.description('Text of the statement, or title or name')),
  conflict: v.pipe(
    v.picklist(['changed', 'added', 'withdrawn by ours', 'withdrawn by theirs']),
    v.description('What both versions did, or which of them withdrew what the other changed'),
  ),
  fields: v.array(
    v.object({
      field: v.pipe(v.string(), v.description('Key of the case file; "archive.url" for a key inside a map')),
      item: v.optional(v.pipe(v.string(), v.description('What in a list changed, such as the id of a reference'))),
      base: words('The value that both came from, in words'),
      ours: words('The second version’s value, in words'),
      theirs: words('The third version’s value, in words'),
    }),
  ),
});

type ConflictRecord = v.InferOutput<typeof schema>;

/** The view `conflicts`: what two versions of a case changed differently. */
export const conflicts: ViewDefinition<ConflictRecord, Merge> = {
  name: 'conflicts',
  words: ['conflict', 'conflicts'],
  filters: [],
  titled: true,
  schema,
  items: ({ base, ours, theirs }) =>
    conflictsOf(base.facts, ours.facts, theirs.facts).map((conflict) => ({
      record: recordOf(ours.id, conflict),
      facets: noFacets,
    })),
  blocks: (records, { base, ours, theirs }, print) =>
    records.length === 0 ? [] : blocksOf(records, ours, entryNames(entryDetails([ours, theirs, base]), print)),
};

function recordOf(of: string, { kind, fact, conflict, fields }: Conflict): ConflictRecord {
  return {
    case: of,
    kind,
    id: fact.shownId,
    title: fact.title,
    conflict,
    fields: fields.map((field) => ({ ...field })),
  };
}

function blocksOf(records: readonly ConflictRecord[], shown: ShownVersion, nameOf: EntryName): Block[] {
  return [
    caseHeading(shown),
    { kind: 'paragraph', text: [`${count(records.length, 'entry', 'entries')} changed differently.`] },
    ...kindsInWords.flatMap(([kind, , several]): Block[] => {
      const own = records.filter((record) => record.kind === kind);
      if (own.length === 0) return [];
      return [heading(capital(several), 2), { kind: 'entries', items: own.map((record) => entryOf(record, nameOf)) }];
    }),
  ];
}

function entryOf(record: ConflictRecord, nameOf: EntryName): Entry {
  const { case: of, conflict, fields } = record;
  return {
    label: [{ text: conflict, style: 'warning' }],
    body: [nameOf(of, record), ...fields.map(fieldText)],
  };
}

function fieldText({ field, item, base, ours, theirs }: ConflictRecord['fields'][number]): Text {
  const sides = Object.entries({ base, ours, theirs }).map(([name, value = '—']): Text => [muted(`${name} `), value]);
  return [muted(`${item === undefined ? field : `${field} ${item}`}: `), ...separated(sides, '; ')];
}
