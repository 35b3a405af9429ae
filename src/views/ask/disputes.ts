import * as v from 'valibot';
import { defined } from '../../defined.js';
import { disputesOf } from '../../dossier/model/disputes.js';
import { kindsWith } from '../../dossier/parts/entries-by-kind.js';
import { capital, heading } from '../blocks/prose.js';
import { caseId } from '../record-parts.js';
import type { ViewDefinition } from '../view-definition.js';

const schema = v.object({
  case: caseId,
  id: v.string(),
  title: v.string(),
  claims: v.array(v.object({ kind: v.picklist(kindsWith('status').map(({ name }) => name)), id: v.string() })),
  note: v.optional(v.string()),
});

export const disputes: ViewDefinition<v.InferOutput<typeof schema>> = {
  name: 'disputes',
  words: ['dispute', 'disputes'],
  filters: ['match'],
  schema,
  items: (dossier) =>
    [...disputesOf(dossier).values()].map(({ id, title, note }) => ({
      record: { case: dossier.id, id, title, claims: [], ...defined({ note }) },
      facets: { text: [title, note] },
    })),
  blocks: (records) => records.map(({ title }) => heading(capital(title), 2)),
};
