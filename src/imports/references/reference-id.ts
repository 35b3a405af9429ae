import type { WrittenReference } from '../../dossier/format/schema.js';
import type { Slug } from '../../dossier/names/latin-slug.js';

/**
 * The beginning of a reference's id: its citation key, if that is made of words, or else author, year and the first
 * words of the title. Keys of Zotero, numbers and addresses say nothing to a reader.
 */
export function stemOf(key: string, { title, authors = [], issued }: Partial<WrittenReference>, slug: Slug): string {
  const own = slug(key);
  if (own !== '' && own.length <= 60 && isOfWords(key)) return own;
  const [first] = authors;
  const family = first === undefined ? '' : typeof first === 'string' ? first : first.family;
  const [year = ''] = /\d{4}/.exec(issued ?? '') ?? [];
  const words = slug(title ?? '')
    .split('-')
    .filter((word) => word !== '');
  const author = slug(family).split('-').slice(0, 3).join('-');
  const stem = author === '' ? words.slice(0, 6) : [author, year, ...words.slice(0, 3)];
  return stem.filter((part) => part !== '').join('-') || 'reference';
}

function isOfWords(key: string): boolean {
  const isAddress = /[a-z]:\/\//i.test(key) || key.includes('/items/');
  const isCode = /^[\d\W_]+$/.test(key) || /^[A-Z0-9]{8}$/.test(key) || /^[0-9a-f-]{24,}$/i.test(key);
  return !isAddress && !isCode;
}

/** The citation key, if the id differs from it and another program could cite by it. */
export function keptKey(key: string, id: string): string | undefined {
  const written = key.normalize('NFC').trim();
  return written === '' || written === id || /^[a-z]+:\/\//i.test(written) ? undefined : written;
}

/** What a note calls a field: its name, or its variable if the name is a code, such as `prism:number` or `TA`. */
export function labelOf(name: string, variable: string): string {
  const isCode = /^[A-Z0-9]{2,4}$|[:\d]|[a-z][A-Z]/.test(name);
  const known = isCode && variable !== '' && !variable.startsWith('custom.') ? variable : name;
  return known === 'container-title-short' ? 'Journal abbreviation' : known;
}

/** `personal_communication` or `event-place` in words: `Personal communication`, `Event place`. */
export function wordsOf(name: string): string {
  const words = name
    .replace(/^custom\./, '')
    .replace(/[-_]/g, ' ')
    .trim();
  if (/^(?:doi|isbn|issn|pmid|pmcid|urn)$/i.test(words)) return words.toUpperCase();
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
