import { unusableKeys } from '../yaml/syntax.js';
import { fold } from './fold.js';

/** The id that a name suggests; empty if it has no letter or digit that an id may have. */
export function slugOf(text: string): string {
  // A sign such as № would fold to letters that the name does not have.
  const slug = fold(text.replace(/[^\p{L}\p{M}\p{N}\p{Cf}]+/gu, ' '))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return unusableKeys.has(slug) ? `${slug}-1` : slug;
}
