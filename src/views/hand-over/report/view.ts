import { defined } from '../../../defined.js';
import { type Dossier, walkSections } from '../../../dossier/model/dossier.js';
import { charges } from '../../ask/charges.js';
import { custody } from '../../ask/custody/view.js';
import { disputes } from '../../ask/disputes.js';
import { measures } from '../../ask/measures.js';
import { rights } from '../../ask/rights.js';
import { orgs } from '../../read/orgs.js';
import { overview } from '../../read/overview.js';
import { people } from '../../read/people.js';
import { refs } from '../../read/refs.js';
import { sections } from '../../read/show.js';
import { timeline } from '../../read/timeline.js';
import type { ViewRecord } from '../../view.js';
import type { Item, ViewDefinition } from '../../view-definition.js';
import { reportBlocks } from './blocks.js';
import { type ReportRecord, reportSchema } from './record.js';

/** The view `report`: the whole case file as one document. */
export const report: ViewDefinition<ReportRecord> = {
  name: 'report',
  filters: ['section'],
  titled: true,
  schema: reportSchema,
  items(dossier) {
    const outline = [...walkSections(dossier.sections)];
    const whole = headOf(dossier);
    const statements = new Map<string, ReportRecord['sections'][number]['statements']>();
    for (const [index, { record }] of sections.items(dossier).entries()) {
      const own = statements.get(record.section.id) ?? [];
      own.push({ number: index + 1, ...record });
      statements.set(record.section.id, own);
    }
    const parts = outline.map(({ section: { id, title }, path }): Item<ReportRecord> => {
      const part = { id, title, depth: path.length - 1, statements: statements.get(id) ?? [] };
      return {
        record: { ...whole, sections: [part] },
        facets: { sections: path, text: [] },
      };
    });
    return parts.length > 0 ? parts : [{ record: { ...whole, sections: [] }, facets: { text: [] } }];
  },
  gather(records) {
    const [first] = records;
    return first === undefined ? [] : [{ ...first, sections: records.flatMap((record) => record.sections) }];
  },
  blocks: (records, dossier, print) => records.flatMap((record) => reportBlocks(record, dossier, print)),
};

/** Everything except the sections. */
function headOf(dossier: Dossier): Omit<ReportRecord, 'sections'> {
  const { language } = dossier;
  const [glance] = recordsOf(overview, dossier);
  if (glance === undefined) throw new Error('every dossier has an overview');
  return {
    ...glance,
    ...defined({ language }),
    timeline: recordsOf(timeline, dossier),
    people: recordsOf(people, dossier),
    organizations: recordsOf(orgs, dossier),
    references: recordsOf(refs, dossier),
    measures: recordsOf(measures, dossier),
    custody: recordsOf(custody, dossier),
    charges: recordsOf(charges, dossier),
    rights: recordsOf(rights, dossier),
    disputes: recordsOf(disputes, dossier),
  };
}

function recordsOf<R extends ViewRecord>(view: ViewDefinition<R>, dossier: Dossier): R[] {
  const records = view.items(dossier).map(({ record }) => record);
  return view.gather?.(records) ?? records;
}
