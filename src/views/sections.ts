import * as v from 'valibot';
import { type Dossier, type Section, type Statement, walkSections } from '../dossier/model.js';
import { partAnchor, sectionAnchor } from './anchors.js';
import { bibliographyRecord, entry } from './bibliography.js';
import { marks } from './prose.js';
import { about, aboutRecords, caseId, citation, citationRecords, named, namedRecords, status } from './records.js';
import type { Block, Inline } from './view.js';
import type { Item, ViewDefinition } from './view-definition.js';

export const statementSchema = v.object({
  case: caseId,
  id: v.string(),
  section: v.object({ id: v.string(), title: v.string() }),
  text: v.string(),
  refs: v.array(citation),
  citationNeeded: v.boolean(),
  status,
  about: v.optional(about),
  people: v.array(named),
  organizations: v.array(named),
  note: v.optional(v.string()),
});

export type StatementRecord = v.InferOutput<typeof statementSchema>;

/** The biography: sections and their statements, with the references they cite underneath. */
export const sections: ViewDefinition<StatementRecord> = {
  name: 'show',
  filters: ['org', 'person', 'ref', 'section', 'status', 'match'],
  schema: statementSchema,
  items(dossier) {
    const cite = citationRecords(dossier);
    const aboutOf = aboutRecords(dossier);
    const item = (statement: Statement, { id, title }: Section, path: readonly string[]): Item<StatementRecord> => ({
      record: {
        case: dossier.id,
        id: statement.id,
        section: { id, title },
        text: statement.text,
        refs: cite(statement.refs),
        citationNeeded: statement.citationNeeded,
        status: statement.status,
        ...aboutOf(statement),
        people: namedRecords(statement.people),
        organizations: namedRecords(statement.organizations),
        ...(statement.note !== undefined && { note: statement.note }),
      },
      facets: {
        people: statement.people,
        organizations: statement.organizations,
        refs: statement.refs.map(({ ref }) => ref),
        sections: path,
        status: statement.status,
        text: [statement.text, statement.note],
      },
    });
    return [...walkSections(dossier.sections)].flatMap(({ section, path }) =>
      section.statements.map((statement) => item(statement, section, path)),
    );
  },
  blocks(records, dossier, id) {
    const blocks: Block[] = [];
    const outline = new Map([...walkSections(dossier.sections)].map((place) => [place.section.id, place]));
    let last: StatementRecord | undefined;
    let prose: Inline[] = [];
    for (const record of records) {
      if (record.section.id !== last?.section.id) {
        prose = [];
        const depth = outline.get(record.section.id)?.path.length ?? 1;
        const { id, title } = record.section;
        blocks.push(heading(title, depth === 1 ? 2 : 3, sectionAnchor(id)), { kind: 'paragraph', text: prose });
      }
      if (prose.length > 0) prose.push(' ');
      prose.push(record.text.trim(), ...marks(record, (own) => id(dossier.id, own)));
      last = record;
    }
    const cited = new Set(records.flatMap(({ refs }) => refs.map(({ id }) => id)));
    if (cited.size > 0) blocks.push(heading('References', 2, partAnchor('references')), references(dossier, cited));
    return blocks;
  },
};

function heading(title: string, level: 2 | 3, id: string): Block {
  return { kind: 'heading', level, id, text: [{ text: title, style: 'title' }] };
}

function references(dossier: Dossier, cited: ReadonlySet<string>): Block {
  const shown = dossier.references.filter(({ id }) => cited.has(id));
  return { kind: 'entries', items: shown.map(bibliographyRecord).map(entry) };
}
