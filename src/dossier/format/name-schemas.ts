import * as v from 'valibot';
import { citationKeys } from './claim-schemas.js';
import { organizationFacts, personFacts } from './party-facts.js';
import { access, country, date, degrees, described, id, list, names, note, record, text } from './values.js';
import { organizationKinds, placeKinds } from './vocabulary.js';

/** The schemas of what claims refer to by an id: people, organisations, places and disputes. */

const identifiers = described(
  v.record(id, text),
  'Ids in other registers, such as wikidata, isni, viaf and opensanctions',
);

const register = described(id, 'Id in parties.yaml, the register that several case files share');

/** Citations of an entry that is no claim: each can say which keys of the entry it supports. */
function citationsFor<const Fact extends string>(facts: readonly Fact[]) {
  const supported = v.pipe(list(v.picklist(facts)), v.nonEmpty());
  return described(
    list(
      v.union([
        id,
        record({
          ...citationKeys,
          for: v.optional(
            described(supported, 'The keys that the reference supports (default: all keys of the entry)'),
          ),
        }),
      ]),
    ),
    'The references that support the entry',
  );
}

export const person = record({
  name: described(text, 'The name as this file writes it'),
  names: v.optional(names),
  born: v.optional(described(date, 'Date of birth')),
  died: v.optional(described(date, 'Date of death')),
  nationality: v.optional(text),
  occupation: v.optional(text),
  gender: v.optional(text),
  country: v.optional(text),
  role: v.optional(described(text, 'The role of the person in the case')),
  identifiers: v.optional(identifiers),
  refs: v.optional(citationsFor(personFacts)),
  note: v.optional(note),
  access: v.optional(access),
  register: v.optional(register),
  pseudonym: v.optional(described(text, 'The name to show while the person is withheld')),
});

export const organization = record({
  name: described(text, 'The name as this file writes it'),
  names: v.optional(names),
  kind: v.optional(v.picklist(organizationKinds)),
  country: v.optional(text),
  url: v.optional(text),
  identifiers: v.optional(identifiers),
  refs: v.optional(citationsFor(organizationFacts)),
  note: v.optional(note),
  access: v.optional(access),
  register: v.optional(register),
});

export const placeEntry = record({
  name: described(text, 'The name as this file writes it'),
  names: v.optional(names),
  kind: v.optional(v.picklist(placeKinds)),
  country: v.optional(country),
  lat: v.optional(degrees(/^-?(?:[0-8]?\d(?:\.\d+)?|90(?:\.0+)?)$/, 'Latitude in degrees, negative in the south')),
  lon: v.optional(
    degrees(/^-?(?:(?:1[0-7]|\d)?\d(?:\.\d+)?|180(?:\.0+)?)$/, 'Longitude in degrees, negative in the west'),
  ),
  note: v.optional(note),
  access: v.optional(access),
});

export const dispute = record({
  title: described(text, 'The point in dispute, in words'),
  note: v.optional(note),
  access: v.optional(access),
});
