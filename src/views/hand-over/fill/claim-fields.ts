import type { QuestionSource } from '../../../dossier/format/questionnaire.js';
import type { Whose } from '../../../dossier/measures/bounds.js';
import type { Charge } from '../../../dossier/model/dossier.js';
import type { charges } from '../../ask/charges.js';
import type { CustodyRecord } from '../../ask/custody/record.js';
import type { MeasureRecord } from '../../ask/measures.js';
import { printParticipant } from '../../blocks/event-facts.js';
import { printDays, printDuration } from '../../blocks/measure-times.js';
import { printRight } from '../../blocks/rights.js';
import type { StatementRecord } from '../../read/show.js';
import type { EventRecord } from '../../read/timeline.js';
import type { ViewDefinition } from '../../view-definition.js';
import { type Borrowed, datingEvents, supportOfDates } from './borrowed.js';
import {
  type AnswerContext,
  type Asked,
  dated,
  type Fields,
  introduced,
  inWords,
  isAskedRight,
  listed,
  type Print,
} from './field.js';

/** The fields of a source of claims, with the claim in words. */
type ClaimFields<S extends QuestionSource, R> = Fields<S | 'claims', R>;

type ChargeRecord = typeof charges extends ViewDefinition<infer R> ? R : never;

/** A measure with its days, if it is counted. */
export type DetentionRecord = MeasureRecord &
  Pick<CustodyRecord['measures'][number], 'days' | 'uncounted'> & { readonly of?: Whose };

/** Participants with their roles; if roles are asked for, those who have them. */
function taking(people: EventRecord['people'], { roles }: Asked, { language }: AnswerContext): string {
  const asked = people.filter(({ role = '' }) => roles.includes(role)).map(({ name }) => name);
  return listed(roles.length > 0 ? asked : people.map((one) => printParticipant(one, language)), language);
}

type AnyClaimRecord = Pick<EventRecord, 'people' | 'organizations' | 'rights' | 'about' | 'note'>;

const ofClaim = {
  people: ({ people }, asked, context) => taking(people, asked, context),
  organizations: ({ organizations }, asked, context) => taking(organizations, asked, context),
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
  date: ({ date }, _, context) => dated(date, context),
  title: ({ title }) => title,
  text: ({ text }) => text,
  kind: ({ kind }, _, { language }) => kind && inWords(language.name('kind', kind)),
  place: ({ place }) => place,
  tags: ({ tags }, _, { language }) => listed(tags, language),
  claim: ({ date, title }, _, context) => introduced(context.language.date(date), title, context),
  ...ofClaim,
};

export const measureFields: ClaimFields<'measures', MeasureRecord & { readonly of?: Whose }> = {
  period: (record, _, context) => ({
    text: context.periodOf(record, record.of),
    from: datingEvents(record, context.events),
  }),
  kind: (record, _, context) => kindOf(record, context) + partOf(record, context),
  lasts: ({ lasts }, _, { language }) => lasts && printDuration(lasts, language),
  amount: ({ amount }) => amount,
  authority: ({ id }, _, context) => {
    const measure = context.measures.get(id);
    if (measure === undefined) return undefined;
    const { by, claims } = context.ordererOf(measure);
    const names = by.map(({ name }) => name);
    return { text: listed(names, context.language), from: claims };
  },
  heldBy: ({ heldBy }) => heldBy?.name,
  place: ({ place }) => place,
  charge: (record, _, context) => ofCharges(record, ({ title, law }) => title ?? law, context),
  law: (record, _, context) => ofCharges(record, ({ law }) => law, context),
  basis: ({ basis }) => basis,
  claim: (record, _, context) => ({
    text: introduced(context.periodOf(record, record.of), kindOf(record, context), context),
    from: datingEvents(record, context.events),
  }),
  ...ofClaim,
};

function kindOf({ kind }: Pick<MeasureRecord, 'kind'>, { language }: AnswerContext): string {
  return language.say(`measure.kind.${kind}`);
}

/** What a measure is a part of. Its days are also days of that measure. */
function partOf({ within }: MeasureRecord, context: AnswerContext): string {
  const whole = context.measures.get(within ?? '');
  return whole === undefined ? '' : context.language.say('measure-of.part-of', { measure: kindOf(whole, context) });
}

/** What the charges of a measure say, in the order of the file, but for those that are denied. */
function ofCharges(
  { charge: ids }: MeasureRecord,
  print: (charge: Charge) => string,
  context: AnswerContext,
): Borrowed {
  const charges = [...new Set(ids)].flatMap((id) => context.charges.get(id) ?? []);
  const from = charges.filter(({ status }) => status !== 'denied').toSorted((one, other) => one.line - other.line);
  return { text: listed(from.map(print), context.language), from };
}

export const detentionFields: Fields<'detentions', DetentionRecord> = {
  ...measureFields,
  days: ({ days, uncounted }, _, { language }) =>
    days ? printDays(days, language) : uncounted && language.say(`custody.not-counted.${uncounted}`),
};

export const chargeFields: ClaimFields<'charges', ChargeRecord> = {
  title: ({ title }) => title,
  law: ({ law }) => law,
  brought: ({ brought }, _, context) =>
    brought && { text: dated(brought.date, context) ?? '', from: supportOfDates([brought.event], context.events) },
  by: ({ by }) => by?.name,
  court: ({ court }) => court?.name,
  decisions: ({ decisions }, _, context) => ({
    text: listed(
      decisions.map(({ outcome, date, sentence }) => {
        const { language } = context;
        const decided = language.name('outcome', outcome);
        const dated =
          date === undefined ? decided : decided + language.say('parentheses', { text: language.date(date) });
        return sentence === undefined ? dated : introduced(dated, sentence, context);
      }),
      context.language,
    ),
    from: supportOfDates(
      decisions.map(({ event }) => event),
      context.events,
    ),
  }),
  claim: ({ title, law }, _, { language }) =>
    title === undefined ? law : title + language.say('parentheses', { text: law }),
  ...ofClaim,
};
