import type { Query, QuestionSource } from '../../../dossier/format/questionnaire.js';
import { withheldName } from '../../../dossier/format/vocabulary.js';
import { orderers } from '../../../dossier/measures/ordered-by.js';
import { arrestedIn, isArrest } from '../../../dossier/measures/people.js';
import type { Dossier, Named, Organization, Participant, Person } from '../../../dossier/model/dossier.js';
import type { KindName } from '../../../dossier/parts/entries-by-kind.js';
import { indexById } from '../../../index-by-id.js';
import type { Language } from '../../../languages/language.js';
import { charges } from '../../ask/charges.js';
import { measures } from '../../ask/measures.js';
import { periodPrinter } from '../../blocks/measure-times.js';
import { sections } from '../../read/show.js';
import { timeline } from '../../read/timeline.js';
import { citationRecords } from '../../record-parts.js';
import { type Item, noFacets } from '../../view-definition.js';
import { answersFrom, type Entry, type Printers } from './answers.js';
import { chosenBy } from './chosen.js';
import {
  chargeFields,
  detentionFields,
  eventFields,
  fileFields,
  measureFields,
  organizationFields,
  personFields,
  placeFields,
  referenceFields,
  statementFields,
  type Told,
} from './fields.js';
import { Holding } from './holding.js';
import type { Answer } from './record.js';

/** Answers a query about a subject of the case. */
type Source = (query: Query, subject: Named) => Answer[];

/**
 * The sources of a disclosed dossier. Each reads its part of the dossier once, when a query first asks for it. `only` are
 * the ids of the measures that are asked about; none means all.
 */
export function sourcesOf(
  dossier: Dossier,
  language: Language,
  only: readonly string[] = [],
): Readonly<Record<QuestionSource, Source>> {
  const told: Told = {
    dossier,
    language,
    periodOf: periodPrinter(dossier, language),
    measures: indexById(dossier.measures),
    charges: indexById(dossier.charges),
    events: indexById(dossier.timeline),
    ordererOf: orderers(dossier),
    cite: citationRecords(dossier),
  };
  const of = <R extends object>(
    kind: KindName,
    items: () => readonly Item<R & Entry>[],
    printers: Printers<R>,
  ): Source => {
    return (query) => answersFrom(kind, items(), printers, query, told);
  };
  const about = <R extends Entry>(kind: KindName, items: () => readonly Item<R>[], printers: Printers<R>): Source => {
    return (query, subject) => answersFrom(kind, items().filter(isAbout(subject, query)), printers, query, told);
  };
  const citing = <T extends Person | Organization>(party: T) => ({ ...party, refs: told.cite(party.refs) });
  const chosen = chosenBy(only, dossier);
  const measureItems = once(() => measures.items(dossier).filter(({ record }) => chosen.hasMeasure(record.id)));
  const holding = once(() => new Holding(told, measureItems(), chosen));
  const statements = about(
    'statement',
    once(() => sections.items(dossier)),
    statementFields,
  );
  const events = about(
    'event',
    once(() => timeline.items(dossier).filter(({ record }) => chosen.hasEvent(record.id))),
    eventFields,
  );
  const ofMeasures = about('measure', measureItems, measureFields);
  const ofCharges = about(
    'charge',
    once(() => charges.items(dossier).filter(({ record }) => chosen.hasCharge(record.id))),
    chargeFields,
  );
  return {
    file: (query) => answersFrom(undefined, [{ record: dossier, facets: noFacets }], fileFields, query, told),
    subject: (query, { id, name }) => {
      // Of a withheld subject there is only the name under which the file shows it.
      const person = dossier.people.get(id ?? '');
      const record = person === undefined ? { id, name } : citing(person);
      return answersFrom('person', [{ record, facets: noFacets }], personFields, query, told);
    },
    people: of('person', () => itemsOf(Array.from(dossier.people.values(), citing)), personFields),
    organizations: of(
      'organization',
      () => itemsOf(Array.from(dossier.organizations.values(), citing)),
      organizationFields,
    ),
    places: of('place', () => itemsOf(dossier.places.values()), placeFields),
    sections: statements,
    timeline: events,
    measures: ofMeasures,
    detentions: (query, subject) => answersFrom('measure', holding().detentions(subject), detentionFields, query, told),
    custody: (_, subject) => holding().total(subject),
    charges: ofCharges,
    claims: (...asked) => [statements, events, ofMeasures, ofCharges].flatMap((source) => source(...asked)),
    references: of('reference', () => dossier.references.map(citingItself), referenceFields),
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
 * Whether a claim is about a subject: names the person as the one it was done to, or the one who complained. A query for
 * arrests asks who was arrested.
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
