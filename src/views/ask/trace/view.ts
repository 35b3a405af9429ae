import { defined } from '../../../defined.js';
import type { Charge, Claim, Measure } from '../../../dossier/model/dossier.js';
import { organizationsOf } from '../../../dossier/model/participants.js';
import { blockInCase } from '../../blocks/in-case.js';
import { participantRecords, rightRecords, standInRecords } from '../../record-parts.js';
import { noFacets, type ViewDefinition } from '../../view-definition.js';
import { linksOf } from './links.js';
import { type TraceRecord, traceSchema } from './record.js';
import type { Target } from './target.js';
import { Tracer } from './tracer.js';
import { traceTree } from './tree.js';

/**
 * The view `trace`: a claim down to its sources and their origins, or a reference or party up to the claims
 * that cite or name it.
 */
export const trace: ViewDefinition<TraceRecord, Target> = {
  name: 'trace',
  filters: [],
  schema: traceSchema,
  items: (target) => [{ record: traceRecord(target), facets: noFacets }],
  blocks: (records, _, id) =>
    records.flatMap((record) =>
      traceTree(record, id).map((block) => blockInCase(block, (anchor) => id(record.case, anchor))),
    ),
};

const nothing: Pick<TraceRecord, 'sources' | 'competing' | 'claims' | 'references'> = {
  sources: [],
  competing: [],
  claims: [],
  references: [],
};

function traceRecord(target: Target): TraceRecord {
  const { dossier, kind, item } = target;
  const tracer = new Tracer(dossier);
  const base = { case: dossier.id, kind, id: item.id, file: dossier.file, line: item.line };
  const note = 'note' in item && item.note !== undefined && { note: item.note };
  switch (target.kind) {
    case 'reference':
      return {
        ...base,
        title: target.item.title,
        ...note,
        source: tracer.source(target.item),
        ...nothing,
        claims: tracer.citing(item.id),
        references: tracer.repeating('reference', item.id),
      };
    case 'person':
      return {
        ...base,
        name: target.item.name,
        ...note,
        ...nothing,
        sources: tracer.sources(target.item.refs),
        claims: tracer.naming('people', item.id),
      };
    case 'organization':
      return {
        ...base,
        name: target.item.name,
        ...note,
        ...nothing,
        sources: tracer.sources(target.item.refs),
        claims: tracer.naming('organizations', item.id),
        references: [...tracer.published(item.id), ...tracer.repeating('organization', item.id)],
      };
    case 'dispute':
      return { ...base, title: target.item.title, ...note, ...nothing, competing: tracer.competing(item.id) };
    case 'place':
      return { ...base, name: target.item.name, ...note, ...nothing, claims: tracer.at(item.id) };
    default:
      return { ...base, ...entryRecord(target, tracer) };
  }
}

type OtherTarget = Exclude<Target, { readonly kind: 'reference' | 'person' | 'organization' | 'place' | 'dispute' }>;

/** An entry of any other kind, such as a claim: its text, whom it names, and its sources. */
function entryRecord(target: OtherTarget, tracer: Tracer) {
  const links = linksOf(target.dossier)({ kind: target.kind, id: target.item.id });
  const entry: Partial<Claim & Pick<Measure, 'lasts' | 'amount' | 'basis'> & Pick<Charge, 'law'>> = target.item;
  const { refs = [], status, about, people = [], rights = [], note, law, lasts, amount, basis } = entry;
  return {
    ...tracer.wording(target),
    ...defined({
      section: 'section' in target ? { id: target.section.id, title: target.section.title } : undefined,
      status,
      ...tracer.about(target.item),
      people: participantRecords(people),
      organizations: participantRecords(organizationsOf(entry)),
      law,
      lasts,
      amount,
      basis,
      rights: rights.length === 0 ? undefined : rightRecords(entry),
      note,
      links: links.length === 0 ? undefined : links,
    }),
    sources: tracer.sources(refs),
    ...standInRecords(entry),
    competing: tracer.competing(about, target.item),
    claims: [],
    references: [],
  };
}
