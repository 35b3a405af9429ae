import type { WrittenDossier } from '../format/schema.js';
import type { Ask, CasePublisher, Head } from '../model/entries.js';
import { entry, list, record } from './fields/containers.js';
import type { Field, Fields } from './fields/field.js';
import { citations, party, subjects } from './fields/links.js';
import { access, date, derived, ownId, plain } from './fields/scalars.js';

type WrittenAsk = NonNullable<WrittenDossier['asks']>[number];

const whole = entry<Ask, Exclude<WrittenAsk, string>>({
  text: plain(),
  of: party('organizations'),
  refs: citations(),
  access,
});

const ask: Field<Ask, WrittenAsk> = {
  ...whole,
  read: (written, ...at) => whole.read(typeof written === 'string' ? { text: written } : written, ...at),
  write(value) {
    const written = whole.write(value);
    return written && Object.keys(written).length === 1 ? written.text : written;
  },
};

/** The fields for the keys that describe the file itself, except those about its lines. */
export const head: Fields<Omit<Head, 'lines' | 'waived'>, WrittenDossier> = {
  file: derived((_, { file }) => file),
  id: ownId('case'),
  title: plain(),
  summary: plain(),
  asOf: date,
  language: plain(),
  access,
  publisher: record<CasePublisher, NonNullable<WrittenDossier['publisher']>>({
    name: plain(),
    contact: plain(),
    licence: plain(),
    logo: plain(),
  }),
  asks: list(ask),
  subjects,
};
