import * as v from 'valibot';
import { defined } from '../../defined.js';
import { entriesOf, type KindName } from '../../dossier/parts/entries-by-kind.js';
import { entryAnchor } from '../blocks/anchors.js';
import { entryList } from '../blocks/prose.js';
import { caseId, line } from '../record-parts.js';
import type { FilterName } from '../selecting/filters.js';
import type { Entry } from '../view.js';
import type { EntryViews, PrintId, ViewDefinition } from '../view-definition.js';

/** A record of an entry: the keys of its own view, with its kind and its position in the file. */
interface EntryRecord {
  readonly [key: string]: unknown;
  readonly case: string;
  readonly record: KindName;
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly caseLanguage?: string | undefined;
}

export const recordFilters = [
  'dates',
  'org',
  'person',
  'role',
  'kind',
  'type',
  'sourceLanguage',
  'tag',
  'place',
  'right',
  'ref',
  'section',
  'status',
  'match',
] as const satisfies readonly FilterName[];

/** All entries of a case file, each as a record of the view of its kind. */
export function recordsOf(views: EntryViews): ViewDefinition<EntryRecord> {
  return {
    name: 'records',
    filters: recordFilters,
    schema: schemaOf(views),
    items(dossier) {
      const lines = new Map(entriesOf(dossier).map(({ kind, item }) => [`${kind} ${item.id}`, item.line]));
      return [...views].flatMap(([record, view]) =>
        view.items(dossier).map(({ record: own, facets }) => ({
          record: {
            case: dossier.id,
            record,
            ...own,
            file: dossier.file,
            line: lines.get(`${record} ${own.id}`) ?? 1,
            ...defined({ caseLanguage: dossier.language }),
          },
          facets,
        })),
      );
    },
    blocks: (records, _, id) => entryList(records.map((one) => entry(one, id))),
  };
}

function schemaOf(views: EntryViews) {
  // If two kinds have the same key, the description comes from the first.
  const all = [...views.values()].map(({ schema }): object => ('entries' in schema ? Object(schema.entries) : {}));
  const entries: v.ObjectEntries = Object.assign({}, ...all.reverse());
  const { case: _case, id: _id, ...own } = entries;
  return v.object({
    case: caseId,
    record: v.pipe(
      v.picklist([...views.keys()]),
      v.description('Kind of the record; its other fields are those of its own view'),
    ),
    id: v.string(),
    ...v.partial(v.object(own)).entries,
    file: v.string(),
    line,
    caseLanguage: v.optional(v.pipe(v.string(), v.description('Language of the case file, as a language tag'))),
  });
}

function entry({ record, case: caseOf, id, file, line, name, title, text }: EntryRecord, printId: PrintId): Entry {
  const words = [name, title, text].find((value) => typeof value === 'string') ?? '';
  return {
    label: [{ text: record, style: 'muted' }],
    body: [
      [{ text: words.trim(), to: printId(caseOf, entryAnchor(record, id)) }],
      [{ text: `${printId(caseOf, id)}, ${file}:${line}`, style: 'muted' }],
    ],
  };
}
