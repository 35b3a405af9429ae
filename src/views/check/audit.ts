import * as v from 'valibot';
import { defined } from '../../defined.js';
import { accountFinder, countAccounts } from '../../dossier/model/accounts.js';
import {
  type Claim,
  type Dossier,
  type Event,
  type Reference,
  type Statement,
  sectionsOf,
} from '../../dossier/model/dossier.js';
import { entriesWith, kindsWith } from '../../dossier/parts/entries-by-kind.js';
import { getOrInsert } from '../../get-or-insert.js';
import { indexById } from '../../index-by-id.js';
import { entryAnchor, linked } from '../blocks/anchors.js';
import { capital, count, marks } from '../blocks/prose.js';
import { caseId, cited, edtf, line, standInRecords, status } from '../record-parts.js';
import { claimFacets } from '../selecting/claim-facets.js';
import type { Block, Run, Text } from '../view.js';
import type { Item, PrintId, ViewDefinition } from '../view-definition.js';

const schema = v.object({
  case: caseId,
  kind: v.picklist(kindsWith('status').map(({ name }) => name)),
  id: v.string(),
  file: v.pipe(v.string(), v.description('Path of the file, as it was given')),
  line,
  section: v.pipe(
    v.nullable(v.object({ id: v.string(), title: v.string() })),
    v.description('Section of a statement; null for other claims'),
  ),
  date: v.optional(edtf),
  text: v.pipe(v.string(), v.description('Text of the statement, or title of another claim')),
  status,
  citationNeeded: v.boolean(),
  references: v.pipe(v.number(), v.description('Number of references that it cites')),
  standIns: cited.standIns,
  origins: v.pipe(
    v.number(),
    v.description('The maximum number of independent accounts that it rests on; references of one account count once'),
  ),
  withoutAccessed: v.pipe(v.number(), v.description('Cited references without an access date')),
  withoutUrl: v.pipe(v.number(), v.description('Cited references without an address')),
  withoutArchive: v.pipe(v.number(), v.description('Cited references without an archived or saved copy')),
  withRecordedCopy: v.pipe(
    v.number(),
    v.description(
      'Cited references with a saved copy whose checksum and day are recorded, so that verify can say whether it is unchanged',
    ),
  ),
});

export type AuditRecord = v.InferOutput<typeof schema>;

/** The number of weak claims that readable output lists. */
const weakest = 10;
const barColumns = 10;

/** The view `audit`: how well each claim is sourced, case by case: statements, then events, measures and charges. */
export const audit: ViewDefinition<AuditRecord> = {
  name: 'audit',
  words: ['claim', 'claims'],
  filters: ['dates', 'org', 'person', 'ref', 'section', 'status', 'match'],
  schema,
  isTable: true,
  items(dossier) {
    const measure = measureOf(dossier);
    const sections = sectionsOf(dossier);
    return entriesWith(dossier, 'status').map(({ kind, part, item }): Item<AuditRecord> => {
      const { id, line, status: stated, note } = item;
      const { title, text, date, citationNeeded = false }: Partial<Statement & Omit<Event, 'kind'>> = item;
      const { section, path: sectionIds } = sections.get(item) ?? {};
      return {
        record: {
          case: dossier.id,
          id,
          file: dossier.file,
          line,
          status: stated,
          kind,
          section: section ? { id: section.id, title: section.title } : null,
          ...defined({ date: date?.edtf }),
          text: part.kind.title(item),
          citationNeeded,
          ...measure(item),
          ...standInRecords(item),
        },
        facets: {
          ...claimFacets(item),
          ...defined({ sections: sectionIds, date }),
          text: [title, text, note],
        },
      };
    });
  },
  blocks(records, _dossier, id) {
    if (records.length === 0) return [];
    const weak = records.filter(({ origins }) => origins < 2).toSorted((a, b) => strength(a) - strength(b));
    return [
      partsTable(records),
      {
        kind: 'entries',
        items: facts(records).map(([label, text]) => ({ label: [{ text: label, style: 'muted' }], body: [text] })),
      },
      ...(weak.length === 0 ? [] : weakestBlocks(weak, id)),
    ];
  },
};

/** The share of claims that cite a source, in percent; 100 if there are no claims. */
export function percentCited(records: readonly AuditRecord[]): number {
  return records.length === 0 ? 100 : (100 * records.filter(isCited).length) / records.length;
}

export function isCited({ references, standIns = [] }: AuditRecord): boolean {
  return references + standIns.length > 0;
}

/** Make a function that rates the sources of a claim. */
function measureOf(dossier: Dossier) {
  const byId = indexById(dossier.references);
  const accountsOf = accountFinder(dossier);
  return ({ refs }: Claim) => {
    const cited = [...new Set(refs.map(({ ref }) => ref))].flatMap((id) => byId.get(id) ?? []);
    const without = (lacks: (reference: Reference) => boolean) => cited.filter(lacks).length;
    return {
      references: cited.length,
      origins: countAccounts(cited.map(accountsOf)),
      withoutAccessed: without(({ accessed }) => accessed === undefined),
      withoutUrl: without(({ url }) => url === undefined),
      withoutArchive: without(({ archive, files }) => archive === undefined && files.length === 0),
      withRecordedCopy: cited.filter(hasRecordedCopy).length,
    };
  };
}

/** Whether a copy of the source can be verified. Nobody looks at the copy here. */
function hasRecordedCopy({ files }: Reference): boolean {
  return files.some(({ sha256, attached }) => sha256 !== undefined && attached !== undefined);
}

/** The titles of claims without a section: the name of their part. */
const titles: ReadonlyMap<string, string> = new Map(kindsWith('status').map(({ name, part }) => [name, capital(part)]));

function partTitle({ section, kind }: AuditRecord): Run {
  return section ? linked({ text: section.title }, 'section', section.id) : { text: titles.get(kind) ?? kind };
}

interface AuditedPart {
  readonly title: Run;
  readonly claims: AuditRecord[];
}

/** Group the claims by section, or by case if there are several. */
function partsTable(records: readonly AuditRecord[]): Block {
  const isSeveral = records.some(({ case: id }) => id !== records[0]?.case);
  const parts = new Map<string, AuditedPart>();
  for (const record of records) {
    const { case: caseOf, section, kind } = record;
    const id = isSeveral ? caseOf : section ? `section ${section.id}` : kind;
    const title = isSeveral ? linked({ text: caseOf }, 'case', caseOf) : partTitle(record);
    getOrInsert(parts, id, () => ({ title, claims: [] })).claims.push(record);
  }
  const row = (title: Run, claims: readonly AuditRecord[], style: 'title' | 'strong'): Text[] => {
    const share = percentCited(claims);
    return [
      [{ ...title, style }],
      [String(claims.length)],
      [String(claims.filter(isCited).length)],
      [
        { text: bar(share), style: 'muted' },
        { text: `${Math.floor(share)}%`.padStart(5), style: share < 100 ? 'warning' : 'strong' },
      ],
      [String(claims.filter(({ references }) => references === 1).length)],
      [String(claims.filter(({ references, origins }) => references > 0 && origins === 1).length)],
    ];
  };
  return {
    kind: 'table',
    columns: [
      { title: isSeveral ? 'Case' : 'Part' },
      { title: 'Claims', align: 'right' },
      { title: 'Cited', align: 'right' },
      { title: 'Share' },
      { title: 'One reference', align: 'right' },
      { title: 'One account', align: 'right' },
    ],
    rows: [
      ...[...parts.values()].map(({ title, claims }) => row(title, claims, 'title')),
      row({ text: 'All' }, records, 'strong'),
    ],
  };
}

function bar(share: number): string {
  const full = Math.floor((share / 100) * barColumns);
  return '█'.repeat(full) + '░'.repeat(barColumns - full);
}

function facts(records: readonly AuditRecord[]): [string, Text][] {
  const sum = (part: 'withoutAccessed' | 'withoutUrl' | 'withoutArchive') =>
    `${count(records.filter((record) => record[part] > 0).length, 'claim cites', 'claims cite')} a source without one`;
  const stated = new Map<string, number>();
  for (const record of records) stated.set(record.status, (stated.get(record.status) ?? 0) + 1);
  const needed = records.filter(({ citationNeeded }) => citationNeeded).length;
  const uncited = records.filter((record) => !isCited(record)).length;
  const recorded = records.filter(({ withRecordedCopy }) => withRecordedCopy > 0).length;
  return [
    [
      'Uncited',
      [
        count(uncited, 'claim'),
        ...(needed > 0 ? [`, ${needed} flagged `, { text: '[citation needed]', style: 'warning' as const }] : []),
      ],
    ],
    ['No access date', [sum('withoutAccessed')]],
    ['No address', [sum('withoutUrl')]],
    ['No copy', [sum('withoutArchive')]],
    ...(recorded > 0
      ? [
          [
            'Verifiable',
            [`${count(recorded, 'claim cites', 'claims cite')} a source whose saved copy has a recorded checksum`],
          ] satisfies [string, Text],
        ]
      : []),
    ['Status', [[...stated].map(([name, number]) => `${number} ${name}`).join(', ')]],
  ];
}

/** Sort claims by weakness: flagged, without citations, with one reference, with one account. */
function strength({ citationNeeded, references, origins }: AuditRecord): number {
  return citationNeeded && references === 0 ? -1 : origins * 1000 + references;
}

function weakestBlocks(weak: readonly AuditRecord[], id: PrintId): Block[] {
  const more = weak.length - weakest;
  const items = weak.slice(0, weakest).map((record) => ({
    label: [{ text: id(record.case, record.id), style: 'muted' as const }],
    body: [
      [
        { text: record.text.trim(), to: id(record.case, entryAnchor(record.kind, record.id)) },
        ...marks({ ...record, refs: [] }),
      ],
      [{ text: `${record.file}:${record.line}, ${reason(record)}`, style: 'muted' as const }],
    ],
  }));
  return [
    { kind: 'heading', level: 2, text: [{ text: 'Weakest claims', style: 'title' }] },
    { kind: 'entries', items },
    ...(more > 0
      ? [
          {
            kind: 'note' as const,
            text: [`${more} more claims cite no source or rest on one account. Use --json to list all claims.`],
          },
        ]
      : []),
  ];
}

function reason({ references, standIns = [] }: AuditRecord): string {
  if (references === 0) return standIns.length === 0 ? 'cites no source' : 'rests on sources that are not listed';
  return references === 1 ? 'rests on one reference' : `rests on ${references} references that are one account`;
}
