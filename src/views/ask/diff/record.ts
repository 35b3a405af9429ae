import * as v from 'valibot';
import { defined } from '../../../defined.js';
import { kindNames } from '../../../dossier/parts/entries-by-kind.js';
import type { Change } from '../../../history/compare.js';
import { factKinds } from '../../../history/facts.js';
import type { FieldChange } from '../../../history/fields.js';
import { type Weakness, weaknesses } from '../../../history/weaker.js';
import { caseId } from '../../record-parts.js';

export const allKinds = [...factKinds, ...kindNames];

const fieldChange = v.object({
  field: v.pipe(v.string(), v.description('Key of the case file; "archive.url" for a key inside a map')),
  item: v.optional(v.pipe(v.string(), v.description('What in a list changed, such as the id of a cited reference'))),
  before: v.optional(v.pipe(v.string(), v.description('The earlier value in words; absent if there was none'))),
  after: v.optional(v.pipe(v.string(), v.description('The later value in words; absent if there is none'))),
});

export const diffSchema = v.object({
  case: caseId,
  kind: v.picklist(allKinds),
  id: v.pipe(v.string(), v.description('Id in the later version; of a withdrawn entry, in the earlier one')),
  change: v.picklist(['added', 'withdrawn', 'changed']),
  title: v.pipe(v.string(), v.description('Text of the statement, or title or name')),
  weaker: v.pipe(
    v.array(v.picklist(Object.keys(weaknesses) as Weakness[])),
    v.description('How the change weakens the case file; empty if it does not'),
  ),
  fields: v.pipe(
    v.array(fieldChange),
    v.description('Everything that differs; of an added or withdrawn entry, everything in it'),
  ),
});

export type DiffRecord = v.InferOutput<typeof diffSchema>;

export function diffRecord(of: string, { kind, change, fact, weaker, fields }: Change): DiffRecord {
  return {
    case: of,
    kind,
    id: fact.shownId,
    change,
    title: fact.title,
    weaker: [...weaker],
    fields: fields.map((field: FieldChange) => defined({ ...field })),
  };
}
