import { namedRecords } from '../../blocks/records.js';
import { noFacets, type ViewDefinition } from '../../view-definition.js';
import { type TraceRecord, traceSchema } from './record.js';
import type { Target } from './target.js';
import { Tracer, wording } from './tracer.js';
import { traceTree } from './tree.js';

/** The view `trace`: a claim down to its sources and their origins, or a reference or party up to the claims that rest on it. */
export const trace: ViewDefinition<TraceRecord, Target> = {
  name: 'trace',
  filters: [],
  schema: traceSchema,
  items: (target) => [{ record: traceRecord(target), facets: noFacets }],
  blocks: (records, _, id) => records.flatMap((record) => traceTree(record, id)),
};

function traceRecord(target: Target): TraceRecord {
  const { dossier, kind, item } = target;
  const tracer = new Tracer(dossier);
  const base = { case: dossier.id, kind, id: item.id, file: dossier.file, line: item.line };
  const note = 'note' in item && item.note !== undefined && { note: item.note };
  switch (target.kind) {
    case 'statement':
    case 'event':
      return {
        ...base,
        ...wording(target.item),
        ...(target.kind === 'statement' && { section: { id: target.section.id, title: target.section.title } }),
        status: target.item.status,
        ...tracer.about(target.item),
        people: namedRecords(target.item.people),
        organizations: namedRecords(target.item.organizations),
        ...note,
        sources: tracer.sources(target.item.refs),
        competing: tracer.competing(target.item.about, target.item),
        claims: [],
        references: [],
      };
    case 'reference':
      return {
        ...base,
        title: target.item.title,
        ...note,
        source: tracer.source(target.item),
        sources: [],
        competing: [],
        claims: tracer.citing(item.id),
        references: tracer.repeating('reference', item.id),
      };
    case 'person':
      return {
        ...base,
        name: target.item.name,
        ...note,
        sources: [],
        competing: [],
        claims: tracer.naming('people', item.id),
        references: [],
      };
    case 'organization':
      return {
        ...base,
        name: target.item.name,
        ...note,
        sources: [],
        competing: [],
        claims: tracer.naming('organizations', item.id),
        references: [...tracer.published(item.id), ...tracer.repeating('organization', item.id)],
      };
    case 'dispute':
      return { ...base, sources: [], competing: tracer.competing(item.id), claims: [], references: [] };
    default:
      return { ...base, ...other(target, tracer) };
  }
}

/** An entry of any other kind: its name, and its sources if it has any. */
function other(target: Target, tracer: Tracer) {
  const { kind, item } = target;
  return {
    ...(kind !== 'dispute' && { title: target.part.kind.title(item) }),
    sources: 'refs' in item ? tracer.sources(item.refs) : [],
    competing: [],
    claims: [],
    references: [],
  };
}
