/**
 * The words and patterns of the case-file format. They are in a module of their own, because only reading a file needs
 * the schema.
 */

export const idPattern = /^[a-z0-9][a-z0-9-]*$/;

/** A BCP 47 tag. Its language has two or three letters: longer ones are reserved, but none was ever registered. */
export const languageTagPattern = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

export const doiPattern = /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s*)?(?=10\.\d{4,9}\/\S+$)/i;
/** Read a DOI, with or without the address of a resolver; undefined if the text is not a DOI. */
export function readDoi(text: string): string | undefined {
  return doiPattern.test(text) ? text.replace(doiPattern, '') : undefined;
}
export const accessLevels = ['public', 'internal', 'secret'] as const;
export type Access = (typeof accessLevels)[number];

export function strictest(levels: readonly Access[]): Access {
  return accessLevels.findLast((level) => levels.includes(level)) ?? 'public';
}

export function loosest(levels: readonly Access[]): Access {
  return accessLevels.find((level) => levels.includes(level)) ?? 'public';
}

export const statuses = ['alleged', 'reported', 'confirmed', 'denied', 'disputed'] as const;
export type Status = (typeof statuses)[number];

export const eventKinds = [
  'birth',
  'death',
  'arrest',
  'search',
  'detention',
  'release',
  'charge',
  'trial',
  'verdict',
  'sentence',
  'appeal',
  'petition',
  'publication',
  'statement',
  'law',
  'founding',
  'protest',
  'attack',
  'other',
] as const;

export const organizationKinds = [
  'ngo',
  'media',
  'party',
  'court',
  'government',
  'un-body',
  'law-firm',
  'professional-body',
  'think-tank',
  'police',
  'prosecutor',
  'prison',
  'company',
  'university',
  'other',
] as const;

/** The types of references: the item types of CSL 1.0.2. */
export const referenceTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;

/** The last author of a list that was cut short. */
export const andOthers = 'et al.';

/** Types for which CSL's `container-title` is the name of the site, not of a journal or book. */
export const typesOfTheWeb: readonly string[] = ['webpage', 'post', 'post-weblog'];
/** `2` as `2nd`. */
export function ordinal(number: string): string {
  const [, tens = '', unit = ''] = /(\d?)(\d)$/.exec(number) ?? [];
  const ending = { '1': 'st', '2': 'nd', '3': 'rd' }[tens === '1' ? '' : unit];
  return `${number}${ending ?? 'th'}`;
}
