/**
 * Ids that links inside a document say. A statement's is its own (`arrest-and-sentence/2`); the others have a colon,
 * which no id of a case file has, so that an event and a section of one id stay apart.
 */

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
