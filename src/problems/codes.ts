export type Severity = 'error' | 'warning';

interface ProblemKind {
  readonly severity: Severity;
  /** The problem in general words, without any value from the file. */
  readonly summary: string;
  /** Why it matters to readers of the case file. Shown in the documentation. */
  readonly reason: string;
}

/** All problem codes. A released code never changes its meaning. */
export const problemCodes = {
  'file-missing': { severity: 'error', summary: 'the file does not exist', reason: 'there is nothing to read' },
  'file-is-folder': {
    severity: 'error',
    summary: 'the folder contains no case file',
    reason: 'there is nothing to read',
  },
  'file-unreadable': { severity: 'error', summary: 'the file cannot be read', reason: 'there is nothing to check' },
  'file-too-large': {
    severity: 'error',
    summary: 'the file is larger than the limit',
    reason: 'the limit protects you from files that exhaust the memory; `--max-size` raises it',
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
  'unused-reference': {
    severity: 'warning',
    summary: 'nothing cites a reference',
    reason: 'the reference is not needed, or a citation is missing',
  },
  'unused-person': {
    severity: 'warning',
    summary: 'nothing refers to a person',
    reason: 'a case file should not name people without need',
  },
  'unused-organization': {
    severity: 'warning',
    summary: 'nothing refers to an organisation',
    reason: 'the organisation is not needed, or a claim does not list it',
  },
  'duplicate-reference': {
    severity: 'warning',
    summary: 'two references are the same source',
    reason: 'one source looks like two',
  },
  'accessed-before-issued': {
    severity: 'error',
    summary: 'a reference was accessed or archived before it was issued',
    reason: 'one of the two dates is wrong',
  },
  'event-after-as-of': {
    severity: 'error',
    summary: 'an event is later than `asOf`, the date of the last check',
    reason: 'the file cannot have been checked for this event',
  },
  'impossible-order': {
    severity: 'warning',
    summary: 'an event is dated before the events that it must follow',
    reason: 'a date is wrong, or an event is missing',
  },
  'unsorted-timeline': {
    severity: 'warning',
    summary: 'the timeline lists an event after a later one',
    reason: 'readers look for it elsewhere; `--fix` sorts the timeline',
  },
  'contradicting-date': {
    severity: 'warning',
    summary: 'a statement and an event with the same source differ in the date',
    reason: 'one of the dates is wrong, or these are two events',
  },
  undisputed: {
    severity: 'warning',
    summary: 'a claim in a dispute has no competing claim',
    reason: 'a dispute needs two claims; a misspelt id separates them',
  },
  'origin-circle': {
    severity: 'error',
    summary: 'the origins of references form a circle',
    reason: 'accounts that only repeat each other have no source',
  },
  'not-a-web-address': {
    severity: 'error',
    summary: 'an address is not a web address',
    reason: 'the link would lead nowhere, or to an unsafe place',
  },
  'site-mismatch': {
    severity: 'warning',
    summary: 'the site of a reference does not match its address',
    reason: 'the link leads readers to a site that they do not expect',
  },
  'quote-without-locator': {
    severity: 'warning',
    summary: 'a quotation has no locator',
    reason: 'readers cannot find it in the source',
  },
  'unlisted-name': {
    severity: 'warning',
    summary: 'a claim names someone whom it does not list',
    reason: '`--person`, `--org` and `trace` do not find the claim',
  },
  'invisible-character': {
    severity: 'warning',
    summary: 'a text contains an invisible character',
    reason: 'it can hide words or change their order',
  },
  'typographic-quotes': {
    severity: 'warning',
    summary: 'a text has typographic quotation marks in place of plain ones',
    reason: 'to YAML they are part of the text, so they are printed with it',
  },
  'cut-text': {
    severity: 'warning',
    summary: 'a text without quotes contains ` #` and a letter or digit',
    reason: 'to YAML a comment begins there, so the rest of the text is lost',
  },
  'invalid-waiver': {
    severity: 'error',
    summary: 'a waiver has no valid code or no reason',
    reason: 'later readers need to know what was accepted, and why',
  },
  'unused-waiver': {
    severity: 'warning',
    summary: 'a waiver matches no problem',
    reason: 'it would hide the next problem on its line',
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
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemCodes;
