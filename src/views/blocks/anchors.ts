import type { KindName } from '../../dossier/parts/entries-by-kind.js';
import type { Inline, Run } from '../view.js';

/** What links can lead to: an entry of a case file, a section, or a case in the list of a library. */
type Target = KindName | 'section' | 'case';

/**
 * The id that links to an entry use. A statement has its own id (`arrest-and-sentence/2`). The other ids have a colon,
 * which no id of a case file has, so that an event and a section with the same id differ.
 */
export function entryAnchor(kind: Target, id: string): string {
  if (kind === 'statement') return id;
  return `${kind === 'reference' ? 'ref' : kind}:${id}`;
}

/** The anchor of a list of entries, such as the references. */
export function partAnchor(name: string): string {
  return `part:${name}`;
}

/** Link a piece of text to an entry. Without an id, which withheld names do not have, it stays text. */
export function linked<T extends Inline>(inline: T, kind: Target, id: string | null | undefined): T | Run {
  if (id === undefined || id === null) return inline;
  const run: Run = typeof inline === 'string' ? { text: inline } : inline;
  return { ...run, to: entryAnchor(kind, id) };
}
