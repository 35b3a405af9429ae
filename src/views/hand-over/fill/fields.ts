import { printDate } from '../../../dates/print.js';
import type { FieldOf, QuestionSource } from '../../../dossier/format/questionnaire.js';
import { rightOf } from '../../../dossier/format/rights.js';
import { measureWords } from '../../../dossier/format/vocabulary.js';
import type { Dossier, Organization, Person, Place, Reference } from '../../../dossier/model/dossier.js';
import type { charges } from '../../ask/charges.js';
import { reasons } from '../../ask/custody/blocks.js';
import type { CustodyRecord } from '../../ask/custody/record.js';
import type { MeasureRecord } from '../../ask/measures.js';
import { sourceOf } from '../../blocks/bibliography.js';
import { printParticipant } from '../../blocks/event-facts.js';
import { printDays, printDuration } from '../../blocks/measure-times.js';
import { printRight } from '../../blocks/rights.js';
import type { StatementRecord } from '../../read/show.js';
import type { EventRecord } from '../../read/timeline.js';
import type { ViewDefinition } from '../../view-definition.js';

/** What a query asks for by its filters: only participants in these roles, only these rights; empty for all. */
export interface Asked {
  readonly roles: readonly string[];
  readonly rights: readonly string[];
}

/** Prints a field of a record in words; undefined or empty if the record does not have it. */
export type Print<R> = (record: R, asked: Asked, dossier: Dossier) => string | undefined;

/** The fields of a source. A field of the format that is missing here does not compile. */
type Fields<S extends QuestionSource, R> = { readonly [F in FieldOf<S>]: Print<R> };

/** The fields of a source of claims, with the claim in words. */
type ClaimFields<S extends QuestionSource, R> = Fields<S | 'claims', R>;

type ChargeRecord = typeof charges extends ViewDefinition<infer R> ? R : never;

/** A measure with its days, if it is counted. */
export type DetentionRecord = MeasureRecord & Pick<CustodyRecord['measures'][number], 'days' | 'uncounted'>;

/** Whether a right is one of those asked for, by its code or by its instrument. */
export function isAskedRight(code: string, asked: readonly string[]): boolean {
  return asked.length === 0 || asked.some((one) => one === code || one === rightOf(code)?.instrument);
}

function listed(values: readonly (string | undefined)[]): string {
  return values.filter((value) => value !== undefined && value !== '').join('; ');
}

/** A word of the format as a person reads it: `police-station` as `police station`. */
function inWords(word: string | undefined): string | undefined {
  return word?.replaceAll('-', ' ');
}

function dated(date: string | undefined): string | undefined {
  return date === undefined ? undefined : printDate(date);
}

/** Participants with their roles; if roles are asked for, those who have them. */
function taking(people: EventRecord['people'], { roles }: Asked): string {
  if (roles.length > 0) return listed(people.filter(({ role = '' }) => roles.includes(role)).map(({ name }) => name));
  return listed(people.map((one) => printParticipant(one)));
}

type AnyClaimRecord = Pick<EventRecord, 'people' | 'organizations' | 'rights' | 'about' | 'note'>;

const ofClaim = {
  people: ({ people }, asked) => taking(people, asked),
  organizations: ({ organizations }, asked) => taking(organizations, asked),
  rights: ({ rights }, asked) =>
    listed(rights.filter(({ right }) => isAskedRight(right, asked.rights)).map(({ right }) => printRight(right))),
  value: ({ about }) => about?.value,
  note: ({ note }) => note,
} as const satisfies Record<string, Print<AnyClaimRecord>>;

export const statementFields: ClaimFields<'sections', StatementRecord> = {
  section: ({ section }) => section.title,
  text: ({ text }) => text,
  claim: ({ text }) => text,
  ...ofClaim,
};

export const eventFields: ClaimFields<'timeline', EventRecord> = {
  date: ({ date }) => printDate(date),
  title: ({ title }) => title,
  text: ({ text }) => text,
  kind: ({ kind }) => inWords(kind),
  place: ({ place }) => place,
  tags: ({ tags }) => listed(tags),
  claim: ({ date, title }) => `${printDate(date)}: ${title}`,
  ...ofClaim,
};

export const measureFields: ClaimFields<'measures', MeasureRecord> = {
  period: ({ period }) => period,
  kind: (record, _, dossier) => measureWords[record.kind] + partOf(record, dossier),
  lasts: ({ lasts }) => lasts && printDuration(lasts),
  amount: ({ amount }) => amount,
  authority: ({ authority }) => authority?.name,
  heldBy: ({ heldBy }) => heldBy?.name,
  place: ({ place }) => place,
  charge: (record, _, dossier) => listed(chargesOf(record, dossier).map(({ title, law }) => title ?? law)),
  law: (record, _, dossier) => listed(chargesOf(record, dossier).map(({ law }) => law)),
  basis: ({ basis }) => basis,
  claim: ({ period, kind }) => `${period}: ${measureWords[kind]}`,
  ...ofClaim,
};

/** What a measure is a part of. Its days are also days of that measure. */
function partOf({ within }: MeasureRecord, { measures }: Dossier): string {
  const whole = measures.find(({ id }) => id === within);
  return whole === undefined ? '' : `, part of ${measureWords[whole.kind]}`;
}

function chargesOf({ charge }: MeasureRecord, { charges }: Dossier) {
  return charges.filter(({ id }) => charge.includes(id));
}

export const detentionFields: Fields<'detentions', DetentionRecord> = {
  ...measureFields,
  days: ({ days, uncounted }) => (days ? printDays(days) : uncounted && reasons[uncounted]),
};

export const chargeFields: ClaimFields<'charges', ChargeRecord> = {
  title: ({ title }) => title,
  law: ({ law }) => law,
  brought: ({ brought }) => dated(brought?.date),
  by: ({ by }) => by?.name,
  court: ({ court }) => court?.name,
  decisions: ({ decisions }) =>
    listed(
      decisions.map(({ outcome, date, sentence }) => {
        const dated = date === undefined ? outcome : `${outcome} (${printDate(date)})`;
        return sentence === undefined ? dated : `${dated}: ${sentence}`;
      }),
    ),
  claim: ({ title, law }) => (title === undefined ? law : `${title} (${law})`),
  ...ofClaim,
};

function spelt(names: Person['names'] = []): string {
  return listed(names.map(({ text }) => text));
}

function identified(identifiers: Person['identifiers'] = {}): string {
  return listed(Object.entries(identifiers).map(([register, id]) => `${register} ${id}`));
}

type Named = Omit<Partial<Person>, 'id' | 'refs'>;

export const personFields: Fields<'people', Named> = {
  name: ({ name }) => name,
  names: ({ names }) => spelt(names),
  role: ({ role }) => role,
  occupation: ({ occupation }) => occupation,
  nationality: ({ nationality }) => nationality,
  gender: ({ gender }) => gender,
  country: ({ country }) => country,
  born: ({ born }) => dated(born?.edtf),
  died: ({ died }) => dated(died?.edtf),
  identifiers: ({ identifiers }) => identified(identifiers),
  note: ({ note }) => note,
};

export const organizationFields: Fields<'organizations', Omit<Organization, 'refs'>> = {
  name: ({ name }) => name,
  names: ({ names }) => spelt(names),
  kind: ({ kind }) => inWords(kind),
  country: ({ country }) => country,
  url: ({ url }) => url,
  identifiers: ({ identifiers }) => identified(identifiers),
  note: ({ note }) => note,
};

export const placeFields: Fields<'places', Place> = {
  name: ({ name }) => name,
  names: ({ names }) => spelt(names),
  kind: ({ kind }) => inWords(kind),
  country: ({ country }) => country,
  note: ({ note }) => note,
};

export const referenceFields: Fields<'references', Reference> = {
  citation: (reference) =>
    sourceOf(reference)
      .citation.map((run) => (typeof run === 'string' ? run : run.text))
      .join(''),
  title: ({ title }) => title,
  publisher: ({ publisher }) => publisher?.name,
  issued: ({ issued }) => dated(issued?.edtf),
  url: ({ url }) => url,
  note: ({ note }) => note,
};

export const fileFields: Fields<'file', Dossier> = {
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  asOf: ({ asOf }) => dated(asOf?.edtf),
  publisher: ({ publisher }) => publisher?.name,
  contact: ({ publisher }) => publisher?.contact,
  licence: ({ publisher }) => publisher?.licence,
  asks: ({ asks }) => asks.map(({ text, of }) => (of === undefined ? text : `${of.name}: ${text}`)).join(' '),
};
