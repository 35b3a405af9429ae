import type { Query, QuestionSource } from '../../../dossier/format/questionnaire.js';
import { withheldName } from '../../../dossier/format/vocabulary.js';
import { orderers } from '../../../dossier/measures/ordered-by.js';
import { arrestedIn, isArrest } from '../../../dossier/measures/people.js';
import type { Dossier, Named, Organization, Participant, Person } from '../../../dossier/model/dossier.js';
import type { KindName } from '../../../dossier/parts/entries-by-kind.js';
import { indexById } from '../../../index-by-id.js';
import type { Language } from '../../../languages/language.js';
import { charges } from '../../ask/charges.js';
import { type MeasureRecord, measures } from '../../ask/measures.js';
import { periodPrinter } from '../../blocks/measure-times.js';
import { sections } from '../../read/show.js';
import { timeline } from '../../read/timeline.js';
import { citationRecords } from '../../record-parts.js';
import { type Item, noFacets } from '../../view-definition.js';
import { answersFrom, type Entry, type Printers } from './answers.js';
import { type Chosen, chosenBy } from './chosen.js';
import { chargeFields, detentionFields, eventFields, measureFields, statementFields } from './claim-fields.js';
import { fileFields, organizationFields, personFields, placeFields, referenceFields } from './entry-fields.js';
import type { AnswerContext } from './field.js';
import { Holding } from './holding.js';
import type { Answer } from './record.js';

/** Answers a query about a subject of the case. */
type Source = (query: Query, subject: Named) => Answer[];

/**
 * The sources of a disclosed dossier. Each reads its part of the dossier once, when a query first asks for it. `only`
 * are the ids of the measures that are asked about; none means all.
 */
export function sourcesOf(
  dossier: Dossier,
  language: Language,
  only: readonly string[] = [],
): Readonly<Record<QuestionSource, Source>> {
  const context: AnswerContext = {
    dossier,
    language,
    periodOf: periodPrinter(dossier, language),
    measures: indexById(dossier.measures),
    charges: indexById(dossier.charges),
    events: indexById(dossier.timeline),
    ordererOf: orderers(dossier),
    cite: citationRecords(dossier),
  };
  const chosen = chosenBy(only, dossier);
  const measureItems = once(() => measures.items(dossier).filter(({ record }) => chosen.hasMeasure(record.id)));
  const holding = once(() => new Holding(context, measureItems(), chosen));
  const claims = claimSources(context, measureItems, chosen);
  return {
    ...entrySources(context),
    ...claims,
    claims: (...asked) => Object.values(claims).flatMap((source) => source(...asked)),
    detentions: (query, subject) =>
      answersFrom('measure', holding().detentions(subject), detentionFields, query, context),
    custody: (_, subject) => holding().total(subject),
  };
}

/** The sources of what a file says about its subjects. */
function claimSources(context: AnswerContext, measureItems: () => readonly Item<MeasureRecord>[], chosen: Chosen) {
  const { dossier } = context;
  const about = <R extends Entry>(kind: KindName, items: () => readonly Item<R>[], printers: Printers<R>): Source => {
    const all = once(items);
    return (query, subject) => answersFrom(kind, all().filter(isAbout(subject, query)), printers, query, context);
  };
  const events = () => timeline.items(dossier).filter(({ record }) => chosen.hasEvent(record.id));
  return {
    sections: about('statement', () => sections.items(dossier), statementFields),
    timeline: about('event', events, eventFields),
    measures: about('measure', measureItems, measureFields),
    charges: about(
      'charge',
      () => charges.items(dossier).filter(({ record }) => chosen.hasCharge(record.id)),
      chargeFields,
    ),
  };
}

/** The sources of the file itself, its subjects, and the entries that are no claims. */
function entrySources(context: AnswerContext) {
  const { dossier, cite } = context;
  const { people, organizations, places, references } = dossier;
  const citing = <T extends Person | Organization>(party: T) => ({ ...party, refs: cite(party.refs) });
  const from = <R extends object>(
    kind: KindName,
    items: () => readonly Item<R & Entry>[],
    printers: Printers<R>,
  ): Source => {
    return (query) => answersFrom(kind, items(), printers, query, context);
  };
  const file: Source = (query) =>
    answersFrom(undefined, [{ record: dossier, facets: noFacets }], fileFields, query, context);
  const subject: Source = (query, { id, name }) => {
    // Of a withheld subject there is only the name under which the file shows it.
    const person = people.get(id ?? '');
    const record = person === undefined ? { id, name } : citing(person);
    return answersFrom('person', [{ record, facets: noFacets }], personFields, query, context);
  };
  return {
    file,
    subject,
    people: from('person', () => itemsOf(Array.from(people.values(), citing)), personFields),
    organizations: from('organization', () => itemsOf(Array.from(organizations.values(), citing)), organizationFields),
    places: from('place', () => itemsOf(places.values()), placeFields),
    references: from('reference', () => references.map(citingItself), referenceFields),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function itemsOf<R extends object>(all: Iterable<R & { readonly kind?: string }>): Item<R>[] {
  return Array.from(all, (record) => ({ record, facets: { kind: record.kind, text: [] } }));
}

function citingItself(reference: Dossier['references'][number]) {
  const { id, number, type, tags } = reference;
  return { record: { ...reference, refs: [{ number, id }] }, facets: { type, tags, text: [] } };
}

/**
 * Whether a claim is about a subject: names the person as the one it was done to, or the one who complained. A query
 * for arrests asks who was arrested.
 */
function isAbout(subject: Named, { where = {} }: Query): (item: Pick<Item<unknown>, 'facets'>) => boolean {
  const isSubject = ({ id, name, role = 'victim' }: Participant) => {
    if (role !== 'victim' && role !== 'petitioner') return false;
    if (subject.id !== null) return id === subject.id;
    // A pseudonym is of one person. Nobody can tell whether two withheld people are one.
    return id === null && name === subject.name && name !== withheldName;
  };
  const asksForArrests = where['kind']?.every(isArrest) ?? false;
  return ({ facets: { people = [] } }) => (asksForArrests ? arrestedIn(people) : people).some(isSubject);
}
