import * as v from 'valibot';
import { printDate } from '../../dates/print.js';
import {
  allStatements,
  type Citation,
  type Dossier,
  type Reference,
  walkSections,
} from '../../dossier/model/dossier.js';
import { authorName } from '../../dossier/names/fold.js';
import { bibliography, bibliographyRecord, doiRun, entry } from '../blocks/bibliography.js';
import { count, date } from '../blocks/prose.js';
import { caseId, citedBy } from '../blocks/records.js';
import type { Block, Text } from '../blocks/view.js';
import type { ViewDefinition } from '../definition.js';

export const referenceSchema = v.object({
  case: caseId,
  ...bibliography,
  citedBy: v.object({ statements: v.array(v.string()), events: v.array(v.string()) }),
});

export type ReferenceRecord = v.InferOutput<typeof referenceSchema>;

/** The citation list. */
export const refs: ViewDefinition<ReferenceRecord> = {
  name: 'refs',
  filters: ['dates', 'org', 'kind', 'ref', 'section', 'match'],
  schema: referenceSchema,
  items(dossier) {
    const cited = citedBy(dossier, allStatements(dossier));
    const citing = citingSections(dossier);
    return dossier.references.map((reference) => ({
      record: {
        case: dossier.id,
        ...bibliographyRecord(reference),
        citedBy: cited.get(reference.id) ?? { statements: [], events: [] },
      },
      facets: {
        ...(reference.issued && { date: reference.issued }),
        organizations: reference.publisher ? [reference.publisher] : [],
        kind: reference.type,
        refs: [reference.id],
        sections: [...(citing.get(reference.id) ?? [])],
        text: [
          reference.title,
          reference.container,
          reference.documentNumber,
          reference.doi,
          reference.site,
          reference.note,
          reference.publisher?.name,
          ...reference.authors.map(authorName),
        ],
      },
    }));
  },
  blocks(records) {
    return records.length === 0 ? [] : [{ kind: 'entries', items: records.map(entry) }];
  },
};

/** One reference in full, with every statement and event that cites it. */
export const reference: ViewDefinition<ReferenceRecord> = {
  ...refs,
  blocks(records, dossier, id) {
    return dossier.references
      .filter((found) => records.some((record) => record.id === found.id))
      .flatMap((found) => details(found, dossier, (own) => id(dossier.id, own)));
  },
};

function citingSections(dossier: Dossier): ReadonlyMap<string, ReadonlySet<string>> {
  const sections = new Map<string, Set<string>>();
  for (const { section, path } of walkSections(dossier.sections)) {
    for (const statement of section.statements) {
      for (const { ref } of statement.refs) {
        const citing = sections.get(ref) ?? new Set();
        sections.set(ref, citing);
        for (const id of path) citing.add(id);
      }
    }
  }
  return sections;
}

function plain(text: string | undefined): Text | undefined {
  return text === undefined ? undefined : [text];
}

function details(shown: Reference, dossier: Dossier, id: (own: string) => string): Block[] {
  const facts: [string, Text | undefined][] = [
    ['Id', [id(shown.id)]],
    ['Type', [shown.type]],
    ['Publisher', shown.publisher ? [shown.publisher.name] : undefined],
    ['Place', plain(shown.place)],
    ['In', plain(shown.container)],
    ['Volume', plain(shown.volume)],
    ['Issue', plain(shown.issue)],
    ['Pages', plain(shown.pages)],
    ['Number', plain(shown.documentNumber)],
    ['Site', plain(shown.site)],
    ['Issued', shown.issued && [date(shown.issued.edtf)]],
    ['Accessed', shown.accessed && [date(shown.accessed.edtf)]],
    ['Language', plain(shown.language)],
    ['Origin', shown.origin && [shown.origin.kind === 'organization' ? shown.origin.name : id(shown.origin.id)]],
    ['Address', shown.url === undefined ? undefined : [{ text: shown.url, href: shown.url }]],
    ['DOI', shown.doi === undefined ? undefined : [{ ...doiRun(shown.doi), text: shown.doi }]],
    ['ISBN', plain(shown.isbn)],
    [
      'Archive',
      shown.archive && [
        { text: shown.archive.url, href: shown.archive.url },
        shown.archive.date ? ` (${printDate(shown.archive.date.edtf)})` : '',
      ],
    ],
    ['Note', plain(shown.note)],
  ];
  const cites = (claim: { readonly refs: readonly { readonly ref: string }[] }) =>
    claim.refs.some(({ ref }) => ref === shown.id);
  const statements = allStatements(dossier).filter(cites);
  const events = dossier.timeline.filter(cites);
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, text: [{ text, style: 'title' }] });
  const where = ({ refs: cited }: { readonly refs: readonly Citation[] }): Text[] =>
    cited
      .filter(({ ref }) => ref === shown.id)
      .flatMap(({ locator, quote, translation }): Text[] => [
        ...(locator === undefined ? [] : [[{ text: `at ${locator}`, style: 'muted' as const }]]),
        ...(quote === undefined ? [] : [[`“${quote}”${translation === undefined ? '' : ` (“${translation}”)`}`]]),
      ]);
  const blocks: Block[] = [
    {
      kind: 'heading',
      level: 1,
      text: [
        { text: `[${shown.number}] `, style: 'citation' },
        { text: shown.title, style: 'title' },
      ],
    },
    {
      kind: 'entries',
      items: facts.flatMap(([label, text]) =>
        text ? [{ label: [{ text: label, style: 'muted' }], body: [text] }] : [],
      ),
    },
  ];
  blocks.push(heading(`Cited by ${count(statements.length, 'statement')}`));
  if (statements.length > 0) {
    blocks.push({
      kind: 'entries',
      items: statements.map((claim) => ({
        label: [{ text: id(claim.id), style: 'muted' }],
        body: [[claim.text.trim()], ...where(claim)],
      })),
    });
  }
  blocks.push(heading(`Cited by ${count(events.length, 'event')}`));
  if (events.length > 0) {
    blocks.push({
      kind: 'entries',
      items: events.map((claim) => ({
        label: [date(claim.date.edtf)],
        body: [[claim.title, { text: ` (${id(claim.id)})`, style: 'muted' }], ...where(claim)],
      })),
    });
  }
  return blocks;
}
