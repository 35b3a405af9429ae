import * as v from 'valibot';
import { defined } from '../../defined.js';
import { MeasureTimes } from '../../dossier/measures/bounds.js';
import type { Dossier } from '../../dossier/model/dossier.js';
import { organizationsOf } from '../../dossier/model/participants.js';
import { type AnyClaim, entriesWith, kindsWith } from '../../dossier/parts/entries-by-kind.js';
import { type Dispute, disputesOf } from '../../dossier/parts/points-in-dispute.js';
import type { Language } from '../../languages/language.js';
import { entryAnchor, linked } from '../blocks/anchors.js';
import { claimTitles } from '../blocks/claim-titles.js';
import { periodPrinter, printPeriod } from '../blocks/measure-times.js';
import { capital, heading, muted, paragraph } from '../blocks/prose.js';
import { type CompetingClaim, sideBySide } from '../blocks/side-by-side.js';
import { source, sourcePrinter, sourceRecords } from '../blocks/sources.js';
import { caseId, cited, edtf, standInRecords, status } from '../record-parts.js';
import type { Block } from '../view.js';
import type { PrintId, ViewDefinition } from '../view-definition.js';

const claim = v.object({
  kind: v.picklist(kindsWith('status').map(({ name }) => name)),
  id: v.string(),
  value: v.optional(v.string()),
  date: v.optional(edtf),
  period: v.optional(v.pipe(v.string(), v.description('When a measure was in force, in words'))),
  text: v.string(),
  status,
  sources: v.array(source),
  standIns: cited.standIns,
});

export const disputeSchema = v.object({
  case: caseId,
  id: v.string(),
  title: v.pipe(v.string(), v.description('The point in words')),
  differs: v.pipe(v.boolean(), v.description('Whether its claims give more than one value')),
  claims: v.array(claim),
  note: v.optional(v.string()),
});

export type DisputeRecord = v.InferOutput<typeof disputeSchema>;

/** The view `disputes`: each point that claims are about, with what they say. */
export const disputes: ViewDefinition<DisputeRecord> = {
  name: 'disputes',
  words: ['dispute', 'disputes'],
  filters: ['org', 'person', 'ref', 'match'],
  schema: disputeSchema,
  items(dossier) {
    const records = recordsOf(dossier);
    return [...disputesOf(dossier).values()].map((dispute) => ({
      record: records(dispute),
      facets: {
        people: dispute.claims.flatMap(({ people }) => people),
        organizations: dispute.claims.flatMap(organizationsOf),
        refs: dispute.claims.flatMap(({ refs }) => refs.map(({ ref }) => ref)),
        text: [dispute.title, dispute.note, ...dispute.claims.map(({ value }) => value)],
      },
    }));
  },
  speaks: true,
  blocks: (records, dossier, id, language) => disputeBlocks(records, dossier, id, 2, language),
};

function recordsOf(dossier: Dossier): (dispute: Dispute) => DisputeRecord {
  const sourcesOf = sourceRecords(dossier);
  const times = new MeasureTimes(dossier);
  const entries = new Map(entriesWith(dossier, 'status').map((entry) => [entry.item as AnyClaim, entry]));
  return ({ id, title, claims, note }) => ({
    case: dossier.id,
    id,
    title,
    differs: new Set(claims.map(({ stated }) => stated ?? {})).size > 1,
    claims: claims.flatMap((one) => {
      const entry = entries.get(one);
      if (entry === undefined) return [];
      return [
        {
          kind: entry.kind,
          id: one.id,
          ...defined({
            value: one.value,
            date: 'date' in one ? one.date.edtf : undefined,
            period: entry.kind === 'measure' ? printPeriod(entry.item, times, dossier) : undefined,
          }),
          text: entry.part.kind.title(one),
          status: one.status,
          sources: sourcesOf(one.refs),
          ...standInRecords(one),
        },
      ];
    }),
    ...defined({ note }),
  });
}

/** Each dispute under its title, which is a heading of this level. */
export function disputeBlocks(
  records: readonly DisputeRecord[],
  dossier: Dossier,
  print: PrintId,
  level: number,
  language: Language,
): Block[] {
  const printSource = sourcePrinter(dossier, language);
  const titleOf = claimTitles(dossier, language);
  const periodOf = periodPrinter(dossier, language);
  const statedValue = ({ id, value, date, period }: DisputeRecord['claims'][number]) => {
    if (value !== undefined || date !== undefined) return value ?? language.date(date ?? '');
    return period === undefined ? undefined : periodOf({ id, period });
  };
  const competing = (one: DisputeRecord['claims'][number]): CompetingClaim => ({
    value: statedValue(one),
    claim: [linked(titleOf(one, one.text), one.kind, one.id), ' ', muted(`(${print(dossier.id, one.id)})`)],
    status: one.status,
    sources: [...one.sources.map(printSource), ...(one.standIns ?? []).map((standIn) => [standIn])],
  });
  const table = sideBySide(language);
  const compared = (claims: DisputeRecord['claims']) => table(claims.map(competing));
  return records.flatMap((record) => disputeTable(record, level, compared, language));
}

function disputeTable(
  { id, title, differs, claims, note }: DisputeRecord,
  level: number,
  compared: (claims: DisputeRecord['claims']) => Block,
  language: Language,
): Block[] {
  const { say } = language;
  return [
    heading(capital(title), level, entryAnchor('dispute', id)),
    claims.length === 0 ? paragraph(say('dispute.none')) : compared(claims),
    ...(differs || claims.length === 0 ? [] : [paragraph(say('dispute.same'))]),
    ...(note === undefined ? [] : [paragraph(say('claim.note', { note: note.trim() }))]),
  ];
}
