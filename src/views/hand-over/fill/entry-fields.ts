import type { Dossier, Organization, Person, Place, Reference } from '../../../dossier/model/dossier.js';
import { sourceOf } from '../../blocks/bibliography.js';
import { type AnswerContext, dated, type Fields, introduced, inWords, listed } from './field.js';

function spelt(names: Person['names'] | undefined, { language }: AnswerContext): string {
  return listed(names?.map(({ text }) => text) ?? [], language);
}

function identified(identifiers: Person['identifiers'], { language }: AnswerContext): string {
  return listed(
    Object.entries(identifiers ?? {}).map(([register, id]) => `${register} ${id}`),
    language,
  );
}

type Named = Omit<Partial<Person>, 'id' | 'refs'>;

export const personFields: Fields<'people', Named> = {
  name: ({ name }) => name,
  names: ({ names }, _, context) => spelt(names, context),
  role: ({ role }) => role,
  occupation: ({ occupation }) => occupation,
  nationality: ({ nationality }) => nationality,
  gender: ({ gender }) => gender,
  country: ({ country }) => country,
  born: ({ born }, _, context) => dated(born?.edtf, context),
  died: ({ died }, _, context) => dated(died?.edtf, context),
  identifiers: ({ identifiers }, _, context) => identified(identifiers, context),
  note: ({ note }) => note,
};

export const organizationFields: Fields<'organizations', Omit<Organization, 'refs'>> = {
  name: ({ name }) => name,
  names: ({ names }, _, context) => spelt(names, context),
  kind: ({ kind }, _, { language }) => kind && language.name('organization', kind),
  country: ({ country }) => country,
  url: ({ url }) => url,
  identifiers: ({ identifiers }, _, context) => identified(identifiers, context),
  note: ({ note }) => note,
};

export const placeFields: Fields<'places', Place> = {
  name: ({ name }) => name,
  names: ({ names }, _, context) => spelt(names, context),
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
  issued: ({ issued }, _, context) => dated(issued?.edtf, context),
  url: ({ url }) => url,
  note: ({ note }) => note,
};

export const fileFields: Fields<'file', Dossier> = {
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  asOf: ({ asOf }, _, context) => dated(asOf?.edtf, context),
  publisher: ({ publisher }) => publisher?.name,
  contact: ({ publisher }) => publisher?.contact,
  licence: ({ publisher }) => publisher?.licence,
  asks: ({ asks }, _, context) =>
    asks
      .map(({ text, of }) => (of === undefined ? text : introduced(of.name, text, context)))
      .reduceRight((next, text) => (next === '' ? text : context.language.say('sentence.next', { text, next })), ''),
};
