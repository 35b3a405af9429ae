import type { ProblemKind } from './problem-kind.js';

/** The codes of what prevents a file from being read, shown or imported. */
export const readingCodes = {
  'file-missing': { severity: 'error', summary: 'the file does not exist', reason: 'there is nothing to read' },
  'file-is-folder': {
    severity: 'error',
    summary: 'the folder contains no case file',
    reason: 'there is nothing to read',
  },
  'file-unreadable': { severity: 'error', summary: 'the file cannot be read', reason: 'there is nothing to check' },
  'file-too-large': {
    severity: 'error',
    summary: 'the file is larger than the limit, or has too many short lines and entries of lists for its size',
    reason: 'the limits protect you from files that exhaust the memory; `--max-size` raises both',
  },
  'file-empty': {
    severity: 'error',
    summary: 'the file contains no data',
    reason: 'a case file has at least a version, an id, a title and a subject',
  },
  'not-utf8': {
    severity: 'error',
    summary: 'the file is not UTF-8 text',
    reason: 'in another encoding, names would be read wrongly',
  },
  'utf-16': { severity: 'error', summary: 'the file is UTF-16 text', reason: 'read as UTF-8, it would be garbage' },
  'nul-character': {
    severity: 'error',
    summary: 'the file contains a NUL character',
    reason: 'a text file never contains one',
  },
  'byte-order-mark': {
    severity: 'warning',
    summary: 'the file begins with a byte order mark',
    reason: 'other programs may read it as part of the first key',
  },
  'yaml-syntax': {
    severity: 'error',
    summary: 'the file is not valid YAML',
    reason: 'a file that cannot be parsed cannot be checked',
  },
  'yaml-depth': {
    severity: 'error',
    summary: 'the file is nested too deeply',
    reason: 'the limit protects you from files that exhaust the memory',
  },
  'yaml-alias': {
    severity: 'error',
    summary: 'the file uses a YAML anchor or alias',
    reason: 'readers must see each value where it is used',
  },
  'yaml-tag': {
    severity: 'error',
    summary: 'the file uses a YAML tag',
    reason: 'every value is plain text, so a tag has no meaning',
  },
  'yaml-documents': {
    severity: 'error',
    summary: 'the file contains more than one YAML document',
    reason: 'a case file is one document',
  },
  'duplicate-key': {
    severity: 'error',
    summary: 'a map has the same key twice',
    reason: 'one of the two values would be lost',
  },
  'missing-key': {
    severity: 'error',
    summary: 'a required key is missing',
    reason: 'the case cannot be shown without it',
  },
  'unknown-key': {
    severity: 'error',
    summary: 'a key is not part of the format',
    reason: 'the value of a misspelt key would be lost',
  },
  'wrong-type': { severity: 'error', summary: 'a value has the wrong type', reason: 'its meaning is unclear' },
  'invalid-value': {
    severity: 'error',
    summary: 'a value is not allowed for its key',
    reason: 'filters and other programs rely on the allowed values',
  },
  'invalid-id': {
    severity: 'error',
    summary: 'an id is not of the form a-z, 0-9 and hyphens',
    reason: 'ids appear in addresses, file names and commands',
  },
  'invalid-date': {
    severity: 'error',
    summary: 'a date is not a valid EDTF date',
    reason: 'an invalid date cannot be sorted or compared',
  },
  'duplicate-id': {
    severity: 'error',
    summary: 'two entries have the same id',
    reason: 'a citation could mean either of them',
  },
  'unknown-reference': {
    severity: 'error',
    summary: 'the file has no reference with this id',
    reason: 'the claim leads to no source',
  },
  'unknown-event': {
    severity: 'error',
    summary: 'the file has no event with this id',
    reason: 'a measure or a charge takes its dates from the event',
  },
  'unknown-measure': {
    severity: 'error',
    summary: 'the file has no measure with this id',
    reason: 'days of a measure within another would be counted twice',
  },
  'unknown-charge': {
    severity: 'error',
    summary: 'the file has no charge with this id',
    reason: 'nobody can tell under which law the measure was ordered',
  },
  'unknown-right': {
    severity: 'error',
    summary: 'no right has this code',
    reason: 'readers cannot look up which right is meant',
  },
  'uncited-right': {
    severity: 'error',
    summary: 'a right rests on a reference that its claim does not cite',
    reason: 'readers of the claim would not find who says that the right was violated',
  },
  'unknown-person': {
    severity: 'error',
    summary: 'the file has no person with this id',
    reason: 'the claim leads to nobody',
  },
  'unknown-organization': {
    severity: 'error',
    summary: 'the file has no organisation with this id',
    reason: 'the claim leads to nobody',
  },
  'unknown-origin': {
    severity: 'error',
    summary: 'an origin is neither a reference nor an organisation of the file',
    reason: 'readers cannot see whose account the source repeats',
  },
  'ambiguous-origin': {
    severity: 'error',
    summary: 'an origin is both a reference and an organisation of the file',
    reason: 'readers cannot tell whose account the source repeats',
  },
  'unknown-register': {
    severity: 'error',
    summary: 'the register has no entry with this id',
    reason: 'cases that name the same party are not linked',
  },
  'duplicate-case': {
    severity: 'warning',
    summary: 'two case files have the same id',
    reason: '`case:id` could mean either of them',
  },
  'differing-reference': {
    severity: 'warning',
    summary: 'two case files describe the same source differently',
    reason: 'one of them is wrong, and one source looks like two',
  },
  'withheld-name': {
    severity: 'error',
    summary: 'a shown text contains a withheld name',
    reason: 'the name would be disclosed, so nothing is shown until the text is changed',
  },
  'withheld-word': {
    severity: 'error',
    summary: 'a shown text contains a word of a withheld name',
    reason: 'a surname alone can identify a person; nothing is shown until the text is changed or the word accepted',
  },
  'withheld-file': {
    severity: 'error',
    summary: 'the whole file is withheld',
    reason: 'only `check` reads it without `--access`; other commands show nothing of it',
  },
  'not-imported': {
    severity: 'warning',
    summary: 'a part of the imported file was left out',
    reason: 'the case file lacks it',
  },
  'more-problems': {
    severity: 'error',
    summary: 'the file has more problems than are printed',
    reason: 'the problems of a file that was written by mistake, or to do harm, could fill any terminal',
  },
} as const satisfies Record<string, ProblemKind>;
