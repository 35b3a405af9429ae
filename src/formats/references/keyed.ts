import type { View } from '../../views/blocks/view.js';
import type { ReferenceRecord } from '../../views/read/refs.js';

export interface KeyedReference extends ReferenceRecord {
  /** What other programs cite it by: its id, or `CASE:ID` where several cases are shown. */
  readonly key: string;
}

/** The references of a view, as they are shown. */
export function referencesOf({ name, records }: View): KeyedReference[] {
  // What a view's records are, its name says.
  const references = (
    name === 'publishers' ? records.flatMap((group) => group['references']) : records
  ) as readonly ReferenceRecord[];
  const several = new Set(references.map((reference) => reference.case)).size > 1;
  return references.map((reference) => ({
    ...reference,
    key: several ? `${reference.case}:${reference.id}` : reference.id,
  }));
}

/** A text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
