import type { FieldOf, QuestionSource } from '../../../dossier/format/questionnaire.js';
import { rightOf } from '../../../dossier/format/rights.js';
import type { Whose } from '../../../dossier/measures/bounds.js';
import type { orderers } from '../../../dossier/measures/ordered-by.js';
import type {
  Charge,
  Dossier,
  Event,
  Measure,
  Organization,
  Person,
  Place,
  Reference,
} from '../../../dossier/model/dossier.js';
import type { Language } from '../../../languages/language.js';
import type { charges } from '../../ask/charges.js';
import type { CustodyRecord } from '../../ask/custody/record.js';
import type { MeasureRecord } from '../../ask/measures.js';
import { sourceOf } from '../../blocks/bibliography.js';
import { printParticipant } from '../../blocks/event-facts.js';
import { type periodPrinter, printDays, printDuration } from '../../blocks/measure-times.js';
import { printRight } from '../../blocks/rights.js';
import type { StatementRecord } from '../../read/show.js';
import type { EventRecord } from '../../read/timeline.js';
import type { citationRecords } from '../../record-parts.js';
import type { ViewDefinition } from '../../view-definition.js';
import { type Borrowed, datingEvents, supportOfDates } from './borrowed.js';

/** What a query asks for by its filters: only participants in these roles, only these rights; empty for all. */
export interface Asked {
  readonly roles: readonly string[];
  readonly rights: readonly string[];
}

/** Prints a field of a record in words; undefined or empty if the record does not have it. */
export type Print<R> = (record: R, asked: Asked, told: Told) => string | Borrowed | undefined;

/** The case file that answers, and the language of the answers. */
export interface Told {
  readonly dossier: Dossier;
  readonly language: Language;
  readonly periodOf: ReturnType<typeof periodPrinter>;
  /** The measures and charges of the file by their ids. */
  readonly measures: ReadonlyMap<string, Measure>;
  readonly charges: ReadonlyMap<string, Charge>;
  readonly events: ReadonlyMap<string, Event>;
  readonly ordererOf: ReturnType<typeof orderers>;
  readonly cite: ReturnType<typeof citationRecords>;
}

/** The fields of a source. A field of the format that is missing here does not compile. */
type Fields<S extends QuestionSource, R> = { readonly [F in FieldOf<S>]: Print<R> };

/** The fields of a source of claims, with the claim in words. */
type ClaimFields<S extends QuestionSource, R> = Fields<S | 'claims', R>;

type ChargeRecord = typeof charges extends ViewDefinition<infer R> ? R : never;

/** A measure with its days, if it is counted. */
export type DetentionRecord = MeasureRecord &
  Pick<CustodyRecord['measures'][number], 'days' | 'uncounted'> & { readonly of?: Whose };

/** Whether a right is one of those asked for, by its code or by its instrument. */
export function isAskedRight(code: string, asked: readonly string[]): boolean {
  return asked.length === 0 || asked.some((one) => one === code || one === rightOf(code)?.instrument);
}

function listed(values: readonly (string | undefined)[], { say }: Language): string {
  return values.filter((value) => value !== undefined && value !== '').join(say('list.semicolon'));
}

/** A word of the format as a person reads it: `police-station` as `police station`. */
function inWords(word: string | undefined): string | undefined {
  return word?.replaceAll('-', ' ');
}

function dated(date: string | undefined, { language }: Told): string | undefined {
  return date === undefined ? undefined : language.date(date);
}

/** A text after what introduces it: `17 Apr 2020: Port Sando`. */
function introduced(what: string, text: string, { language }: Told): string {
  return language.say('fill.introduced', { what, text });
}

/** Participants with their roles; if roles are asked for, those who have them. */
function taking(people: EventRecord['people'], { roles }: Asked, { language }: Told): string {
  if (roles.length > 0)
    return listed(
      people.filter(({ role = '' }) => roles.includes(role)).map(({ name }) => name),
      language,
    );
  return listed(
    people.map((one) => printParticipant(one, language)),
    language,
  );
}

type AnyClaimRecord = Pick<EventRecord, 'people' | 'organizations' | 'rights' | 'about' | 'note'>;

const ofClaim = {
  people: ({ people }, asked, told) => taking(people, asked, told),
  organizations: ({ organizations }, asked, told) => taking(organizations, asked, told),
  rights: ({ rights }, asked, { language }) => {
    const own = rights.filter(({ right }) => isAskedRight(right, asked.rights));
    return listed(
      own.map(({ right }) => printRight(right, language)),
      language,
    );
  },
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
  date: ({ date }, _, told) => dated(date, told),
  title: ({ title }) => title,
  text: ({ text }) => text,
  kind: ({ kind }, _, { language }) => kind && inWords(language.name('kind', kind)),
  place: ({ place }) => place,
  tags: ({ tags }, _, { language }) => listed(tags, language),
  claim: ({ date, title }, _, told) => introduced(told.language.date(date), title, told),
  ...ofClaim,
};

export const measureFields: ClaimFields<'measures', MeasureRecord & { readonly of?: Whose }> = {
  period: (record, _, told) => ({ text: told.periodOf(record, record.of), from: datingEvents(record, told.events) }),
  kind: (record, _, told) => kindOf(record, told) + partOf(record, told),
  lasts: ({ lasts }, _, { language }) => lasts && printDuration(lasts, language),
  amount: ({ amount }) => amount,
  authority: ({ id }, _, told) => {
    const measure = told.measures.get(id);
    if (measure === undefined) return undefined;
    const { by, claims } = told.ordererOf(measure);
    const names = by.map(({ name }) => name);
    return { text: listed(names, told.language), from: claims };
  },
  heldBy: ({ heldBy }) => heldBy?.name,
  place: ({ place }) => place,
  charge: (record, _, told) => ofCharges(record, ({ title, law }) => title ?? law, told),
  law: (record, _, told) => ofCharges(record, ({ law }) => law, told),
  basis: ({ basis }) => basis,
  claim: (record, _, told) => ({
    text: introduced(told.periodOf(record, record.of), kindOf(record, told), told),
    from: datingEvents(record, told.events),
  }),
  ...ofClaim,
};

function kindOf({ kind }: Pick<MeasureRecord, 'kind'>, { language }: Told): string {
  return language.say(`measure.kind.${kind}`);
}

/** What a measure is a part of. Its days are also days of that measure. */
function partOf({ within }: MeasureRecord, told: Told): string {
  const whole = told.measures.get(within ?? '');
  return whole === undefined ? '' : told.language.say('measure-of.part-of', { measure: kindOf(whole, told) });
}

/** What the charges of a measure say, in the order of the file, but for those that are denied. */
function ofCharges({ charge: ids }: MeasureRecord, print: (charge: Charge) => string, told: Told): Borrowed {
  const charges = [...new Set(ids)].flatMap((id) => told.charges.get(id) ?? []);
  const from = charges.filter(({ status }) => status !== 'denied').toSorted((one, other) => one.line - other.line);
  return { text: listed(from.map(print), told.language), from };
}

export const detentionFields: Fields<'detentions', DetentionRecord> = {
  ...measureFields,
  days: ({ days, uncounted }, _, { language }) =>
    days ? printDays(days, language) : uncounted && language.say(`custody.not-counted.${uncounted}`),
};

export const chargeFields: ClaimFields<'charges', ChargeRecord> = {
  title: ({ title }) => title,
  law: ({ law }) => law,
  brought: ({ brought }, _, told) =>
    brought && { text: dated(brought.date, told) ?? '', from: supportOfDates([brought.event], told.events) },
  by: ({ by }) => by?.name,
  court: ({ court }) => court?.name,
  decisions: ({ decisions }, _, told) => ({
    text: listed(
      decisions.map(({ outcome, date, sentence }) => {
        const { language } = told;
        const decided = language.name('outcome', outcome);
        const dated =
          date === undefined ? decided : decided + language.say('parentheses', { text: language.date(date) });
        return sentence === undefined ? dated : introduced(dated, sentence, told);
      }),
      told.language,
    ),
    from: supportOfDates(
      decisions.map(({ event }) => event),
      told.events,
    ),
  }),
  claim: ({ title, law }, _, { language }) =>
    title === undefined ? law : title + language.say('parentheses', { text: law }),
  ...ofClaim,
};

function spelt(names: Person['names'] | undefined, { language }: Told): string {
  return listed(names?.map(({ text }) => text) ?? [], language);
}

function identified(identifiers: Person['identifiers'], { language }: Told): string {
  return listed(
    Object.entries(identifiers ?? {}).map(([register, id]) => `${register} ${id}`),
    language,
  );
}

type Named = Omit<Partial<Person>, 'id' | 'refs'>;

export const personFields: Fields<'people', Named> = {
  name: ({ name }) => name,
  names: ({ names }, _, told) => spelt(names, told),
  role: ({ role }) => role,
  occupation: ({ occupation }) => occupation,
  nationality: ({ nationality }) => nationality,
  gender: ({ gender }) => gender,
  country: ({ country }) => country,
  born: ({ born }, _, told) => dated(born?.edtf, told),
  died: ({ died }, _, told) => dated(died?.edtf, told),
  identifiers: ({ identifiers }, _, told) => identified(identifiers, told),
  note: ({ note }) => note,
};

export const organizationFields: Fields<'organizations', Omit<Organization, 'refs'>> = {
  name: ({ name }) => name,
  names: ({ names }, _, told) => spelt(names, told),
  kind: ({ kind }, _, { language }) => kind && language.name('organization', kind),
  country: ({ country }) => country,
  url: ({ url }) => url,
  identifiers: ({ identifiers }, _, told) => identified(identifiers, told),
  note: ({ note }) => note,
};

export const placeFields: Fields<'places', Place> = {
  name: ({ name }) => name,
  names: ({ names }, _, told) => spelt(names, told),
  kind: ({ kind }) => inWords(kind),
  country: ({ country }) => country,
  note: ({ note }) => note,
};

export const referenceFields: Fields<'references', Reference> = {
  citation: (reference, _, { language }) =>
    sourceOf(reference, language)
      .citation.map((run) => (typeof run === 'string' ? run : run.text))
      .join(''),
  title: ({ title }) => title,
  publisher: ({ publisher }) => publisher?.name,
  issued: ({ issued }, _, told) => dated(issued?.edtf, told),
  url: ({ url }) => url,
  note: ({ note }) => note,
};

export const fileFields: Fields<'file', Dossier> = {
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  asOf: ({ asOf }, _, told) => dated(asOf?.edtf, told),
  publisher: ({ publisher }) => publisher?.name,
  contact: ({ publisher }) => publisher?.contact,
  licence: ({ publisher }) => publisher?.licence,
  asks: ({ asks }, _, told) =>
    asks
      .map(({ text, of }) => (of === undefined ? text : introduced(of.name, text, told)))
      .reduceRight((next, text) => (next === '' ? text : told.language.say('sentence.next', { text, next })), ''),
};
