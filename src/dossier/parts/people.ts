import { defined } from '../../defined.js';
import { personFacts } from '../format/party-facts.js';
import type { WrittenPerson, WrittenSpelling } from '../format/schema.js';
import type { Identifiers, Person, Spelling } from '../model/entries.js';
import { entry, list, record } from './fields/containers.js';
import type { Field } from './fields/field.js';
import { knownFacts, namedBy } from './fields/known.js';
import { citations } from './fields/links.js';
import { access, date, keyId, line, plain } from './fields/scalars.js';
import type { SearchField } from './fields/search-field.js';
import { mapPart } from './part.js';

const spelling = record<Spelling, Exclude<WrittenSpelling, string>>({ text: plain(), language: plain() });

export function readSpelling(written: WrittenSpelling): Spelling {
  return typeof written === 'string' ? { text: written } : defined(written);
}

/** Other spellings of a name. */
export function spellings(search: SearchField): Field<readonly Spelling[], WrittenSpelling[]> {
  return list({
    ...spelling,
    read: (written) => (written === undefined ? undefined : readSpelling(written)),
    write: ({ text, language }) => (language === undefined ? text : { text, language }),
    texts: ({ text }, _, found) => found(search, text),
  });
}

const wholeText = plain<string>();

/** Ids in other registers, each under the name of the register. */
export const identifiers: Field<Identifiers, Identifiers> = {
  read: (written) => written,
  write: (value) => value,
  disclose(value, to) {
    const shown = Object.entries(value).flatMap(([key, id]) => {
      const text = wholeText.disclose(id, to);
      return text === undefined ? [] : [[key, text] as const];
    });
    return shown.length === Object.keys(value).length ? value : Object.fromEntries(shown);
  },
};

export const people = mapPart(
  'people',
  { name: 'person', plural: 'people', words: ['person', 'people'], title: ({ name }: Person) => name },
  entry<Person, WrittenPerson>(
    {
      id: keyId('people'),
      name: plain('person'),
      names: spellings('person'),
      role: plain('role'),
      occupation: plain('text'),
      nationality: plain('text'),
      gender: plain(),
      country: plain(),
      identifiers,
      refs: citations(),
      note: plain('note'),
      born: date,
      died: date,
      register: plain(),
      pseudonym: plain(),
      access,
      line,
    },
    { known: knownFacts([...namedBy, 'pseudonym'], personFacts) },
  ),
  { unknown: 'unknown-person' },
);
