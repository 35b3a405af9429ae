import * as v from 'valibot';
import { defined } from '../../defined.js';
import { statuses } from '../../dossier/format/vocabulary.js';
import { against, disputesOf } from '../../dossier/model/disputes.js';
import type { Citation, Dossier, Event, Named, Statement } from '../../dossier/model/dossier.js';

/** Schemas that the records of several views share. */

export const caseId = v.pipe(v.string(), v.description('Id of the case'));
export const day = v.nullable(v.pipe(v.string(), v.description('A day, YYYY-MM-DD; null if that end is open')));
export const edtf = v.pipe(v.string(), v.description('An EDTF date'));
export const status = v.picklist(statuses);

export const named = v.object({
  id: v.nullable(v.pipe(v.string(), v.description('Id; null if the name is withheld'))),
  name: v.string(),
});

export const citation = v.object({
  number: v.pipe(v.number(), v.description('Number of the reference in the list: [4]')),
  id: v.string(),
  locator: v.optional(v.string()),
  quote: v.optional(v.string()),
  language: v.optional(v.string()),
  translation: v.optional(v.string()),
});

export const about = v.object({
  id: v.pipe(v.string(), v.description('Id of the point in dispute')),
  value: v.optional(v.string()),
  against: v.pipe(v.array(v.string()), v.description('Ids of the claims with another value')),
});

export type AboutRecord = v.InferOutput<typeof about>;
export type NamedRecord = v.InferOutput<typeof named>;
export type CitationRecord = v.InferOutput<typeof citation>;

export function namedRecords(parties: readonly Named[]): NamedRecord[] {
  return parties.map(({ id, name }) => ({ id, name }));
}

/** Make a function that converts citations to records, with the numbers of their references. */
export function citationRecords(dossier: Dossier): (refs: readonly Citation[]) => CitationRecord[] {
  const numbers = new Map(dossier.references.map(({ id, number }) => [id, number]));
  return (refs) => refs.map(({ ref, ...rest }) => ({ number: numbers.get(ref) ?? 0, id: ref, ...rest }));
}

/** Make a function that returns what a claim is about, or nothing if the claim does not say. */
export function aboutRecords(dossier: Dossier): (claim: Statement | Event) => { readonly about?: AboutRecord } {
  const disputes = disputesOf(dossier);
  return (claim) => {
    const dispute = disputes.get(claim.about ?? '');
    if (dispute === undefined) return {};
    const { value } = claim;
    const others = against(claim, dispute).map(({ id }) => id);
    return { about: { id: dispute.id, ...defined({ value }), against: others } };
  };
}

/** The ids of the statements and events that cite each reference. */
export function citedBy(
  dossier: Dossier,
  statements: readonly { readonly id: string; readonly refs: readonly Citation[] }[],
) {
  const index = new Map<string, { statements: string[]; events: string[] }>();
  for (const { id } of dossier.references) index.set(id, { statements: [], events: [] });
  const add =
    (kind: 'statements' | 'events') => (claim: { readonly id: string; readonly refs: readonly Citation[] }) => {
      for (const id of new Set(claim.refs.map(({ ref }) => ref))) index.get(id)?.[kind].push(claim.id);
    };
  statements.forEach(add('statements'));
  dossier.timeline.forEach(add('events'));
  return index;
}
