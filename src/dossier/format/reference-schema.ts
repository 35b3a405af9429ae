import * as v from 'valibot';
import {
  access,
  count,
  date,
  described,
  doi,
  id,
  languageTag,
  list,
  note,
  organizationId,
  record,
  relativePath,
  sha256,
  text,
} from './values.js';
import { referenceTypes } from './vocabulary.js';

const author = v.union([text, record({ family: text, given: v.optional(text) })]);

const savedFile = record({
  path: relativePath,
  sha256: v.optional(sha256),
  mediaType: v.optional(described(text, 'The media type, such as application/pdf')),
  bytes: v.optional(described(count, 'The size in bytes')),
  attached: v.optional(described(date, 'The day when the copy was recorded here')),
  captured: v.optional(described(date, 'The day when the copy was made')),
  by: v.optional(described(text, 'Who made the copy')),
  from: v.optional(described(text, 'The address that it was copied from')),
  access: v.optional(access),
});

export const reference = record({
  id,
  type: described(v.picklist(referenceTypes), 'The CSL type of the source'),
  title: text,
  authors: v.optional(described(list(author), 'Authors, each as text or as family and given name')),
  editors: v.optional(described(list(author), 'Editors, written like authors')),
  publisher: v.optional(described(organizationId, 'The publishing organisation')),
  place: v.optional(described(text, 'The place of publication: the id of a place, or its name')),
  container: v.optional(described(text, 'The journal, newspaper or book that contains it')),
  series: v.optional(described(text, 'The series in which it was published')),
  edition: v.optional(described(text, 'The edition: a number, or words')),
  volume: v.optional(text),
  issue: v.optional(text),
  pages: v.optional(described(text, 'The pages in the container')),
  documentNumber: v.optional(described(text, 'The number of a report, law or court case')),
  site: v.optional(described(text, 'The website, as the source names it')),
  issued: v.optional(described(date, 'Date of publication')),
  accessed: v.optional(described(date, 'Date on which you last read the source')),
  url: v.optional(text),
  doi: v.optional(doi),
  isbn: v.optional(text),
  eprint: v.optional(
    v.pipe(
      text,
      v.metadata({ description: 'The number of the source in an online archive', examples: ['arXiv:2101.00001'] }),
    ),
  ),
  archive: v.optional(
    record({
      url: described(text, 'Address of an archived copy'),
      date: v.optional(described(date, 'Date of the archived copy')),
    }),
  ),
  language: v.optional(described(languageTag, 'The language of the source, as a BCP 47 tag')),
  origin: v.optional(described(organizationId, 'The reference or organisation whose account this source repeats')),
  key: v.optional(described(text, 'The key by which LaTeX and other programs cite it (default: the id)')),
  tags: v.optional(described(list(text), 'Keywords')),
  standIn: v.optional(
    v.pipe(
      text,
      v.metadata({
        description: 'What claims that cite the source show while it is withheld',
        examples: ['Interview, on file'],
      }),
    ),
  ),
  files: v.optional(described(list(savedFile), 'Copies of the source, stored beside the case file')),
  note: v.optional(note),
  access: v.optional(access),
});
