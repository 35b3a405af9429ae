/**
 * The parts of a segment. `docs` has the first row of each dossier, then the number of rows. `termStarts` has the
 * offset of each term in `terms`, where they are in byte order, then the length of `terms`. `postingStarts` has the
 * same for `postings`, in which a checksum follows the postings of each term. `lengths` has the number of terms of each
 * row, at most 65,535.
 */
export const partNames = ['docs', 'termStarts', 'postingStarts', 'terms', 'lengths', 'postings'] as const;
export type Part = (typeof partNames)[number];

/** The parts that are read first, to locate everything else. */
export const directory = ['docs', 'termStarts', 'postingStarts', 'terms'] as const satisfies readonly Part[];

/** Bytes of a number. */
export const word = 4;
/** The checksums of the sizes with the directory, and of the lengths; then the size of each part. */
export const headBytes = word * (2 + partNames.length);
/** A character that no text contains. It begins the terms that describe a case file as a whole. */
export const caseMark = '\u0001';

/** The term of a case file with a person, an organisation, a name of its own, or a language. */
export function caseTerm(kind: 'person' | 'org' | 'case' | 'language', value: string): string {
  return `${caseMark}${kind}:${value}`;
}
