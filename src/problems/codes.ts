export type Severity = 'error' | 'warning';

interface ProblemKind {
  readonly severity: Severity;
  /** The problem in general words, without any value from the file. */
  readonly title: string;
  /** Why it matters to readers of the case file. Shown in the documentation. */
  readonly why: string;
}

/** The one table of problem codes. A code, once released, keeps its meaning. */
export const problemCodes = {
  'file-missing': { severity: 'error', title: 'the file does not exist', why: 'nothing can be read' },
  'file-is-folder': {
    severity: 'error',
    title: 'the path is a folder without a case file',
    why: 'nothing can be read',
  },
  'file-unreadable': { severity: 'error', title: 'the file cannot be read', why: 'nothing can be read' },
  'file-too-large': {
    severity: 'error',
    title: 'the file is larger than the limit',
    why: 'a file that is meant to stop the reader is refused; `--max-size` raises the limit',
  },
  'file-empty': {
    severity: 'error',
    title: 'the file holds no dossier',
    why: 'a dossier has at least a version, an id, a title and a subject',
  },
  'not-utf8': {
    severity: 'error',
    title: 'the file is not UTF-8 text',
    why: 'other encodings turn names into other names',
  },
  'utf-16': { severity: 'error', title: 'the file is UTF-16 text', why: 'read as UTF-8 it would be garbage' },
  'nul-character': { severity: 'error', title: 'the file holds a NUL character', why: 'it is not a text' },
  'byte-order-mark': {
    severity: 'warning',
    title: 'the file begins with a byte order mark',
    why: 'other tools stumble over it',
  },
  'yaml-syntax': {
    severity: 'error',
    title: 'the file is not well-formed YAML',
    why: 'what cannot be read cannot be checked',
  },
  'yaml-depth': {
    severity: 'error',
    title: 'the file nests too deeply',
    why: 'a file that is meant to stop the reader is refused',
  },
  'yaml-alias': {
    severity: 'error',
    title: 'anchors and aliases are not part of the format',
    why: 'each value stands where it is read',
  },
  'yaml-tag': { severity: 'error', title: 'tags are not part of the format', why: 'every value is plain text' },
  'yaml-documents': {
    severity: 'error',
    title: 'the file holds more than one document',
    why: 'a dossier is one document',
  },
  'duplicate-key': {
    severity: 'error',
    title: 'a key stands twice in one map',
    why: 'one of the two values would be lost',
  },
  'missing-key': { severity: 'error', title: 'a required key is missing', why: 'nothing can be shown without it' },
  'unknown-key': {
    severity: 'error',
    title: 'a key is not part of the format',
    why: 'a misspelt key would be lost in silence',
  },
  'wrong-type': { severity: 'error', title: 'a value is of the wrong type', why: 'what is meant cannot be told' },
  'invalid-value': {
    severity: 'error',
    title: 'a value is not one of those allowed',
    why: 'filters and other tools count on the words of the format',
  },
  'invalid-id': {
    severity: 'error',
    title: 'an id is not of the form a-z, 0-9 and hyphens',
    why: 'ids stand in addresses, file names and commands',
  },
  'invalid-date': {
    severity: 'error',
    title: 'a date is not an EDTF date, or is impossible',
    why: 'a date that cannot be cannot be compared',
  },
  'duplicate-id': { severity: 'error', title: 'an id is used twice', why: 'a citation would lead to two places' },
  'unknown-reference': {
    severity: 'error',
    title: 'a cited reference is not in the file',
    why: 'the claim leads to no source',
  },
  'unknown-person': { severity: 'error', title: 'a named person is not in the file', why: 'the claim leads to no one' },
  'unknown-organization': {
    severity: 'error',
    title: 'a named organisation is not in the file',
    why: 'the claim leads to no one',
  },
  'unknown-origin': {
    severity: 'error',
    title: 'an origin is neither a reference nor an organisation of the file',
    why: 'the account leads nowhere',
  },
  'ambiguous-origin': {
    severity: 'error',
    title: 'an origin is both a reference and an organisation of the file',
    why: 'whose account it is cannot be told',
  },
  'unused-reference': {
    severity: 'warning',
    title: 'a reference is never cited',
    why: 'a source that nothing rests on is a mistake, or a claim that is missing',
  },
  'unused-person': {
    severity: 'warning',
    title: 'a person is never named',
    why: 'a name that nothing is about puts someone into the file for nothing',
  },
  'unused-organization': {
    severity: 'warning',
    title: 'an organisation is never named',
    why: 'a name that nothing is about is a mistake',
  },
  'duplicate-reference': {
    severity: 'warning',
    title: 'two references are the same source',
    why: 'one source looks like two',
  },
  'accessed-before-issued': {
    severity: 'error',
    title: 'a reference was read before it was issued',
    why: 'one of the two dates is wrong',
  },
  'event-after-as-of': {
    severity: 'error',
    title: 'an event lies after the day to which the file was checked',
    why: 'the file claims what it cannot have checked',
  },
  'impossible-order': {
    severity: 'warning',
    title: 'an event stands before everything that it can follow',
    why: 'a date is wrong, or an event is missing',
  },
  'unsorted-timeline': {
    severity: 'warning',
    title: 'an event stands in the file after a later one',
    why: 'who reads the file, or a change of it, looks for it elsewhere; `--fix` sorts the timeline',
  },
  'contradicting-date': {
    severity: 'warning',
    title: 'a statement and an event of one source differ in the date',
    why: 'one of the two is wrong, or they are two events',
  },
  undisputed: {
    severity: 'warning',
    title: 'a claim is about something that no other claim is about',
    why: 'a dispute has two sides; an id that is misspelt parts them',
  },
  'origin-circle': {
    severity: 'error',
    title: 'origins go in a circle',
    why: 'an account that repeats itself has no source',
  },
  'not-a-web-address': {
    severity: 'error',
    title: 'an address is not one of the web',
    why: 'it leads nowhere, or to a place that a reader should not be led to',
  },
  'site-mismatch': {
    severity: 'warning',
    title: 'a site is not that of the address',
    why: 'the reader is led elsewhere than told',
  },
  'quote-without-locator': {
    severity: 'warning',
    title: 'a quotation does not say where it stands',
    why: 'nobody can look it up',
  },
  'unlisted-name': {
    severity: 'warning',
    title: 'a claim names someone whom it does not list',
    why: '`--person`, `--org` and `trace` do not find the claim',
  },
  'invisible-character': {
    severity: 'warning',
    title: 'a text holds a character that cannot be seen',
    why: 'it can hide or turn round words',
  },
  'typographic-quotes': {
    severity: 'warning',
    title: 'a text stands in typographic quotation marks',
    why: 'they are printed with the text: to YAML only `"` and `\'` are quotation marks',
  },
  'invalid-waiver': {
    severity: 'error',
    title: 'a waiver names no code that can be waived, or gives no reason',
    why: 'who reads it later has to know what was let stand, and why',
  },
  'unused-waiver': {
    severity: 'warning',
    title: 'a waiver waives nothing',
    why: 'the next problem on its line would go unseen',
  },
  'unknown-register': {
    severity: 'error',
    title: 'a register id is not in the register',
    why: 'the cases in which someone stands are not brought together',
  },
  'duplicate-case': {
    severity: 'warning',
    title: 'two case files have one id',
    why: '`case:id` leads to two places',
  },
  'differing-reference': {
    severity: 'warning',
    title: 'two case files describe one source differently',
    why: 'one of the two is wrong, and the source looks like two',
  },
  'withheld-name': {
    severity: 'error',
    title: 'a shown text spells a withheld name',
    why: 'the name would be shown to everyone; nothing is shown until it is fixed',
  },
  'withheld-file': {
    severity: 'error',
    title: 'the whole file is withheld',
    why: 'the commands that show a case say so, `check` does not; it is shown to those who ask with `--access`',
  },
  'not-imported': {
    severity: 'warning',
    title: 'a part of a foreign file was not imported',
    why: 'the case file lacks it',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemCodes;
