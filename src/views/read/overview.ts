import * as v from 'valibot';
import { defined } from '../../defined.js';
import { allStatements, walkSections } from '../../dossier/model/dossier.js';
import { isSourced } from '../../dossier/model/is-sourced.js';
import { counted, countsOf, perKind } from '../../dossier/parts/entries-by-kind.js';
import { linked } from '../blocks/anchors.js';
import { caseHeading, count, date, heading, holdings, listed, marks } from '../blocks/prose.js';
import { caseId, edtf, named, namedRecords } from '../record-parts.js';
import type { Block, Text } from '../view.js';
import type { ViewDefinition } from '../view-definition.js';
import { timeline } from './timeline.js';

export const overviewSchema = v.object({
  case: caseId,
  id: v.string(),
  title: v.string(),
  summary: v.optional(v.string()),
  asOf: v.optional(edtf),
  subjects: v.array(named),
  counts: v.object(
    perKind(
      counted.map(({ key }) => key),
      () => v.number(),
    ),
  ),
  cited: v.pipe(v.number(), v.description('Statements that cite a reference')),
  citationNeeded: v.pipe(v.number(), v.description('Statements marked as needing a source')),
  sections: v.array(v.object({ id: v.string(), title: v.string(), depth: v.number(), statements: v.number() })),
});

const lastEvents = 3;

/** The view `overview`: the case at a glance. */
export const overview: ViewDefinition<v.InferOutput<typeof overviewSchema>> = {
  name: 'overview',
  filters: [],
  titled: true,
  schema: overviewSchema,
  items(dossier) {
    const statements = allStatements(dossier);
    const sections = [...walkSections(dossier.sections)];
    const { id, title, summary, asOf, subjects } = dossier;
    return [
      {
        record: defined({
          case: id,
          id,
          title,
          summary,
          asOf: asOf?.edtf,
          subjects: namedRecords(subjects),
          counts: countsOf(dossier),
          cited: statements.filter(isSourced).length,
          citationNeeded: statements.filter(({ citationNeeded }) => citationNeeded).length,
          sections: sections.map(({ section, path }) => ({
            id: section.id,
            title: section.title,
            depth: path.length - 1,
            statements: section.statements.length,
          })),
        }),
        facets: { text: [title, summary] },
      },
    ];
  },
  blocks(records, dossier, printId) {
    return records.flatMap((record): Block[] => {
      const { counts, cited, citationNeeded } = record;
      const facts: [string, Text | undefined][] = [
        [
          record.subjects.length > 1 ? 'Subjects' : 'Subject',
          listed(record.subjects.map(({ id, name }) => linked(name, 'person', id))),
        ],
        ['As of', record.asOf === undefined ? undefined : [date(record.asOf)]],
        ['Holds', [holdings(counts)]],
        [
          'Cited',
          [
            `${cited} of ${count(counts.statements, 'statement')}`,
            ...(citationNeeded > 0
              ? ['; ', { text: `${citationNeeded} flagged [citation needed]`, style: 'warning' as const }]
              : []),
          ],
        ],
      ];
      const blocks: Block[] = [caseHeading(dossier)];
      if (record.summary !== undefined) blocks.push({ kind: 'paragraph', text: [record.summary.trim()] });
      blocks.push(entries(facts.flatMap(([label, text]) => (text ? [[[{ text: label, style: 'muted' }], text]] : []))));
      if (record.sections.length > 0) {
        blocks.push(heading('Sections', 2), {
          kind: 'entries',
          items: record.sections.map(({ id, title, depth, statements }) => ({
            label: [{ text: printId(record.id, id), style: 'muted' }],
            body: [[linked(title, 'section', id), ` (${statements})`]],
            depth,
          })),
        });
      }
      const events = timeline
        .items(dossier)
        .slice(-lastEvents)
        .map(({ record: event }) => event);
      if (events.length > 0) {
        blocks.push(
          heading('Last events', 2),
          entries(
            events.map((event) => [[date(event.date)], [linked(event.title, 'event', event.id), ...marks(event)]]),
          ),
        );
      }
      return blocks;
    });
  },
};

function entries(items: readonly (readonly [Text, Text])[]): Block {
  return { kind: 'entries', items: items.map(([label, body]) => ({ label, body: [body] })) };
}
