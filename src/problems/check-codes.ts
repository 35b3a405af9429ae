import type { ProblemKind } from './problem-kind.js';

/** The codes of what `check` finds doubtful in a file that can be read. */
export const checkCodes = {
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
  'unused-place': {
    severity: 'warning',
    summary: 'nothing refers to a place',
    reason: 'the place is not needed, or a claim does not name it',
  },
  'unused-dispute': {
    severity: 'warning',
    summary: 'no claim is about a dispute',
    reason: 'the dispute is not needed, or its claims have another `about`',
  },
  'duplicate-party': {
    severity: 'warning',
    summary: 'two people, organisations or places have the same name',
    reason: 'one looks like two, and neither shows everything that is known',
  },
  'misspelt-place': {
    severity: 'warning',
    summary: 'a place looks like the misspelt id of an entry',
    reason: 'the misspelt id would be printed as the name of a place',
  },
  'unsourced-right': {
    severity: 'warning',
    summary: 'a claim names a violated right, but cites no source',
    reason: 'a right is what a source says, and never the view of the author',
  },
  'withheld-sources': {
    severity: 'warning',
    summary: 'all sources of a claim are withheld from some of its readers',
    reason: 'the claim looks as if it had no source',
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
    summary: 'the timeline lists an event out of order',
    reason: 'its date is wrong, or readers look for it elsewhere; `--fix` sorts the timeline',
  },
  'contradicting-date': {
    severity: 'warning',
    summary: 'a statement and an event with the same source have different dates',
    reason: 'one of the dates is wrong, or these are two events',
  },
  'after-death': {
    severity: 'warning',
    summary: 'something happened to people after their death',
    reason: 'a date is wrong, or the event lacks the tag `posthumous`',
  },
  'contradicting-life-date': {
    severity: 'warning',
    summary: 'a person and the event of the birth or death have different dates',
    reason: 'one of the dates is wrong',
  },
  'source-too-early': {
    severity: 'warning',
    summary: 'a source is older than what it is cited for',
    reason: 'no source can report an arrest before it happens',
  },
  'other-calendar': {
    severity: 'warning',
    summary: 'a date is in the Middle Ages, so it is probably of the Islamic calendar',
    reason: 'it would be printed, sorted and counted as a date of the Gregorian calendar',
  },
  'end-before-start': {
    severity: 'error',
    summary: 'a measure ends before it begins',
    reason: 'its days cannot be counted',
  },
  'contradicting-measure-date': {
    severity: 'error',
    summary: 'a measure and the event that begins or ends it have different dates',
    reason: 'its days are counted by one of the dates, which may be the wrong one',
  },
  'longer-than-ordered': {
    severity: 'warning',
    summary: 'a measure lasted longer than was ordered',
    reason: 'a date is wrong, or someone was held too long',
  },
  'within-circle': {
    severity: 'error',
    summary: 'measures are within each other',
    reason: 'none of them contains the others, so their days cannot be counted once',
  },
  'outside-parent': {
    severity: 'error',
    summary: 'a measure lies outside the measure that it is within',
    reason: 'a part cannot begin before the whole, or end after it',
  },
  'two-places': {
    severity: 'warning',
    summary: 'someone was held in two places at the same time',
    reason: 'a date or a place is wrong, or sources contradict each other',
  },
  'part-of-another': {
    severity: 'warning',
    summary: 'a measure is within a measure of other people',
    reason: 'its days would be counted as part of what was done to someone else',
  },
  'charge-of-another': {
    severity: 'warning',
    summary: 'a measure has a charge that does not name the person',
    reason: 'readers would think that the person was accused of it',
  },
  'event-of-another': {
    severity: 'warning',
    summary: 'a measure or charge refers to an event that names only other people',
    reason: 'its dates, or what was decided, would be those of someone else',
  },
  'measure-after-death': {
    severity: 'warning',
    summary: 'a measure goes on after the death of its people',
    reason: 'nobody is held after death; the days after it are not counted',
  },
  'measure-after-as-of': {
    severity: 'warning',
    summary: 'a measure begins after the file was last checked',
    reason: 'the date is wrong, or `asOf` was not updated; its days are not counted',
  },
  'ordered-after-end': {
    severity: 'warning',
    summary: 'a measure ended before the event that ordered it',
    reason: 'a date is wrong, or another event ordered it',
  },
  'not-a-decision': {
    severity: 'warning',
    summary: 'a charge was decided by an event that cannot be a decision',
    reason: 'an arrest or a protest decides nothing about a charge',
  },
  'brought-after-decision': {
    severity: 'warning',
    summary: 'a charge was brought after it was decided',
    reason: 'one of the dates is wrong, or one of the events is another one',
  },
  'verdict-without-charge': {
    severity: 'warning',
    summary: 'a verdict or sentence has no charge, in a file that has measures or charges',
    reason: 'readers cannot see under which law the court decided',
  },
  'release-without-measure': {
    severity: 'warning',
    summary: 'a release ends no measure, in a file that has measures or charges',
    reason: 'the time before it is not counted as time in detention',
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
  'missing-copy': {
    severity: 'warning',
    summary: 'a saved copy does not exist',
    reason: 'nobody can look at the copy; `verify` finds every copy that has changed since it was recorded',
  },
  'changed-copy': {
    severity: 'warning',
    summary: 'a saved copy does not have the recorded size',
    reason: 'the copy is not the file that was recorded',
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
} as const satisfies Record<string, ProblemKind>;
