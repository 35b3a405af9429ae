/**
 * The ids that links inside a document use. A statement has its own id (`arrest-and-sentence/2`). The other ids have a
 * colon, which no id of a case file has, so that an event and a section with the same id differ.
 */

export function entryAnchor(kind: string, id: string): string {
  return `${kind}:${id}`;
}

export function eventAnchor(id: string): string {
  return `event:${id}`;
}

export function referenceAnchor(id: string): string {
  return `ref:${id}`;
}

export function sectionAnchor(id: string): string {
  return `section:${id}`;
}

/** The anchor of the list of references, which every case file has. */
export function partAnchor(name: string): string {
  return `part:${name}`;
}
