import * as v from 'valibot';
import { defined } from '../defined.js';
import { roles, statuses } from '../dossier/format/vocabulary.js';
import type { Charge, Citation, Claim, Dossier, Location, Named, Participant } from '../dossier/model/dossier.js';
import { againstIn, disputesOf } from '../dossier/parts/points-in-dispute.js';

/** Schemas that the records of several views share. */

export const caseId = v.pipe(v.string(), v.description('Id of the case'));
export const day = v.nullable(v.pipe(v.string(), v.description('A day, YYYY-MM-DD; null if that end is open')));
export const edtf = v.pipe(v.string(), v.description('An EDTF date'));
export const line = v.pipe(v.number(), v.description('Line in the file, from 1'));
export const status = v.picklist(statuses);

/** The other spellings of a name. */
export const otherNames = v.array(v.object({ text: v.string(), language: v.optional(v.string()) }));

export const named = v.object({
  id: v.nullable(v.pipe(v.string(), v.description('Id; null if the name is withheld'))),
  name: v.string(),
});

export const identifiers = v.pipe(
  v.record(v.string(), v.string()),
  v.description('Ids in other registers, by the name of the register'),
);

export const participant = v.object({ ...named.entries, role: v.optional(v.picklist(roles)) });

export const placeFields = {
  place: v.optional(v.string()),
  placeId: v.optional(
    v.pipe(v.nullable(v.string()), v.description('Id of the place, if it has an entry; null if its name is withheld')),
  ),
};

export const rights = v.array(
  v.object({
    right: v.pipe(v.string(), v.description('Code of the right that sources say was violated')),
    refs: v.optional(
      v.pipe(v.array(v.string()), v.description('Ids of the references that say so; absent if all citations do')),
    ),
  }),
);

export const citation = v.object({
  number: v.pipe(v.number(), v.description('Number of the reference in the list: [4]')),
  id: v.string(),
  locator: v.optional(v.string()),
  quote: v.optional(v.string()),
  language: v.optional(v.string()),
  translation: v.optional(v.string()),
  for: v.optional(
    v.pipe(
      v.array(v.string()),
      v.readonly(),
      v.description('The keys of a person or an organisation that the reference supports; absent if it supports all'),
    ),
  ),
});

/** What the entry of a party cites. */
export const entryCitations = v.pipe(
  v.array(citation),
  v.description('What the entry cites in the case of the record'),
);

/** What a record shows of the sources of a claim. */
export const cited = {
  refs: v.array(citation),
  standIns: v.optional(
    v.pipe(
      v.array(v.string()),
      v.description(
        'What is shown of sources that are withheld or that the file does not list; absent if there are none',
      ),
    ),
  ),
};

export const about = v.object({
  id: v.pipe(v.string(), v.description('Id of the point in dispute')),
  title: v.pipe(v.string(), v.description('The point in words')),
  value: v.optional(v.string()),
  against: v.pipe(v.array(v.string()), v.description('Ids of the first 20 claims with another value')),
  more: v.optional(
    v.pipe(v.number(), v.description('The number of further claims with another value; absent if there are none')),
  ),
});

export type AboutRecord = v.InferOutput<typeof about>;
export type NamedRecord = v.InferOutput<typeof named>;
export type CitationRecord = v.InferOutput<typeof citation>;

export function namedRecords(parties: readonly Named[]): NamedRecord[] {
  return parties.map(({ id, name }) => ({ id, name }));
}

export function participantRecords(participants: readonly Participant[]): v.InferOutput<typeof participant>[] {
  return participants.map(({ id, name, role }) => ({ id, name, ...defined({ role }) }));
}

export function placeRecord(place: Location | undefined) {
  return defined({ place: place?.name, placeId: place?.id });
}

export function rightRecords({ rights: own = [] }: Partial<Pick<Claim, 'rights'>>): v.InferOutput<typeof rights> {
  return own.map(({ right, refs }) => ({ right, ...(refs && { refs: [...refs] }) }));
}

export const titled = v.object({ id: v.string(), title: v.string() });

/** A charge by its id and its name in words. */
export function titledCharge({ id, title, law }: Charge): v.InferOutput<typeof titled> {
  return { id, title: title ?? law };
}

/** Make a function that converts citations to records, with the numbers of their references. */
export function citationRecords(dossier: Dossier): (refs: readonly Citation[]) => CitationRecord[] {
  const numbers = new Map(dossier.references.map(({ id, number }) => [id, number]));
  return (refs) => refs.map(({ ref, ...rest }) => ({ number: numbers.get(ref) ?? 0, id: ref, ...rest }));
}

/** The stand-ins of a claim, or nothing if it has none. */
export function standInRecords({ standIns = [] }: Partial<Pick<Claim, 'standIns'>>): { readonly standIns?: string[] } {
  return standIns.length === 0 ? {} : { standIns: [...standIns] };
}

/** Make a function that converts the sources of a claim to records. */
export function citedRecords(dossier: Dossier) {
  const cite = citationRecords(dossier);
  return (claim: Pick<Claim, 'refs'> & Partial<Pick<Claim, 'standIns'>>) => ({
    refs: cite(claim.refs),
    ...standInRecords(claim),
  });
}

/** Make a function that returns what a claim is about, or nothing if the claim does not say. */
export function aboutRecords(dossier: Dossier): (claim: Partial<Claim>) => { readonly about?: AboutRecord } {
  const read = () =>
    new Map(
      [...disputesOf(dossier)].map(([id, dispute]) => [id, { title: dispute.title, against: againstIn(dispute) }]),
    );
  let disputes: ReturnType<typeof read> | undefined;
  return (claim) => {
    const { about: id, value } = claim;
    if (id === undefined) return {};
    disputes ??= read();
    const dispute = disputes.get(id);
    if (dispute === undefined) return {};
    const { claims, more } = dispute.against(claim);
    const against = claims.map((other) => other.id);
    return { about: { id, title: dispute.title, ...defined({ value }), against, ...(more > 0 && { more }) } };
  };
}
