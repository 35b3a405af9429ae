import { dateOf } from '../../../dates/edtf.js';
import { defined } from '../../../defined.js';
import { type Dossier, walkSections } from '../../../dossier/model/dossier.js';
import { charges } from '../../ask/charges.js';
import { measures } from '../../ask/measures.js';
import { overview } from '../../read/overview.js';
import { sections } from '../../read/show.js';
import { timeline } from '../../read/timeline.js';
import { citationRecords } from '../../record-parts.js';
import type { Facets } from '../../selecting/filters.js';
import { type Item, noFacets } from '../../view-definition.js';
import type { Claims, ReportRecord } from './record.js';

/**
 * One item for each claim, so that each filter narrows all parts of a report. Without claims, one item for the file.
 */
export function claimItems(dossier: Dossier): Item<ReportRecord>[] {
  const base = baseOf(dossier);
  const claim = (own: Partial<Claims>, facets: Facets): Item<ReportRecord> => ({ record: { ...base, ...own }, facets });
  const outline = new Map(
    [...walkSections(dossier.sections)].map(({ section, path }) => [section.id, path.length - 1]),
  );
  const items = [
    ...sections.items(dossier).map(({ record, facets }, index) => {
      const { id, title } = record.section;
      const statements = [{ number: index + 1, ...record }];
      return claim({ sections: [{ id, title, depth: outline.get(id) ?? 0, statements }] }, facets);
    }),
    ...timeline.items(dossier).map(({ record, facets }) => claim({ timeline: [record] }, facets)),
    ...measures.items(dossier).map(({ record, facets }) => claim({ measures: [record] }, facets)),
    ...charges
      .items(dossier)
      .map(({ record, facets }) => claim({ charges: [record] }, { ...facets, ...defined({ date: courseOf(record) }) })),
  ];
  return items.length > 0 ? items : [{ record: base, facets: noFacets }];
}

/** A report without entries. */
function baseOf(dossier: Dossier): ReportRecord {
  const [glance] = overview.items(dossier);
  if (glance === undefined) throw new Error('every dossier has an overview');
  const { language, publisher, asks } = dossier;
  const cite = citationRecords(dossier);
  return {
    ...glance.record,
    ...defined({ language, publisher: publisher && { ...publisher } }),
    sections: [],
    timeline: [],
    people: [],
    organizations: [],
    references: [],
    measures: [],
    custody: [],
    charges: [],
    rights: [],
    disputes: [],
    asks: asks.map(({ text, of, refs }) => ({ text, ...defined({ of: of && { ...of } }), refs: cite(refs) })),
  };
}

/** The time from the first to the last known step of a charge. Until it is decided, it has no end. */
function courseOf({ brought, decisions }: ReportRecord['charges'][number]): Facets['date'] {
  const steps = [brought?.date, ...decisions.map(({ date }) => date)].flatMap((edtf = '') => dateOf(edtf) ?? []);
  if (steps.length === 0) return undefined;
  const earliest = steps.map((step) => step.earliest).reduce((a, b) => (a === null || b === null || a < b ? a : b));
  const latest = steps.map((step) => step.latest).reduce((a, b) => (a === null || (b !== null && a > b) ? a : b));
  return { earliest: earliest, latest: decisions.length === 0 ? null : latest };
}
