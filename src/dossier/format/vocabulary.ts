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

/** Whether a reader with this access may see what needs another. An unknown access level hides it from everyone. */
export function maySee(access: Access, needed: Access): boolean {
  const level = accessLevels.indexOf(needed);
  return level >= 0 && level <= accessLevels.indexOf(access);
}

/** The least access that may see all of these. An unknown access level counts as the strictest. */
export function strictest(levels: readonly Access[]): Access {
  if (levels.every((level) => level === 'public')) return 'public';
  return levels.every((level) => level === 'public' || level === 'internal') ? 'internal' : 'secret';
}

export function loosest(levels: readonly Access[]): Access {
  return accessLevels.find((level) => levels.includes(level)) ?? 'public';
}

/**
 * The parts of a case file whose entries are shown by their names in other entries. A withheld name is replaced there.
 */
export const namedKinds = ['people', 'organizations', 'places'] as const;

/** The text that replaces a withheld name without a pseudonym. */
export const withheldName = '[withheld]';

/** The id of an organisation, or the text that replaces it. */
export const organizationPattern = /^(?:[a-z0-9][a-z0-9-]*|\[withheld\])$/;

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
  'ruling',
  'petition',
  'publication',
  'statement',
  'law',
  'founding',
  'protest',
  'attack',
  'ill-treatment',
  'transfer',
  'disappearance',
  'reappearance',
  'hospital',
  'hunger-strike',
  'escape',
  'return',
  'lifting',
  'payment',
  'pardon',
  'listing',
  'election',
  'burial',
  'award',
  'other',
] as const;
export type EventKind = (typeof eventKinds)[number];

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
  'security-service',
  'company',
  'university',
  'other',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** The kinds of measures, with the words for each. */
export const measureWords = {
  custody: 'custody',
  'pre-trial-detention': 'pre-trial detention',
  'administrative-detention': 'administrative detention',
  imprisonment: 'imprisonment',
  'house-arrest': 'house arrest',
  'psychiatric-detention': 'psychiatric detention',
  'enforced-disappearance': 'enforced disappearance',
  captivity: 'captivity',
  'solitary-confinement': 'solitary confinement',
  'contact-restriction': 'restriction of contact',
  'restricted-liberty': 'restricted liberty',
  'forced-labour': 'forced labour',
  'travel-ban': 'travel ban',
  exile: 'exile',
  'activity-ban': 'activity ban',
  fine: 'fine',
  bail: 'bail',
  confiscation: 'confiscation',
  'asset-freeze': 'asset freeze',
  'death-sentence': 'death sentence',
  blacklisting: 'blacklisting',
  'torture-or-ill-treatment': 'torture or ill-treatment',
  other: 'other measure',
} as const;
export type MeasureKind = keyof typeof measureWords;
// The keys of the table are its kinds.
export const measureKinds = Object.keys(measureWords) as MeasureKind[];

/** The kinds of measures that take someone's liberty. */
export const detentionKinds: readonly MeasureKind[] = [
  'custody',
  'pre-trial-detention',
  'administrative-detention',
  'imprisonment',
  'house-arrest',
  'psychiatric-detention',
  'enforced-disappearance',
  'captivity',
];

/** How someone took part in what a claim says. */
export const roles = [
  'victim',
  'alleged-perpetrator',
  'perpetrator',
  'witness',
  'source',
  'relative',
  'lawyer',
  'judge',
  'prosecutor',
  'arresting-authority',
  'detaining-authority',
  'court',
  'petitioner',
  'observer',
  'addressee',
  'official',
  'other',
] as const;
export type Role = (typeof roles)[number];

/** What a decision did with a charge. */
export const outcomes = [
  'convicted',
  'acquitted',
  'upheld',
  'overturned',
  'dropped',
  'retrial',
  'stayed',
  'reduced',
  'commuted',
  'pardoned',
  'amnestied',
] as const;
export type Outcome = (typeof outcomes)[number];

export const placeKinds = [
  'prison',
  'police-station',
  'court',
  'hospital',
  'military-base',
  'secret-detention-site',
  'school',
  'home',
  'hotel',
  'place-of-worship',
  'border',
  'street',
  'town',
  'region',
  'country',
  'other',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

/**
 * A path below the folder of the case file, with slashes: not absolute, on no drive or server, and without `..`.
 * Windows reads `..` with dots or spaces after it as `..`. No file name has a NUL character.
 */
export const relativePathPattern = /^(?!\/|[A-Za-z]:|(?:[^\\]*\/)?\.\.[. ]*(?:\/|$))[^\\\0]+$/;

/** The id of an instrument and the number of an article: `iccpr-9`, `echr-p1-1`. */
export const rightCodePattern = /^[a-z]+(-[a-z0-9]+)+$/;

/** The id of the treaty or declaration that protects a right: `iccpr` of `iccpr-9`. */
export function instrumentOf(code: string): string {
  return code.slice(0, code.indexOf('-'));
}

/** A duration as ISO 8601 writes it, in years, months, weeks and days. */
export const durationPattern = /^P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?$/;

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
export type ReferenceType = (typeof referenceTypes)[number];

/** The last author of a list that was cut short. */
export const andOthers = 'et al.';

/** Types for which CSL's `container-title` is the name of the site, not of a journal or book. */
export const typesOfTheWeb: readonly string[] = ['webpage', 'post', 'post-weblog'];
