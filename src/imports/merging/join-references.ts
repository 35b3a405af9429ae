import { within } from '../../dates/compare.js';
import { dateOf, isCertain } from '../../dates/edtf.js';
import type { WrittenReference } from '../../dossier/format/schema.js';
import { fold } from '../../dossier/names/fold.js';
import { getOrInsert } from '../../get-or-insert.js';

/** Keys that are never taken from another reference to the same source. */
const ownKeys: ReadonlySet<string> = new Set(['id', 'type', 'title', 'key', 'access', 'origin', 'files']);

/** The keys of another reference to the same source that this one lacks. */
export function missing(reference: WrittenReference, other: Partial<WrittenReference>): Partial<WrittenReference> {
  return Object.fromEntries(
    Object.entries(other).filter(
      ([key, value]) => value !== undefined && !ownKeys.has(key) && !Object.hasOwn(reference, key),
    ),
  );
}

/** The keys whose value another reference to the same source gives more exactly, with that value. */
export function moreExact(
  { issued, pages }: WrittenReference,
  other: Partial<WrittenReference>,
): Pick<WrittenReference, 'issued' | 'pages'> {
  return {
    ...(issued !== undefined && other.issued !== undefined && isNarrower(other.issued, issued)
      ? { issued: other.issued }
      : {}),
    ...(pages !== undefined && other.pages !== undefined && isFirstOf(pages, other.pages)
      ? { pages: other.pages }
      : {}),
  };
}

/** A longer text is neither replaced nor searched, because thousands of copies of one source can follow. */
const longest = 10_000;

/** The notes that were joined into a reference. */
const joinedNotes = new WeakMap<WrittenReference, Set<string>>();

/** Add to a reference what another one says about the same source: missing keys, more exact values, and its note. */
export function joinInto(reference: WrittenReference, other: Partial<WrittenReference>): void {
  const { title, container, authors, note } = reference;
  const isLonger = (own: string | undefined, longer: string | undefined) =>
    own !== undefined && own.length <= longest && longer !== undefined && fold(longer).length > fold(own).length;
  Object.assign(reference, missing(reference, other), moreExact(reference, other));
  // The other title has a subtitle, and the other container is not abbreviated: apart from that, they are equal.
  Object.assign(reference, {
    ...(isLonger(title, other.title) && { title: other.title }),
    ...(isLonger(container, other.container) && { container: other.container }),
    ...(lettersIn(other.authors) > lettersIn(authors) && { authors: other.authors }),
    ...(isLonger(note, other.note) && fold(other.note ?? '').includes(fold(note ?? '')) && { note: other.note }),
  });
  const { note: joined = '' } = reference;
  const known = getOrInsert(joinedNotes, reference, () => new Set([joined]));
  if (other.note === undefined || known.has(other.note)) return;
  known.add(other.note);
  const isIn = joined.length <= longest && fold(joined).includes(fold(other.note));
  if (!isIn) reference.note = `${joined} ${other.note}`;
}

/** Whether a date without a doubt is a part of another one: a month of its year. */
function isNarrower(date: string, wide: string): boolean {
  const [part, whole] = [dateOf(date), dateOf(wide)];
  if (part === undefined || whole === undefined || !isCertain(part)) return false;
  return within(part, whole) && !within(whole, part);
}

/** Whether a page is the first of some others: `12` and `12–19`. */
function isFirstOf(page: string, pages: string): boolean {
  const [first] = fold(pages).split(' ');
  return fold(page) === first && fold(pages) !== first;
}

/**
 * The number of letters in the first authors. It is higher with more authors, or with full names instead of initials.
 */
function lettersIn(authors: WrittenReference['authors'] = []): number {
  return authors
    .slice(0, 100)
    .map((author) => (typeof author === 'string' ? author : `${author.given ?? ''}${author.family}`))
    .reduce((sum, name) => sum + fold(name).replaceAll(' ', '').length, 0);
}
