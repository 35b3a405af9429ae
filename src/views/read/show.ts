import * as v from 'valibot';
import { defined } from '../../defined.js';
import { type Dossier, type Section, type Statement, walkSections } from '../../dossier/model/dossier.js';
import { entryAnchor } from '../blocks/anchors.js';
import { citedReferences } from '../blocks/bibliography.js';
import { heading, idMark, marks, muted } from '../blocks/prose.js';
import {
  about,
  aboutRecords,
  caseId,
  cited,
  citedRecords,
  participant,
  participantRecords,
  rightRecords,
  rights,
  status,
} from '../record-parts.js';
import { claimFacets } from '../selecting/claim-facets.js';
import type { Block, Heading, Inline } from '../view.js';
import type { Item, ViewDefinition } from '../view-definition.js';

const sectionLink = v.object({ id: v.string(), title: v.string() });

export const statementSchema = v.object({
  case: caseId,
  id: v.string(),
  section: v.object({
    ...sectionLink.entries,
    within: v.optional(v.pipe(v.array(sectionLink), v.description('The sections around it, the outermost first'))),
  }),
  text: v.string(),
  ...cited,
  citationNeeded: v.boolean(),
  status,
  about: v.optional(about),
  people: v.array(participant),
  organizations: v.array(participant),
  rights,
  note: v.optional(v.string()),
});

export type StatementRecord = v.InferOutput<typeof statementSchema>;

/** The view `show`: sections with their statements, followed by the references that they cite. */
export const sections: ViewDefinition<StatementRecord> = {
  name: 'show',
  words: ['statement', 'statements'],
  filters: ['org', 'person', 'role', 'right', 'ref', 'section', 'status', 'match'],
  schema: statementSchema,
  items(dossier) {
    const cite = citedRecords(dossier);
    const aboutOf = aboutRecords(dossier);
    const links = new Map([...walkSections(dossier.sections)].map(({ section: { id, title } }) => [id, { id, title }]));
    const item = (statement: Statement, { id, title }: Section, path: readonly string[]): Item<StatementRecord> => ({
      record: defined({
        case: dossier.id,
        id: statement.id,
        section: {
          id,
          title,
          ...(path.length > 1 && { within: path.slice(0, -1).flatMap((id) => links.get(id) ?? []) }),
        },
        text: statement.text,
        ...cite(statement),
        citationNeeded: statement.citationNeeded,
        status: statement.status,
        ...aboutOf(statement),
        people: participantRecords(statement.people),
        organizations: participantRecords(statement.organizations),
        rights: rightRecords(statement),
        note: statement.note,
      }),
      facets: {
        ...claimFacets(statement),
        sections: path,
        text: [statement.text, statement.note],
      },
    });
    return [...walkSections(dossier.sections)].flatMap(({ section, path }) =>
      section.statements.map((statement) => item(statement, section, path)),
    );
  },
  blocks: (records, dossier) => sectionBlocks(records, dossier, () => []),
};

/** The same statements, each with its id. */
export const sectionsWithIds: ViewDefinition<StatementRecord> = {
  ...sections,
  blocks: (records, dossier, id) => sectionBlocks(records, dossier, idMark(dossier, id)),
};

function sectionBlocks(records: readonly StatementRecord[], dossier: Dossier, idOf: (id: string) => Inline[]): Block[] {
  const blocks: Block[] = [];
  const headings = headingsOf(dossier);
  let last: StatementRecord | undefined;
  let prose: Inline[] = [];
  for (const record of records) {
    if (record.section.id !== last?.section.id) {
      prose = [];
      blocks.push(...headings(record.section.id), { kind: 'paragraph', text: prose });
    }
    if (prose.length > 0) prose.push(' ');
    prose.push({ text: record.text.trim(), id: entryAnchor('statement', record.id) });
    for (const inline of [...idOf(record.id), ...marks(record)]) prose.push(inline);
    if (record.note !== undefined) prose.push(' ', muted(`(Note: ${record.note.trim()})`));
    last = record;
  }
  return [...blocks, ...citedReferences(records, dossier)];
}

/**
 * Make a function that returns the headings to print before the next section: its own, and those of the outer sections
 * that are not printed yet. If records have an order of their own, a section may occur again. Only its first heading
 * gets the anchor.
 */
function headingsOf(dossier: Dossier): (id: string) => Heading[] {
  const outline = new Map([...walkSections(dossier.sections)].map((place) => [place.section.id, place]));
  const led = new Set<string>();
  let above: readonly string[] = [];
  return (id) => {
    const path = outline.get(id)?.path ?? [];
    const parted = path.findIndex((step, depth) => step !== above[depth] || step === id);
    above = path;
    return path.slice(parted).map((step, index) => {
      const anchor = led.has(step) ? undefined : entryAnchor('section', step);
      led.add(step);
      return heading(outline.get(step)?.section.title ?? '', parted + index + 2, anchor);
    });
  };
}
