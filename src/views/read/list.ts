import * as v from 'valibot';
import { printDate } from '../../dates/print.js';
import { defined } from '../../defined.js';
import type { Dossier } from '../../dossier/model/dossier.js';
import { isSourced } from '../../dossier/model/is-sourced.js';
import { claimsOf, entryCountKeys, entryCounts, kindsWith, perKind } from '../../dossier/parts/entries-by-kind.js';
import { entryAnchor, linked } from '../blocks/anchors.js';
import { textInCase } from '../blocks/in-case.js';
import { count, entryList, listed } from '../blocks/prose.js';
import { edtf, named, namedRecords } from '../record-parts.js';
import type { Block, Entry, Text } from '../view.js';
import { type Item, idInCase, type ViewDefinition } from '../view-definition.js';

const problemCount = (what: string) =>
  v.optional(
    v.pipe(
      v.number(),
      v.description(
        `${what} that casefile check reports for this file alone, without those in withheld parts; absent with --known-on`,
      ),
    ),
  );

const schema = v.object({
  case: v.nullable(v.pipe(v.string(), v.description('Id of the case; null if the file cannot be read or shown'))),
  id: v.nullable(v.string()),
  file: v.string(),
  refusal: v.optional(
    v.pipe(
      v.picklist(['invalid', 'discloses']),
      v.description('Why nothing is shown: the file cannot be read, or it would disclose withheld parts'),
    ),
  ),
  title: v.optional(v.string()),
  summary: v.optional(v.string()),
  subjects: v.optional(v.array(named)),
  asOf: v.optional(edtf),
  language: v.optional(v.string()),
  ...perKind(entryCountKeys, () => v.optional(v.number())),
  cited: v.optional(
    v.pipe(v.number(), v.description('Percentage of claims that cite a reference; absent if there are none')),
  ),
  errors: problemCount('Errors'),
  warnings: problemCount('Warnings'),
});

const claimKinds = kindsWith('status');

export type ListRecord = v.InferOutput<typeof schema>;

/**
 * The number of problems that `check` finds in one file. Problems between several files and of withheld
 * parts are not counted.
 */
export type CheckCounts = Readonly<Record<'errors' | 'warnings', number>>;

/** The view `list`: the case files of a library. Problem counts are filled in only for those that are shown. */
export const list: ViewDefinition<ListRecord> = {
  name: 'list',
  words: ['case', 'cases'],
  filters: ['org', 'person', 'match'],
  isTable: true,
  schema,
  items: (dossier) => [item(dossier)],
  blocks: listBlocks,
};

export function listBlocks(records: readonly ListRecord[]): Block[] {
  const shown = records.filter(({ refusal }) => refusal === undefined);
  const refused = records.filter(({ refusal }) => refusal !== undefined);
  const columns = [
    { title: 'Case' },
    { title: 'Title' },
    { title: 'Subjects' },
    { title: 'As of' },
    { title: 'Claims', align: 'right' as const },
    { title: 'Cited', align: 'right' as const },
    ...(shown.some(isChecked) ? [{ title: 'Problems' }] : []),
  ];
  return [
    ...(shown.length === 0 ? [] : [{ kind: 'table' as const, columns, rows: shown.map(row) }]),
    ...entryList(refused.map(refusedEntry)),
  ];
}

/** The record of a file that is not shown. */
export function refusedRecord(file: string, refusal: 'invalid' | 'discloses'): ListRecord {
  return { case: null, id: null, file, refusal };
}

function item(dossier: Dossier): Item<ListRecord> {
  const { id, file, title, summary, asOf, language, subjects, people, organizations } = dossier;
  const claims = claimsOf(dossier);
  const cited = claims.filter(isSourced).length;
  return {
    record: {
      case: id,
      id,
      file,
      title,
      ...defined({ summary }),
      subjects: namedRecords(subjects),
      ...defined({ asOf: asOf?.edtf, language }),
      ...entryCounts(dossier),
      ...(claims.length > 0 && { cited: Math.floor((100 * cited) / claims.length) }),
    },
    facets: {
      people: [
        ...[...people.values()].map(({ id, name }) => ({ id, name })),
        ...claims.flatMap((claim) => claim.people),
      ],
      organizations: [...organizations.values()],
      text: [id, title, summary, ...subjects.map(({ name }) => name)],
    },
  };
}

function row(record: ListRecord): Text[] {
  const { id, title, subjects = [], asOf, cited } = record;
  return [
    [linked({ text: id ?? '', style: 'muted' }, 'case', id)],
    [{ text: title ?? '', style: 'title', ...(id !== null && { id: entryAnchor('case', id) }) }],
    textInCase(listed(subjects.map((one) => linked(one.name, 'person', one.id))), (anchor) =>
      idInCase(id ?? '', anchor),
    ),
    asOf === undefined ? [] : [{ text: printDate(asOf), style: 'date' }],
    [String(claimKinds.reduce((sum, { plural }) => sum + (record[plural] ?? 0), 0))],
    cited === undefined ? [] : [{ text: `${cited}%`, style: cited === 100 ? 'strong' : 'warning' }],
    ...(isChecked(record) ? [[problemCounts(record)]] : []),
  ];
}

/** Show a file below its path: a table has no room for a path, which cannot be wrapped. */
function refusedEntry({ file, refusal, ...found }: ListRecord): Entry {
  const why = refusal === 'invalid' ? 'cannot be read' : 'would disclose withheld parts';
  // All its errors may be in withheld parts.
  const counts = isChecked(found) && found.errors + found.warnings > 0 ? [': ', problemCounts(found)] : [];
  return { label: [file], body: [[{ text: why, style: 'error' }, ...counts]] };
}

function isChecked(record: { readonly [K in keyof CheckCounts]?: number | undefined }): record is CheckCounts {
  return record.errors !== undefined && record.warnings !== undefined;
}

function problemCounts({ errors, warnings }: CheckCounts) {
  const found = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  return found.length === 0
    ? { text: 'none', style: 'muted' as const }
    : { text: found.join(', '), style: errors > 0 ? ('error' as const) : ('warning' as const) };
}
