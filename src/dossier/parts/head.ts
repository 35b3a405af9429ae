import type { WrittenDossier } from '../format/schema.js';
import type { Head } from '../model/entries.js';
import type { Fields } from './fields/field.js';
import { parties } from './fields/links.js';
import { access, date, derived, ownId, plain } from './fields/scalars.js';

/** The fields for the keys that describe the file itself, except `lines`. */
export const head: Fields<Omit<Head, 'lines'>, WrittenDossier> = {
  file: derived((_, { file }) => file),
  id: ownId('case'),
  title: plain(),
  summary: plain(),
  asOf: date,
  language: plain(),
  access,
  subjects: parties('people'),
};
