import { type Dossier, walkSections } from '../../../dossier/model/dossier.js';
import { grouped } from '../../../grouped.js';
import { custodyRecords } from '../../ask/custody/view.js';
import { disputes } from '../../ask/disputes.js';
import { rights } from '../../ask/rights.js';
import { orgs } from '../../read/orgs.js';
import { people } from '../../read/people.js';
import { refs } from '../../read/refs.js';
import type { ViewRecord } from '../../view.js';
import type { ViewDefinition } from '../../view-definition.js';
import type { Claims, ReportRecord, ReportStatement } from './record.js';

/** One report from records with a claim each. If claims are left out, so is what belongs to these only. */
export function gatherReport(records: readonly ReportRecord[], dossier: Dossier): ReportRecord[] {
  const [first] = records;
  if (first === undefined) return [];
  const statements = records.flatMap(({ sections }) => sections.flatMap((section) => section.statements));
  const timeline = records.flatMap((record) => record.timeline);
  const measures = records.flatMap((record) => record.measures);
  const charges = records.flatMap((record) => record.charges);
  const claims = statements.length + timeline.length + measures.length + charges.length;
  const { counts } = first;
  const of = counts.statements + counts.events + counts.measures + counts.charges;
  const own = { sections: sectionsOf(statements, dossier, claims === of), timeline, measures, charges };
  return [
    claims === of ? whole({ ...first, ...own }, dossier) : excerpt({ ...first, ...own }, dossier, { claims, of }),
  ];
}

/** The sections with some of their statements; in an excerpt, only those with a statement and the ones around them. */
function sectionsOf(
  statements: readonly ReportStatement[],
  dossier: Dossier,
  isWhole: boolean,
): ReportRecord['sections'] {
  const bySection = grouped(statements, ({ section }) => section.id);
  const outline = [...walkSections(dossier.sections)];
  const shown = new Set(outline.flatMap(({ section, path }) => (bySection.has(section.id) ? path : [])));
  return outline.flatMap(({ section: { id, title }, path }) =>
    isWhole || shown.has(id) ? [{ id, title, depth: path.length - 1, statements: bySection.get(id) ?? [] }] : [],
  );
}

function whole(record: ReportRecord, dossier: Dossier): ReportRecord {
  return {
    ...record,
    people: recordsOf(people, dossier),
    organizations: recordsOf(orgs, dossier),
    references: recordsOf(refs, dossier),
    custody: custodyRecords(dossier),
    rights: recordsOf(rights, dossier),
    disputes: recordsOf(disputes, dossier),
  };
}

function excerpt(record: ReportRecord, dossier: Dossier, part: NonNullable<ReportRecord['excerpt']>): ReportRecord {
  const { timeline, measures, charges } = record;
  const statements = record.sections.flatMap((section) => section.statements);
  const isShown = shownIn(record);
  const own = recordsOf(disputes, dossier).filter(({ claims }) => claims.some(isShown));
  const claims = [...statements, ...timeline, ...measures, ...charges];
  const orderers = (kind: 'person' | 'organization') =>
    measures.flatMap(({ orderedBy }) => orderedBy.filter((one) => one.kind === kind));
  const isPerson = oneOf([...claims.flatMap((claim) => claim.people), ...orderers('person')]);
  const isOrganization = oneOf([
    ...claims.flatMap((claim) => claim.organizations),
    ...measures.map(({ heldBy }) => heldBy),
    ...orderers('organization'),
    ...charges.flatMap(({ by, court }) => [by, court]),
  ]);
  const persons = recordsOf(people, dossier).filter(isPerson);
  const organizations = recordsOf(orgs, dossier).filter(isOrganization);
  const isCited = oneOf([
    ...[...claims, ...persons, ...organizations].flatMap((one) => one.refs),
    ...measures.flatMap(({ orderedBy }) => orderedBy.flatMap((one) => one.refs)),
    ...own.flatMap((dispute) => dispute.claims.flatMap(({ sources }) => sources)),
  ]);
  const references = recordsOf(refs, dossier).filter(isCited);
  return {
    ...record,
    excerpt: part,
    subjects: record.subjects.filter(({ id, name }) =>
      claims.some((claim) => claim.people.some((one) => one.id === id && one.name === name)),
    ),
    counts: {
      ...record.counts,
      sections: record.sections.length,
      statements: statements.length,
      events: timeline.length,
      references: references.length,
      people: persons.length,
      organizations: organizations.length,
      measures: measures.length,
      charges: charges.length,
      places: new Set([...timeline, ...measures].flatMap(({ placeId }) => placeId ?? [])).size,
      disputes: own.length,
    },
    cited: statements.filter(({ refs: own, standIns = [] }) => own.length + standIns.length > 0).length,
    citationNeeded: statements.filter(({ citationNeeded }) => citationNeeded).length,
    people: persons,
    organizations,
    references,
    custody: custodyRecords(dossier, (id) => isShown({ kind: 'measure', id })).filter(
      ({ measures: own }) => own.length > 0,
    ),
    rights: gathered(rights, dossier, ({ claims: [claim] }) => claim !== undefined && isShown(claim)),
    disputes: own,
    asks: [],
  };
}

/** Make a function that tells whether a claim is in a report. */
function shownIn({ sections, timeline, measures, charges }: Claims): (claim: { kind: string; id: string }) => boolean {
  const keys = (kind: string, claims: readonly { id: string }[]) => claims.map(({ id }) => `${kind} ${id}`);
  const shown = new Set([
    ...sections.flatMap(({ statements }) => keys('statement', statements)),
    ...keys('event', timeline),
    ...keys('measure', measures),
    ...keys('charge', charges),
  ]);
  return ({ kind, id }) => shown.has(`${kind} ${id}`);
}

interface Named {
  readonly id: string | null;
}

/** Make a function that tells whether something is one of these, by its id. */
function oneOf(all: readonly (Named | undefined)[]): (one: Named) => boolean {
  const ids = new Set(all.flatMap((one) => one?.id ?? []));
  return ({ id }) => id !== null && ids.has(id);
}

function recordsOf<R extends ViewRecord>(view: ViewDefinition<R>, dossier: Dossier): R[] {
  return gathered(view, dossier, () => true);
}

function gathered<R extends ViewRecord>(
  view: ViewDefinition<R>,
  dossier: Dossier,
  isKept: (record: R) => boolean,
): R[] {
  const records = view.items(dossier).flatMap(({ record }) => (isKept(record) ? [record] : []));
  return view.gather?.(records, dossier) ?? records;
}
