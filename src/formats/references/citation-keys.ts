import type { PublisherRecord } from '../../views/read/publishers.js';
import type { ReferenceRecord } from '../../views/read/refs.js';
import type { View } from '../../views/view.js';

/** A reference with the key that other programs cite it by. */
export interface KeyedReference extends ReferenceRecord {
  /** Its id, or `CASE:ID` if the view has several cases. */
  readonly key: string;
}

/** The references of a view, in the order of the view. */
export function referencesOf({ records }: View<ReferenceRecord | PublisherRecord>): KeyedReference[] {
  const references = records.flatMap((record) => ('references' in record ? record.references : record));
  const several = new Set(references.map((reference) => reference.case)).size > 1;
  return references.map((reference) => ({
    ...reference,
    key: several ? `${reference.case}:${reference.id}` : reference.id,
  }));
}

/** Replace line breaks and runs of spaces by single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
