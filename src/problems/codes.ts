import type { Severity } from './problem.js';

interface ProblemKind {
  readonly severity: Severity;
  /** What the code says in general, without any value of a file in it. */
  readonly title: string;
}

/** The one table of problem codes. A code, once released, keeps its meaning. */
export const problemCodes = {
  'file-missing': { severity: 'error', title: 'the file does not exist' },
  'file-is-folder': { severity: 'error', title: 'the path is a folder' },
  'file-unreadable': { severity: 'error', title: 'the file cannot be read' },
  'file-too-large': { severity: 'error', title: 'the file is larger than the limit' },
  'file-empty': { severity: 'error', title: 'the file holds no dossier' },
  'not-utf8': { severity: 'error', title: 'the file is not UTF-8 text' },
  'utf-16': { severity: 'error', title: 'the file is UTF-16 text' },
  'nul-character': { severity: 'error', title: 'the file holds a NUL character' },
  'byte-order-mark': { severity: 'warning', title: 'the file begins with a byte order mark' },
  'yaml-syntax': { severity: 'error', title: 'the file is not well-formed YAML' },
  'yaml-depth': { severity: 'error', title: 'the file nests too deeply' },
  'yaml-alias': { severity: 'error', title: 'anchors and aliases are not part of the format' },
  'yaml-tag': { severity: 'error', title: 'tags are not part of the format' },
  'yaml-documents': { severity: 'error', title: 'the file holds more than one document' },
  'duplicate-key': { severity: 'error', title: 'a key stands twice in one map' },
  'missing-key': { severity: 'error', title: 'a required key is missing' },
  'unknown-key': { severity: 'error', title: 'a key is not part of the format' },
  'wrong-type': { severity: 'error', title: 'a value is of the wrong type' },
  'invalid-value': { severity: 'error', title: 'a value is not one of those allowed' },
  'invalid-id': { severity: 'error', title: 'an id is not of the form a-z, 0-9 and hyphens' },
  'invalid-date': { severity: 'error', title: 'a date is not an EDTF date, or is impossible' },
  'duplicate-id': { severity: 'error', title: 'an id is used twice' },
  'unknown-reference': { severity: 'error', title: 'a cited reference is not in the file' },
  'unknown-person': { severity: 'error', title: 'a named person is not in the file' },
  'unknown-organization': { severity: 'error', title: 'a named organisation is not in the file' },
  'unknown-origin': { severity: 'error', title: 'an origin is neither a reference nor an organisation of the file' },
  'ambiguous-origin': { severity: 'error', title: 'an origin is both a reference and an organisation of the file' },
  'unused-reference': { severity: 'warning', title: 'a reference is never cited' },
  'unused-person': { severity: 'warning', title: 'a person is never named' },
  'unused-organization': { severity: 'warning', title: 'an organisation is never named' },
  'duplicate-reference': { severity: 'warning', title: 'two references are the same source' },
  'accessed-before-issued': { severity: 'error', title: 'a reference was read before it was issued' },
  'event-after-as-of': { severity: 'error', title: 'an event lies after the day to which the file was checked' },
  'impossible-order': { severity: 'warning', title: 'an event stands before everything that it can follow' },
  'contradicting-date': { severity: 'warning', title: 'a statement and an event of one source differ in the date' },
  'origin-circle': { severity: 'error', title: 'origins go in a circle' },
  'not-a-web-address': { severity: 'error', title: 'an address is not one of the web' },
  'site-mismatch': { severity: 'warning', title: 'a site is not that of the address' },
  'quote-without-locator': { severity: 'warning', title: 'a quotation does not say where it stands' },
  'unlisted-name': { severity: 'warning', title: 'a claim names someone whom it does not list' },
  'invisible-character': { severity: 'warning', title: 'a text holds a character that cannot be seen' },
  'withheld-name': { severity: 'error', title: 'a shown text spells a withheld name' },
  'withheld-file': { severity: 'error', title: 'the whole file is withheld' },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemCodes;
