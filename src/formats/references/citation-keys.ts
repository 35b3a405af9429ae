import type { PublisherRecord } from '../../views/read/publishers.js';
import type { ReferenceRecord } from '../../views/read/refs.js';
import type { View } from '../../views/view.js';

/** A reference with the key that other programs cite it by. */
export interface KeyedReference extends ReferenceRecord {
  /** Its `key`, or else its id; `CASE:KEY` if the view has several cases. No other reference of the view has it. */
  readonly key: string;
}

/** The references of a view, in the order of the view. */
export function referencesOf({ records }: View<ReferenceRecord | PublisherRecord>): KeyedReference[] {
  const references = records.flatMap((record) => ('references' in record ? record.references : record));
  const several = new Set(references.map((reference) => reference.case)).size > 1;
  const taken = new Set<string>();
  return references.map((reference) => {
    const { id, key = id } = reference;
    const keys = [key, id].map((own) => (several ? `${reference.case}:${own}` : own));
    return { ...reference, ...newspaperOf(reference), key: freeKey(taken, keys) };
  });
}

/** Without this, citation styles would leave out the newspaper: they print no publisher of an article in one. */
function newspaperOf({ type, container, publisher }: ReferenceRecord): Pick<ReferenceRecord, 'container'> {
  const isInNewspaper = type === 'article-newspaper' || type === 'article-magazine';
  return isInNewspaper && container === undefined && publisher?.id ? { container: publisher.name } : {};
}

/** The first key that is not taken, or else the last key with a number. */
function freeKey(taken: Set<string>, keys: readonly string[]): string {
  let key = keys.find((each) => !taken.has(each));
  for (let next = 2; key === undefined; next += 1) {
    const numbered = `${keys.at(-1) ?? ''}-${next}`;
    if (!taken.has(numbered)) key = numbered;
  }
  taken.add(key);
  return key;
}

/** Replace line breaks and runs of spaces by single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
