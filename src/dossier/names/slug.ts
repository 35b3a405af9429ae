import { unusableKeys } from '../yaml/syntax.js';

/** The id that a name suggests; empty where it has no letter or digit that an id may have. */
export function slugOf(text: string): string {
  const slug = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return unusableKeys.has(slug) ? `${slug}-1` : slug;
}
