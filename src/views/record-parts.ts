import * as v from 'valibot';
import { defined } from '../defined.js';
import { statuses } from '../dossier/format/vocabulary.js';
import { against, disputesOf } from '../dossier/model/disputes.js';
import type { Citation, Claim, Dossier, Named } from '../dossier/model/dossier.js';
import { entriesWith, forEach, kindsWith } from '../dossier/parts/entries-by-kind.js';

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
export function aboutRecords(dossier: Dossier): (claim: Partial<Claim>) => { readonly about?: AboutRecord } {
  const disputes = disputesOf(dossier);
  return (claim) => {
    const dispute = disputes.get(claim.about ?? '');
    if (dispute === undefined) return {};
    const { value } = claim;
    const others = against(claim, dispute).map(({ id }) => id);
    return { about: { id: dispute.id, ...defined({ value }), against: others } };
  };
}

const citingKeys = kindsWith('refs').map(({ plural }) => plural);

export const citedByEntries = v.object(forEach(citingKeys, () => v.array(v.string())));

export function citedByNothing(): v.InferOutput<typeof citedByEntries> {
  return forEach(citingKeys, () => []);
}

/** For the id of each reference, the ids of the entries that cite it. */
export function citedBy(dossier: Dossier): ReadonlyMap<string, v.InferOutput<typeof citedByEntries>> {
  const index = new Map(dossier.references.map(({ id }) => [id, citedByNothing()]));
  for (const { plural, item } of entriesWith(dossier, 'refs')) {
    for (const id of new Set(item.refs.map(({ ref }) => ref))) index.get(id)?.[plural].push(item.id);
  }
  return index;
}
